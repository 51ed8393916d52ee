import { expect, it } from 'vitest';
import { openDom } from '../../lib/page/dom-reader';
import { createPageReader, type Brought } from '../../lib/page/page-reader';
import { voteByReadability } from '../../lib/page/vote-by-readability';
import { openPage } from './open-frame';

const sentence = 'We collect your name, your address and what you look at, and we tell you here, at length, why we do so.';
const article = `<div id="article">${`<p>${sentence}</p>`.repeat(12)}</div>`;
const page = (more: string): string => `<!doctype html><html><body><div class="menu"><a href="/">Home</a></div>${article}${more}</body></html>`;
const attributes = Array.from({ length: 2_000 }, (_none, index) => `data-a${index}="x"`).join(' ');

/** The quickest of some votes on a page, in milliseconds, and what was voted for. */
async function timeVote(html: string): Promise<{ readonly ms: number; readonly voted: string | undefined }> {
  const opened = await openPage(html);
  const dom = openDom(opened.document);
  let ms = Number.POSITIVE_INFINITY;
  let voted: string | undefined;
  for (let run = 0; run < 4; run += 1) {
    const started = performance.now();
    voted = voteByReadability(dom, opened.document.body)?.id;
    ms = Math.min(ms, performance.now() - started);
  }
  opened.close();
  return { ms, voted };
}

it.each([
  // The body, since its paragraphs stand beside the others.
  ['thousands of attributes', `<p ${attributes}>Short.</p>`.repeat(20), ''],
  ['a template with a page in it', `<template>${`<p>${sentence}</p>`.repeat(20_000)}</template>`, 'article'],
  ['a drawing of very many parts', `<svg>${'<path d="M0 0"/>'.repeat(20_000)}</svg>`, 'article'],
  ['a comment of megabytes', `<!--${'x'.repeat(4_000_000)}-->`, 'article'],
  ['megabytes of white space', `<p>${' '.repeat(4_000_000)}</p>`, undefined],
  ['an address of megabytes', `<p><a href="/${'x'.repeat(4_000_000)}">${sentence}</a></p>`, undefined],
  ['very many comments', '<!---->'.repeat(200_000), undefined],
  ['very many elements', `<p>${sentence}</p>`.repeat(20_000), undefined],
])('a page with %s is voted on as soon as one without, or not at all', async (_name, more, expected) => {
  const plain = await timeVote(page(''));
  expect(plain.voted).toBe('article');
  const { ms, voted } = await timeVote(page(more));
  expect(voted).toBe(expected);
  // Twenty paragraphs more than the plain page has may take their own time.
  expect(ms).toBeLessThan(plain.ms * 4 + 2);
}, 60_000);

it('a form whose fields are named like what Readability relies on is voted on', async () => {
  const names = ['parentNode', 'tagName', 'children', 'getAttribute'].map((name) => `<input name="${name}"><fieldset id="${name}"></fieldset><fieldset name="${name}"></fieldset>`).join('');
  const opened = await openPage(page('').replace('<div id="article">', `<form id="article">${names}`));
  expect(voteByReadability(openDom(opened.document), opened.document.body)?.id).toBe('article');
  opened.close();
});

/** The vote, which this page's reader may find. */
const withVote: Brought = { findVote: () => voteByReadability };

it.each<[string, string, Brought | undefined, boolean]>([
  ['would like the vote on a short page, which may be any', '', undefined, true],
  ['asks the vote that was brought', '', withVote, false],
  ['does not wait for a vote on a page that is too large for it', '<a href="/shop">Shop</a><br>'.repeat(300), undefined, false],
  ['is sure of a long policy', `<p>${sentence}</p>`.repeat(20), undefined, false],
])('a reader %s', async (_name, more, brought, unsure) => {
  const opened = await openPage(page(more));
  const captured = await createPageReader(opened.document, brought).capture();
  expect(captured.ok && captured.value.unsure).toBe(unsure);
  opened.close();
});
