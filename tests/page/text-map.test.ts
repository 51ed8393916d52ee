import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openHtml } from '../../cli/open-html';
import { findPieces, type TextMap, type TextPiece } from '../../lib/page/text-map';
import { fixtureAddress, growShadowRoots } from './describe-capture';
import { findWrongPage, findWrongSpan } from './span-property';

const folder = new URL('../fixtures/pages/', import.meta.url);
const slugs = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);

describe('the ranges of any span show its text (jsdom)', () => {
  it.each(slugs)('on the page %s', (slug) => {
    const document = openHtml(readFileSync(new URL(`${slug}/page.html`, folder), 'utf8'), fixtureAddress);
    growShadowRoots(document);
    expect(findWrongSpan(document, 100)).toBe('');
  });

  it('on any page', () => {
    const { window } = openHtml('').defaultView!;
    expect(findWrongPage((html) => new window.DOMParser().parseFromString(html, 'text/html'), 60, 10)).toBe('');
  }, 60_000);
});

describe('findPieces', () => {
  const { document } = openHtml('').defaultView!;
  const piece = (start: number, length: number): TextPiece => ({ node: document.createTextNode('x'), nodeStart: 0, start, length, joined: true });
  // "ab cd\nef": pieces of two letters with one separator between them.
  const map: TextMap = { text: 'ab cd\nef', textHash: '', pieces: [piece(0, 2), piece(3, 2), piece(6, 2)] };

  it.each([
    ['all', 0, 8, 0, 3],
    ['one piece', 3, 5, 1, 2],
    ['part of a piece', 4, 5, 1, 2],
    ['a separator alone', 2, 3, 1, 1],
    ['from a separator to a separator', 2, 6, 1, 2],
    ['nothing', 4, 4, 1, 1],
    ['beyond the end', 8, 20, 3, 3],
  ])('finds the pieces of %s', (_name, start, end, first, endPiece) => {
    expect(findPieces(map, { start, end })).toEqual({ first, end: endPiece });
  });
});
