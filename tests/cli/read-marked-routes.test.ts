import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { markedPages, resolveRoute, type MarkedPages } from '../../cli/page-measures/read-marked-routes';
import { routeKey } from '../../cli/measure-opt-outs';

function read(file: string): MarkedPages {
  return markedPages.parse(JSON.parse(readFileSync(new URL(`../../cli/page-measures/${file}`, import.meta.url), 'utf8')));
}

const first = read('opt-outs.json');
const second = read('opt-outs-second.json');
const third = read('opt-outs-third.json');
const fourth = read('opt-outs-fourth.json');
const fifth = read('opt-outs-fifth.json');
const sixth = read('opt-outs-sixth.json');
const pages = [...first, ...second, ...third, ...fourth, ...fifth, ...sixth];
/** Passages and documents in which nothing can be turned off, so that it is measured whether anything is found there. */
const withoutAny = ['windows/t030', 'windows/x122', 'windows/t015', 'windows/x102', 'documents/8', 'documents/12', 'documents/24'];

describe('a marked target', () => {
  it.each([
    ['of a path', '/opt-out', 'https://a.example/opt-out'],
    ['of a fragment', '#choices', 'https://a.example/privacy#choices'],
    ['written out without a scheme', 'optout.aboutads.info', 'https://optout.aboutads.info/'],
    ['that is whole already', 'https://b.example/x?y=1', 'https://b.example/x?y=1'],
  ])('%s becomes an address', (_name, target, expected) => {
    expect(resolveRoute({ kind: 'sale', via: 'link', target }, 'https://a.example/privacy').target).toBe(expected);
  });

  it('of no link stays as it is', () => {
    expect(resolveRoute({ kind: 'sale', via: 'post', target: 'PO Box 1' }, 'https://a.example/').target).toBe('PO Box 1');
  });
});

describe('the marks', () => {
  it.each([
    ['24 pages', first, 24],
    ['33 policies and passages', second, 33],
    ['36 other passages', third, 36],
    ['39 passages of the fourth set', fourth, 39],
    ['28 documents of the fifth set', fifth, 28],
    ['24 passages of the sixth set', sixth, 24],
  ])('are there for all %s, each once', (_name, marked, count) => {
    expect(new Set(marked.map(({ page }) => page)).size).toBe(count);
    expect(marked.length).toBe(count);
  });

  it.each(pages.map(({ page, optOuts }) => [page, optOuts] as const))('of %s name each way once in each place', (page, optOuts) => {
    const keys = optOuts.map((route) => `${routeKey(route)} ${route.where}`);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    expect(optOuts.length > 0).toBe(!withoutAny.includes(page));
  });

  it('give addresses to what has one and none to settings', () => {
    const settings = pages.flatMap(({ optOuts }) => optOuts).filter(({ via, target }) => via.endsWith('settings') && target !== undefined);
    expect(settings).toEqual([]);
  });
});
