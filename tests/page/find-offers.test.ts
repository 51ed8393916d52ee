import { describe, expect, it } from 'vitest';
import { openHtml } from '../../cli/open-html';
import type { ReadBlock } from '../../lib/page/block-builder';
import { captureDocument } from '../../lib/page/capture-document';
import { openDom } from '../../lib/page/dom-reader';
import { findOffers } from '../../lib/page/find-offers';
import type { Zone } from '../../lib/page/read-blocks';
import { runAtOnce } from '../../lib/page/steps';
import { pageOfferSchema, type PageOffer } from '../../lib/policy/page-offer';

const address = 'https://shop.example/beans';
const policy = '<main><h1>Privacy policy</h1><p>We collect your name, your address and what you buy of us.</p></main>';

function find(html: string): PageOffer[] {
  const captured = runAtOnce(captureDocument(openHtml(`${policy}${html}`, address), () => null));
  if (!captured.ok) throw new Error(captured.error.kind);
  return captured.value.capture.offers;
}

describe('what a page offers beside its policy', () => {
  it('links by their words, choices first, then requests, cookies and what is only near', () => {
    const html = '<footer><a href="/p">Privacy policy</a> <a href="/c">Cookie settings</a> <a href="/r">Data request</a> <a href="https://choices.example.net/s">Do not sell my personal information</a> <a href="/terms">Terms</a></footer>';
    expect(find(html)).toEqual([
      { text: 'Do not sell my personal information', href: 'https://choices.example.net/s' },
      { text: 'Data request', href: 'https://shop.example/r' },
      { text: 'Cookie settings', href: 'https://shop.example/c' },
      { text: 'Privacy policy', href: 'https://shop.example/p' },
    ]);
  });

  it('two links to places of one page are two', () => {
    expect(find('<footer><a href="/p#choices">Your privacy choices</a> <a href="/p">Privacy policy</a></footer>').map(({ href }) => href)).toEqual(['https://shop.example/p#choices', 'https://shop.example/p']);
  });

  it('a place in the page itself, if the footer leads there and not the table of contents', () => {
    expect(find('<footer><a href="#california">Do not sell my data</a> <a href="#">Opt out</a></footer>')).toEqual([{ text: 'Do not sell my data', href: `${address}#california` }, { text: 'Opt out', href: '' }]);
    expect(find('<nav><a href="#choices">Your privacy choices</a></nav>')).toEqual([]);
  });

  it.each([
    ['a script as its address', '<a href="javascript:void(0)" role="button">Do not sell my personal information</a>'],
    ['only the top of the page as its address', '<a href="#">Do not sell my personal information</a>'],
    ['no address but a handler', '<a onclick="choose()">Do not sell my personal information</a>'],
    ['the element of a button within a line', '<p>Change it here: <button>Do not sell my personal information</button></p>'],
    ['the role of a button', '<div role="button" tabindex="0">Do not sell my personal information</div>'],
    ['the element of a button, with a drawing in it', '<button>\n  <svg><title>Opt-out icon</title></svg>\n  Do not sell\n  <b>my personal information</b></button>'],
  ])('a link or button with %s, which acts on a click alone', (_name, html) => {
    expect(find(`<div class="cookie-banner">${html}</div>`)).toEqual([{ text: 'Do not sell my personal information', href: '' }]);
  });

  it('no address where a script acts, although a base makes one of it', () => {
    expect(find('<base href="https://shop.example/"><footer><a href="#" onclick="choose()">Do not sell my personal information</a> <a href=" #! ">Cookie settings</a></footer>')).toEqual([
      { text: 'Do not sell my personal information', href: '' },
      { text: 'Cookie settings', href: '' },
    ]);
  });

  it('in time linear in the page, however many menus stand in one another around its links', () => {
    const document = openHtml(`${policy}<p id="menu">Your privacy choices</p>`, address);
    const element = document.querySelector('#menu')!;
    const node = document.createTextNode('');
    const depth = 200_000;
    const zones: Zone[] = Array.from({ length: depth }, (_, index) => ({ kind: 'navigation', element, parent: index - 1, firstBlock: 0, endBlock: 1 }));
    const links = Array.from({ length: 10_000 }, () => ({ start: 0, end: 20, href: '#choices' }));
    const block: ReadBlock = { kind: 'paragraph', level: 0, closed: false, zone: depth - 1, text: 'Your privacy choices', links, firstPiece: 0, endPiece: 1 };
    const pieces = { node: [node], nodeStart: [0], textStart: [0], length: [20], joined: [false] };
    const started = performance.now();
    expect(runAtOnce(findOffers(openDom(document), { blocks: [block], pieces, regions: [], zones, unread: [], controls: [], depth, isCut: false }, () => true))).toEqual([]);
    // Two thousand million steps, were each of them looked at for each link.
    expect(performance.now() - started).toBeLessThan(4000);
  });

  it.each([
    ['what is hidden', '<div style="display: none"><button>Cookie settings</button></div>'],
    ['a mere place in the page', '<p><a id="choices">Your privacy choices</a></p>'],
    ['other words', '<button>Add to basket</button>'],
    ['a long text', `<button>${'Cookie settings and more. '.repeat(8)}</button>`],
    ['a button of a thousand parts', `<button>${'<i>c</i>'.repeat(1000)}Cookie settings</button>`],
  ])('not %s', (_name, html) => {
    expect(find(html)).toEqual([]);
  });

  it('at most twenty, each as its schema allows, of however many', () => {
    const offers = find(Array.from({ length: 400 }, (_, index) => `<a href="/privacy/${index}${'x'.repeat((index % 5) * 2500)}">Privacy choices ${index}</a> <button>Cookie settings ${index}</button> `).join(''));
    expect(offers.length).toBe(20);
    for (const offer of offers) expect(pageOfferSchema.parse(offer)).toEqual(offer);
  });
});
