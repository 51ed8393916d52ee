/// <reference types="vite/client" />
import { describe, expect, it, vi } from 'vitest';
import { capturePage } from '../../lib/page/capture-page';
import { openDom } from '../../lib/page/dom-reader';
import { describeCapture, type ExpectedCapture } from './describe-capture';
import { openPage } from './open-frame';
import { findWrongPage, findWrongSpan } from './span-property';

const pages = import.meta.glob<string>('../fixtures/pages/*/page.html', { query: '?raw', import: 'default', eager: true });
const expected = import.meta.glob<ExpectedCapture>('../fixtures/pages/*/expected.json', { import: 'default', eager: true });
const expectedHere = import.meta.glob<ExpectedCapture>('../fixtures/pages/*/expected.browser.json', { import: 'default', eager: true });
const slugs = Object.keys(pages).map((path) => path.split('/').at(-2)!);

const sentence = 'We collect your personal data when you use our services, and we tell you why.';

describe('capturePage in a browser', () => {
  it('has pages', () => {
    expect(slugs.length).toBeGreaterThanOrEqual(20);
  });

  it.each(slugs)('reads %s as jsdom does, or as a browser alone can', async (slug) => {
    const folder = `../fixtures/pages/${slug}`;
    const page = await openPage(pages[`${folder}/page.html`]!);
    const before = page.document.documentElement.outerHTML;
    expect(describeCapture(capturePage(page.document))).toEqual(expectedHere[`${folder}/expected.browser.json`] ?? expected[`${folder}/expected.json`]);
    expect(page.document.documentElement.outerHTML).toBe(before);
    page.close();
  });

  it.each(slugs)('shows the text of any span of %s by its ranges', async (slug) => {
    const page = await openPage(pages[`../fixtures/pages/${slug}/page.html`]!);
    expect(findWrongSpan(page.document, 200)).toBe('');
    page.close();
  });

  it('shows the text of any span of any page by its ranges', async () => {
    const page = await openPage('<body></body>');
    const open = (html: string): Document => {
      page.document.body.innerHTML = html;
      return page.document;
    };
    expect(findWrongPage(open, 150, 20)).toBe('');
    page.close();
  }, 60_000);
});

describe('what only a browser knows', () => {
  it.each([
    ['a panel that a style sheet hides', '<style>.panel p { margin: 0 } .panel { display: none }</style><div class="panel"><p>TEXT</p></div>'],
    ['an invisible part', '<style>.x { visibility: hidden }</style><div class="x"><p>TEXT</p></div>'],
    ['a part that is hidden until found', '<div hidden="until-found"><p>TEXT</p></div>'],
    ['a closed section', '<details><summary>More</summary><p>TEXT</p></details>'],
    ['a panel without height', '<button aria-expanded="false" aria-controls="p">Data</button><div id="p" style="height: 0; overflow: hidden"><p>TEXT</p></div>'],
  ])('%s is read and counted as closed', async (_name, html) => {
    const page = await openPage(`<h1>Privacy policy</h1><p>${sentence}</p>${html.replace('TEXT', sentence)}`);
    const captured = capturePage(page.document);
    expect(captured.ok && captured.value.capture.policy.blocks.filter(({ kind }) => kind === 'paragraph').map(({ closed }) => closed)).toEqual([false, true]);
    page.close();
  });

  it('is that something with a closed shadow root is there', async () => {
    const page = await openPage(`<h1>Privacy policy</h1><p>${sentence}</p><closed-part style="display:inline-block"></closed-part><p>${sentence}</p>`);
    page.document.querySelector('closed-part')!.attachShadow({ mode: 'closed' }).innerHTML = '<p style="width:600px;height:200px">We sell your data.</p>';
    const captured = capturePage(page.document);
    expect(captured.ok && captured.value.capture.policy.unread).toEqual([{ kind: 'shadow-root', count: 1 }]);
    page.close();
  });

  it('is nothing where an icon without text is drawn by a custom element', async () => {
    const page = await openPage(`<h1>Privacy policy</h1><p>${sentence} <x-icon style="display:inline-block;width:16px;height:16px"></x-icon></p>`);
    const captured = capturePage(page.document);
    expect(captured.ok && captured.value.capture.policy.unread).toEqual([]);
    page.close();
  });

  // The browser makes a whole world of scripts for the document of a frame that is looked into, and pages have many frames that show nothing.
  it('is which frames nobody sees: they are not looked into', async () => {
    const page = await openPage(`<h1>Privacy policy</h1><p>${sentence}</p><iframe hidden srcdoc="Hidden"></iframe><iframe id="seen" width="300" height="100" srcdoc="Seen"></iframe>`);
    const lookInto = vi.spyOn(openDom(page.document), 'frameDocument');
    capturePage(page.document);
    expect(new Set(lookInto.mock.calls.map(([frame]) => frame.id))).toEqual(new Set(['seen']));
    page.close();
  });
});

