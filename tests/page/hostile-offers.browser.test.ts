import { describe, expect, it } from 'vitest';
import { capturePage } from '../../lib/page/capture-page';
import { pageOfferSchema, type PageOffer } from '../../lib/policy/page-offer';
import { timeSteps } from '../browsers/time-steps';
import { openPage, type OpenPage } from './open-frame';

const policy = '<main><h1>Privacy policy</h1><p>We collect your personal data when you use our services, and we tell you why.</p></main>';
const way = 'Do not sell my personal information';

async function openWith(build: (document: Document) => void): Promise<OpenPage> {
  const page = await openPage(policy);
  build(page.document);
  // Laid out, as it is when a reader clicks.
  void page.document.body.offsetHeight;
  return page;
}

function readOffers(page: OpenPage): PageOffer[] {
  const captured = capturePage(page.document);
  if (!captured.ok) throw new Error(captured.error.kind);
  const { offers } = captured.value.capture;
  for (const offer of offers) expect(pageOfferSchema.parse(offer)).toEqual(offer);
  return offers;
}

/** A tree of elements, each in the one before, with a text before each. */
function nest(document: Document, depth: number, name: string, text: string): Element {
  const outer = document.createElement(name);
  let inner = outer;
  for (let at = 0; ; at += 1) {
    inner.setAttribute('role', 'button');
    inner.append(text);
    if (at === depth) return outer;
    inner = inner.appendChild(document.createElement(name));
  }
}

const megabyte = 'x'.repeat(1_000_000);

/** Elements each in the one before, around two texts of which one is long: what asks each of them for all its text is quadratic. */
function nestAround(document: Document, depth: number, dress: (element: Element) => void, name = 'span', long = megabyte): Element {
  const outer = document.body.appendChild(document.createElement(name));
  let inner = outer;
  for (let at = 0; at < depth; at += 1) {
    dress(inner);
    inner = inner.appendChild(document.createElement(name));
  }
  inner.append(way, long);
  return outer;
}

/** Pages that make the reading of their buttons and links dear. */
const shapes: readonly (readonly [string, (document: Document) => void])[] = [
  ['ten thousand buttons', (document) => document.body.insertAdjacentHTML('beforeend', `<button>${way}</button> `.repeat(10_000))],
  ['ten thousand buttons in buttons', (document) => {
    for (let at = 0; at < 50; at += 1) document.body.append(nest(document, 200, at % 2 === 0 ? 'button' : 'div', `${way} `));
  }],
  ['buttons of a thousand parts', (document) => document.body.insertAdjacentHTML('beforeend', `<button><span>${'<i>c</i>'.repeat(1000)}</span>${way}</button> `.repeat(50))],
  ['buttons of endless text', (document) => {
    for (let at = 0; at < 25; at += 1) document.body.appendChild(document.createElement('button')).append(`${way} ${at}`, ' '.repeat(1_000_000));
  }],
  ['buttons in a line, each in the one before, around a long text', (document) => {
    document.body.append('We share it. ');
    nestAround(document, 300, (element) => element.setAttribute('role', 'button'), 'span', 'x'.repeat(100_000));
  }],
  ['notes for screen readers, each in the one before, around a text of a megabyte', (document) => nestAround(document, 300, (element) => (element.className = 'sr-only'))],
  ['elements of the page\u2019s own, each in the one before, around a text of a megabyte', (document) => nestAround(document, 300, () => undefined, 'x-part')],
  ['cells, each in the one before, around a text of a megabyte', (document) => {
    const cell = nestAround(document, 300, (element) => element.after(document.createElement('td')), 'td');
    const table = document.body.appendChild(document.createElement('table'));
    table.append(cell, document.createElement('td'));
  }],
  ['links whose address is a script of a megabyte', (document) => {
    for (let at = 0; at < 20; at += 1) {
      const link = document.body.appendChild(document.createElement('a'));
      link.setAttribute('href', `${at % 2 === 0 ? 'javascript:' : ' '.repeat(100_000)}${megabyte}`);
      link.textContent = `${way} ${at}`;
    }
  }],
  ['shadow trees of buttons', (document) => {
    for (let at = 0; at < 3_000; at += 1) {
      const host = document.body.appendChild(document.createElement('x-button'));
      host.append(`${way} ${at}`);
      host.attachShadow({ mode: 'open' }).innerHTML = '<button><slot></slot></button>';
    }
  }],
  ['a slot with twenty thousand nodes, in ninety buttons', (document) => {
    const host = document.body.appendChild(document.createElement('x-button'));
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = `We share it. ${'<span role="button">'.repeat(90)}<slot></slot>`;
    host.innerHTML = '<i>c</i>'.repeat(20_000);
  }],
];

