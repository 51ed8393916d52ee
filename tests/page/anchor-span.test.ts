import { describe, expect, it } from 'vitest';
import { openHtml } from '../../cli/open-html';
import { anchorSpan, findMovedSpan } from '../../lib/page/anchor-span';
import { capturePage } from '../../lib/page/capture-page';
import { openDom } from '../../lib/page/dom-reader';
import { readRanges, type TextMap } from '../../lib/page/text-map';

const filler = '<p>We collect your name and your e-mail address when you write to us or order from our shop.</p><p>We keep what you ordered for ten years because the tax law of our country asks us to do so.</p>';
const clause = 'We do not sell your personal information to third parties for money or anything else of value.';

function page(html: string): Document {
  return openHtml(`<!doctype html><body><main><h1>Privacy policy</h1>${html}</main></body>`);
}

function tryCapture(document: Document): TextMap | undefined {
  const captured = capturePage(document);
  return captured.ok ? captured.value.map : undefined;
}

function capture(document: Document): TextMap {
  const captured = capturePage(document);
  if (!captured.ok) throw new Error(captured.error.kind);
  return captured.value.map;
}

/** Marks `text` in a page, changes the page, and tells what became of the mark and what it shows then. */
function anchorAfter(html: string, text: string, change: (document: Document) => void, occurrence = 0): readonly [anchoring: string, shown: string] {
  const document = page(html);
  const map = capture(document);
  let start = map.text.indexOf(text);
  for (let skip = occurrence; skip > 0; skip -= 1) start = map.text.indexOf(text, start + 1);
  expect(start).toBeGreaterThanOrEqual(0);
  change(document);
  const dom = openDom(document);
  const anchor = anchorSpan(dom, map, { start, end: start + text.length }, () => tryCapture(document));
  if (anchor.anchoring === 'lost') return ['lost', ''];
  return [anchor.anchoring, readRanges(dom, anchor.map, anchor.span).map(String).join('').replace(/\s+/gu, ' ')];
}

function findText(document: Document, text: string): Text {
  const { firstChild } = find(document, text);
  if (firstChild === null || !openDom(document).isText(firstChild)) throw new Error('no text');
  return firstChild;
}

function writeRows(rows: readonly string[]): string {
  return `${filler}<table><tr><th>Data</th><th>Shared</th></tr>${rows.join('')}</table>`;
}

const find = (document: Document, text: string): Element => [...document.querySelectorAll('p, td, li')].find((element) => element.textContent?.includes(text))!;

describe('a quote after the page has changed', () => {
  it.each<[string, string, (document: Document) => void]>([
    ['nothing', 'anchored', () => undefined],
    ['text elsewhere in the page', 'anchored', (document) => document.querySelector('main')!.prepend('New words above.')],
    ['its element is moved to another place', 'anchored', (document) => document.querySelector('main')!.prepend(find(document, clause))],
    ['the page is built anew with the same words', 'anchored', (document) => { document.querySelector('main')!.innerHTML += ''; }],
    ['the page is built anew with more words above', 'moved', (document) => { document.querySelector('main')!.innerHTML = `<h1>Privacy policy</h1><p>Last updated today, see what is new in it.</p>${filler}<p>${clause}</p>`; }],
    ['its text node is split', 'anchored', (document) => { findText(document, clause).splitText(20); }],
    ['words of it are wrapped into an element', 'anchored', (document) => { find(document, clause).innerHTML = clause.replace('sell', '<b>sell</b>'); }],
    ['its white space is changed', 'anchored', (document) => { find(document, clause).textContent = clause.replaceAll(' ', '\n  '); }],
  ])('%s: %s', (_name, anchoring, change) => {
    expect(anchorAfter(`${filler}<p>${clause}</p>${filler}`, clause, change)).toEqual([anchoring, clause]);
  });

  it.each<[string, (document: Document) => void]>([
    ['it is gone', (document) => find(document, clause).remove()],
    ['a word of denial is gone', (document) => { find(document, clause).textContent = clause.replace('not ', ''); }],
    ['words are put between its words', (document) => findText(document, clause).splitText(6).before('under no account ever ')],
    ['one word is put between its words', (document) => findText(document, clause).splitText(6).before('still ')],
    ['it says the contrary in other words', (document) => { find(document, clause).textContent = clause.replace('do not', 'may'); }],
    ['another sentence stands in its place', (document) => { find(document, clause).textContent = 'We share what you tell us with carriers, banks and nobody else in the whole wide world, as we said.'; }],
    ['everything is gone', (document) => { document.body.replaceChildren(); }],
  ])('is lost when %s', (_name, change) => {
    expect(anchorAfter(`${filler}<p>${clause}</p>${filler}`, clause, change)).toEqual(['lost', '']);
  });

  it('is found where only its typography or a typing error has changed', () => {
    const before = 'We don’t share your "personal" infromation with anybody who would use it for adverts.';
    const after = 'We don\'t share your “personal” information with anybody who would use it for adverts.';
    expect(anchorAfter(`${filler}<p>${before}</p>`, before, (document) => { find(document, 'infromation').textContent = after; })).toEqual(['moved', after]);
  });

  it('is lost where two places resemble it equally', () => {
    expect(anchorAfter(`${filler}<p>${clause}</p>`, clause, (document) => { find(document, clause).outerHTML = `<p>${clause.replace('money', 'cash!')}</p>${filler}<p>${clause.replace('money', 'coins')}</p>`; })).toEqual(['lost', '']);
  });

  it('of which there are several goes to the one with the same surroundings', () => {
    const rows = ['Name', 'Address', 'Location'].map((name) => `<tr><td>${name}</td><td>Yes, with partners</td></tr>`);
    const document = page(writeRows(rows));
    const map = capture(document);
    const start = map.text.indexOf('Yes, with partners', map.text.indexOf('Address |'));
    const fresh = capture(page(writeRows(['<tr><td>Photos</td><td>Yes, with partners</td></tr>', ...rows])));
    expect(findMovedSpan(map, fresh, { start, end: start + 18 }, 'Yes, with partners', true)?.start).toBe(fresh.text.indexOf('Yes, with partners', fresh.text.indexOf('Address |')));
  });

  it('of which there are several alike is lost when one of them has gone', () => {
    const line = '<p>We may share this.</p>';
    expect(anchorAfter(`${filler}${line.repeat(12)}`, 'We may share this.', (document) => { document.querySelector('main')!.innerHTML = `<h1>Privacy policy</h1>${filler}${line.repeat(11)}`; }, 5)).toEqual(['lost', '']);
  });

  it('takes bounded time in a text of a million characters', () => {
    const text = Array.from({ length: 10_000 }, (_, index) => `We collect datum number ${index} and use it for purpose number ${index * 7} when you ask. `).join('');
    // What it takes is below a second; the rest is left to a busy machine. Unbounded it would be minutes.
    const started = performance.now();
    expect(findMovedSpan({ text }, { text, textHash: '', pieces: [] }, { start: 500_000, end: 500_100 }, `We collect nothing at all, whatever ${'you may have read about us '.repeat(40)}`, true)).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