function readText(page: Document): string {
  const captured = capturePage(page);
  if (!captured.ok) throw new Error(captured.error.kind);
  return captured.value.capture.policy.text;
}

describe('the way a page is shown', () => {
  const html = `<style>
    @media print { nav, .closed { display: none } .paper { display: block } }
    @media screen { .paper { display: none } }
    @media (max-width: 300px) { .wide { display: none } }
  </style><nav><a href="/">Home</a></nav><h1>Privacy policy</h1><p>${sentence}</p><div class="closed wide"><p>One: ${sentence}</p></div><div class="paper"><p>Two: ${sentence}</p></div>`;

  it.each<[string, (page: Document) => void]>([
    ['larger by three', (page) => (page.documentElement.style.zoom = '3')],
    ['smaller by half', (page) => (page.documentElement.style.zoom = '0.5')],
    ['with letters of four times the size', (page) => (page.documentElement.style.fontSize = '64px')],
    ['in a narrow window', (page) => page.defaultView!.frameElement!.setAttribute('style', 'width: 200px')],
    ['as on paper', (page) => (page.querySelector('style')!.textContent = html.slice(7, html.indexOf('</style>')).replaceAll('@media screen', '@media nothing').replaceAll('@media print', '@media all'))],
    ['in two columns', (page) => (page.body.style.columns = '2')],
    ['from right to left', (page) => (page.documentElement.dir = 'rtl')],
  ])('does not change its text: %s', async (_name, change) => {
    const page = await openPage(html);
    const before = readText(page.document);
    expect(before).toBe(`Privacy policy\n${sentence}\nOne: ${sentence}\nTwo: ${sentence}`);
    change(page.document);
    expect(readText(page.document)).toBe(before);
    expect(findWrongSpan(page.document, 50)).toBe('');
    page.close();
  });
});

describe('large pages in a browser', () => {
  const row = `<div class="row menu"><p>${sentence} <a href="/privacy">Privacy</a></p><ul><li>one<li>two</ul></div>`;

  function measure(page: Document, count: number): number {
    page.body.innerHTML = `<h1>Privacy policy</h1>${row.repeat(count)}`;
    const times = [0, 1, 2].map(() => {
      const started = performance.now();
      capturePage(page);
      return performance.now() - started;
    });
    return Math.min(...times);
  }

  it('take time linear in the page', async () => {
    const page = await openPage('<body></body>');
    measure(page.document, 500);
    const small = measure(page.document, 1000);
    // Eight times the page may take eight times as long; three times more is left to a busy machine. Quadratic would be 64.
    expect(measure(page.document, 8000)).toBeLessThan(small * 8 * 3);
    page.close();
  }, 60_000);

  it('are read when they are nested 5,000 deep', async () => {
    const page = await openPage('<body></body>');
    const top = page.document.createElement('div');
    let inner: Element = top;
    for (let depth = 0; depth < 5000; depth += 1) {
      const next = page.document.createElement(depth % 2 === 0 ? 'section' : 'b');
      inner.append(next);
      inner = next;
    }
    inner.textContent = sentence;
    page.document.body.append(top);
    const captured = capturePage(page.document);
    expect(captured.ok && captured.value.capture.policy.text).toBe(sentence);
    page.close();
  }, 60_000);
});