/** A slice ends with the first step after 12 ms: a step may take the rest of 50. */
const longestStepMs = 38;
/** On a busy machine it takes a while until each step was undisturbed once. */
const mostRuns = 20;
/** All steps together, at best of some readings; on an idle machine a fifth. */
const soonMs = 800;

describe('a page that makes its buttons and links dear to read', () => {
  it.each(shapes)('is read soon and in steps, none of which holds it: %s', async (_name, build) => {
    const page = await openWith(build);
    const steps = timeSteps(page.document, () => null, mostRuns, longestStepMs);
    expect(Math.max(...steps)).toBeLessThan(longestStepMs);
    expect(steps.reduce((sum, ms) => sum + ms, 0)).toBeLessThan(soonMs);
    expect(readOffers(page).length).toBeLessThanOrEqual(20);
    page.close();
  }, 60_000);
});

describe('buttons and links that mean ill', () => {
  it.each([
    ['in a shadow tree, whose words stand outside of it', '<x-button><template shadowrootmode="open"><button><span><slot></slot></span></button></template>Do not sell my personal information</x-button>'],
    ['whose words come through slots within slots', '<x-out><template shadowrootmode="open"><x-in><template shadowrootmode="open"><button><slot></slot></button></template><slot></slot></x-in></template>Do not sell my personal information</x-out>'],
    ['in a form whose fields are named like what is asked of it', `<form role="button"><input type="hidden" name="firstChild"><input type="hidden" name="childNodes"><input type="hidden" name="getAttribute"><input type="hidden" name="localName">${way}</form>`],
    ['with signs that turn what is written round it, and with none of a width', `<button>\u202eDo not\u202c \u2066sell\u2069 my per\u200bsonal\u200f information\ufeff</button>`],
    ['with half a character', `<button>${way}</button><button>Cookie \ud83d settings</button>`],
    ['with a script as its name', `<button>${way}</button><button>&lt;img src=x onerror=alert(1)&gt; privacy</button>`],
  ])('are read as text by what people see: %s', async (_name, html) => {
    const page = await openPage('<body></body>');
    page.document.body.setHTMLUnsafe(`${policy}<div>${html}</div>`);
    const offers = readOffers(page);
    expect(offers[0]).toEqual({ text: way, href: '' });
    expect(offers.every(({ text }) => text.isWellFormed())).toBe(true);
    page.close();
  });

  it('run nothing of the page when they are read: no handler, no address, no property of their own', async () => {
    const page = await openPage(policy);
    const { document, window } = page;
    const ran: string[] = [];
    Object.assign(window, { run: (name: string) => ran.push(name) });
    document.body.insertAdjacentHTML('beforeend', `<div><button>${way}</button><a href="javascript:run('address')">${way}</a><a href="#" role="button" tabindex="0">${way}</a><details><summary>${way}</summary>It is open.</details></div>`);
    for (const control of document.querySelectorAll('button, a, summary, details')) {
      for (const name of ['click', 'mousedown', 'pointerdown', 'focus', 'mouseover', 'toggle', 'beforetoggle', 'keydown']) control.addEventListener(name, () => ran.push(name));
      for (const name of ['textContent', 'firstChild', 'nextSibling', 'childNodes', 'nodeValue', 'localName', 'getAttribute', 'attributes', 'href', 'shadowRoot', 'toString'])
        Object.defineProperty(control, name, {
          get() {
            ran.push(name);
            throw new Error('page');
          },
        });
    }
    expect(readOffers(page)).toEqual([{ text: way, href: '' }]);
    await new Promise((resolve) => void setTimeout(resolve, 50));
    expect(ran).toEqual([]);
    page.close();
  });
});
