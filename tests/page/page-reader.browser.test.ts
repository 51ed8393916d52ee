import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPageReader, type PageReader, type PaintRequest } from '../../lib/page/page-reader';
import type { PolicyText } from '../../lib/policy/policy-text';
import { labelGroups } from '../../lib/taxonomy/label-groups';
import { stances } from '../../lib/taxonomy/labels';
import type { Mark } from '../../lib/page/mark';
import { otherLines, writeMarkStyles } from '../../lib/page/mark-styles';
import { openPage, type OpenPage } from './open-frame';

const clauses = [
  'We collect your name and your e-mail address when you write to us.',
  'We do not sell your personal information to anybody for any price.',
  'We share your address with the carriers who bring your parcels.',
  'You may ask us to delete your personal data at any time you like.',
  'We keep your orders for ten years because tax law asks us to do so.',
];
const html = `<!doctype html><html lang="en"><head><title>Privacy</title></head><body><nav><a href="/">Home</a></nav><main><h1>Privacy policy</h1>${clauses.map((clause) => `<p>${clause.replace('personal', '<b>personal</b>')}</p>`).join('\n')}</main></body></html>`;

let page: OpenPage;
let reader: PageReader;
let policy: PolicyText;

async function openReader(source: string): Promise<void> {
  page = await openPage(source);
  reader = createPageReader(page.document);
  const captured = await reader.capture();
  if (!captured.ok) throw new Error(captured.error.kind);
  ({ policy } = captured.value);
}

/** The span of some words of the policy, as a message carries it. */
function spanOf(text: string): { textHash: string; start: number; end: number; text: string } {
  const start = policy.text.indexOf(text);
  if (start < 0) throw new Error('no such words');
  return { textHash: policy.textHash, start, end: start + text.length, text };
}

/** Every clause in a group and a stance of its own. */
function markAll(): Mark[] {
  return clauses.map((clause, index) => ({ start: spanOf(clause).start, end: spanOf(clause).end, labels: [{ label: labels[index]!, stance: stances[index % 3]! }], why: [], questions: [] }));
}

/** A label of each of the first groups, in their order. */
const labels = ['collect', 'use', 'share', 'sell', 'choice'] as const;

/** What is asked of the reader when it is to mark some clauses. */
function ask(marks: readonly Mark[]): PaintRequest {
  return { textHash: policy.textHash, marks, shortcuts: { toggle: '', next: '', previous: '', same: '', clear: '' }, focus: false };
}

/** The registered highlights of the page: what each marks. */
function readHighlights(): Record<string, string[]> {
  return Object.fromEntries([...page.window.CSS.highlights].map(([name, highlight]) => [name, [...highlight].map((range) => (range instanceof page.window.Range ? range.toString() : ''))]));
}

/** Everything about the page that a mark could change. */
function readPage(): string {
  const nodes: string[] = [];
  const walker = page.document.createTreeWalker(page.document, 0xffffffff);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) nodes.push(`${node.nodeType}:${node.nodeValue?.length ?? 0}`);
  return page.document.documentElement.outerHTML + nodes.join();
}

describe('marking', () => {
  beforeEach(async () => openReader(html));
  afterEach(() => page.close());

  it('changes no node, attribute or style of the page before, during and after', async () => {
    const before = readPage();
    expect(await reader.paint(ask(markAll()))).toEqual({ ok: true, value: { painted: 5, lost: 0 } });
    expect(readPage()).toBe(before);
    expect(await reader.show(spanOf(clauses[1]!))).toEqual({ ok: true, value: { anchoring: 'anchored', closed: false } });
    expect(readPage()).toBe(before);
    expect(reader.clear()).toEqual({ ok: true, value: {} });
    expect(readPage()).toBe(before);
  });

  it('registers each group and stance under a name of its own, with the very text of its clauses, and leaves nothing behind', async () => {
    const foreign = new page.window.CSSStyleSheet();
    page.document.adoptedStyleSheets = [foreign];
    page.window.CSS.highlights.set('of-the-page', new page.window.Highlight());
    await reader.paint(ask(markAll()));
    await reader.show(spanOf(clauses[1]!));
    expect(readHighlights()).toEqual({
      'of-the-page': [],
      'clauselight-collect': [clauses[0]],
      'clauselight-use-denies': [clauses[1]],
      'clauselight-share-limits': [clauses[2]],
      'clauselight-sell': [clauses[3]],
      'clauselight-control-denies': [clauses[4]],
      'clauselight-shown': [clauses[1]],
    });
    // One of the page, two for the clauses of so many kinds, one for the quote.
    expect(page.document.adoptedStyleSheets.length).toBe(4);
    reader.clear();
    expect(readHighlights()).toEqual({ 'of-the-page': [] });
    expect(page.document.adoptedStyleSheets).toEqual([foreign]);
  });

  it('twice doubles nothing, and takes away what is no longer marked', async () => {
    await reader.paint(ask(markAll()));
    await reader.paint(ask(markAll()));
    expect(Object.values(readHighlights()).flat().length).toBe(5);
    await reader.paint(ask(markAll().slice(0, 1)));
    expect(readHighlights()).toEqual({ 'clauselight-collect': [clauses[0]] });
    expect(page.document.adoptedStyleSheets.filter(({ cssRules }) => cssRules.length > 0).length).toBe(1);
    reader.clear();
    reader.clear();
    expect(page.document.adoptedStyleSheets.length).toBe(0);
  });

  it('is told by the capture as long as clauses are marked', async () => {
    const isMarked = async (): Promise<boolean> => {
      const captured = await reader.capture();
      return captured.ok && captured.value.marked;
    };
    expect(await isMarked()).toBe(false);
    await reader.show(spanOf(clauses[1]!));
    expect(await isMarked()).toBe(false);
    await reader.paint(ask(markAll()));
    expect(await isMarked()).toBe(true);
    reader.clear();
    expect(await isMarked()).toBe(false);
  });

  it('is seen: the colour of the mark is painted and its text stands out from it', async () => {
    await reader.paint(ask(markAll()));
    const sheet = new page.window.CSSStyleSheet();
    sheet.replaceSync(writeMarkStyles('light'));
    const rules = readRules(sheet);
    const grounds = [...page.window.CSS.highlights].flatMap(([name, highlight]) =>
      [...highlight].map(({ startContainer }) => startContainer.parentElement !== null && page.window.getComputedStyle(startContainer.parentElement, `::highlight(${name})`).backgroundColor),
    );
    expect([grounds.length, grounds.includes('rgba(0, 0, 0, 0)')]).toEqual([clauses.length, false]);
    const others = rules.splice(labelGroups.length * stances.length, labelGroups.length * otherLines.length);
    expect(others.map(({ style }) => style.textUnderlineOffset).every((offset) => offset !== '')).toBe(true);
    expect(rules.length).toBe(labelGroups.length * stances.length + 1);
    for (const rule of rules) {
      expect(rule.style.textDecorationLine).not.toBe('');
      expect(readContrast(page, rule.style.color, rule.style.backgroundColor)).toBeGreaterThanOrEqual(7);
    }
    const looks = rules.map(({ style }) => `${style.textDecorationLine} ${style.textDecorationStyle} ${style.textDecorationThickness}`);
    expect(new Set(looks.slice(0, -1)).size).toBe(labelGroups.length * stances.length);
  });

  it.each([
    ['something comes before', (main: Element) => main.prepend(...['p', 'div', 'h2'].map((name) => page.document.createElement(name)))],
    ['something goes', (main: Element) => main.querySelector('h1')!.remove()],
    ['something moves', (main: Element) => main.append(main.querySelector('h1')!)],
    ['something comes far above', (main: Element) => main.parentElement!.prepend(page.document.createElement('header'))],
  ])('stays seen in the very elements when %s', async (_name, change) => {
    await reader.paint(ask(markAll()));
    await reader.show(spanOf(clauses[1]!));
    change(page.document.querySelector('main')!);
    await new Promise((resolve) => page.window.requestAnimationFrame(() => page.window.requestAnimationFrame(resolve)));
    const readGround = (name: string, element: Element | null | undefined): string => (element === null || element === undefined ? '' : page.window.getComputedStyle(element, `::highlight(${name})`).backgroundColor);
    const unseen = [...page.window.CSS.highlights].flatMap(([name, highlight]) => [...highlight].filter(({ startContainer, endContainer }) => [startContainer, endContainer].some((node) => readGround(name, node.parentElement) === 'rgba(0, 0, 0, 0)')));
    expect([page.window.CSS.highlights.size, unseen.length]).toEqual([6, 0]);
  });

  it('gives rules to the elements alone in which marks stand', async () => {
    await reader.paint(ask(markAll()));
    const grounds = [...page.document.querySelectorAll('p')].map((one) => page.window.getComputedStyle(one, '::highlight(clauselight-collect)').backgroundColor !== 'rgba(0, 0, 0, 0)');
    expect(grounds).toEqual([true, false, false, false, false]);
  });

  it('follows the colours of the page', async () => {
    const onLight = await groundOf();
    page.close();
    await openReader(html.replace('<main>', '<main style="background:#101418;color:#eee">'));
    const onDark = await groundOf();
    expect(readContrast(page, onLight, 'white')).toBeLessThan(2);
    expect(readContrast(page, onDark, 'black')).toBeLessThan(2);
    page.close();
    // The dark dialog of a light page, in which all but the first clause stand.
    await openReader(html.replace('<main>', '<main><section>').replace('</p>', '</p></section><section style="background:#101418;color:#eee">').replace('</main>', '</section></main>'));
    const inDialog = await groundOf();
    expect(readContrast(page, inDialog, 'black')).toBeLessThan(2);
  });

  it('reaches into shadow roots and frames', async () => {
    page.close();
    await openReader(`<h1>Privacy policy</h1><p>${clauses[0]}</p><div><template data-shadow><p>${clauses[1]}</p></template></div><iframe width="500" height="200" srcdoc="<p>${clauses[2]}</p><p>${clauses[3]}</p><p>${clauses[4]}</p>"></iframe>`);
    expect(await reader.paint(ask(markAll()))).toEqual({ ok: true, value: { painted: 5, lost: 0 } });
    const frame = page.document.querySelector('iframe')!.contentWindow!;
    const inner = frame.document.defaultView!;
    expect(Object.values(readHighlights()).flat()).toEqual([clauses[0], clauses[1]]);
    expect([...inner.CSS.highlights.keys()].length).toBe(3);
    expect(page.document.querySelector('div')!.shadowRoot!.adoptedStyleSheets.length).toBe(1);
    reader.clear();
    expect([...inner.CSS.highlights.keys()]).toEqual([]);
    expect(inner.document.adoptedStyleSheets.length + page.document.querySelector('div')!.shadowRoot!.adoptedStyleSheets.length).toBe(0);
  });

  it('says so where the browser has no highlights', async () => {
    const windowless = new DOMParser().parseFromString(html, 'text/html');
    const other = createPageReader(windowless);
    await other.capture();
    expect(await other.paint(ask(markAll()))).toEqual({ ok: false, error: { kind: 'marks-unsupported' } });
    expect(await other.show(spanOf(clauses[0]!))).toEqual({ ok: false, error: { kind: 'marks-unsupported' } });
  });
});

/** The ground of the first kind, when all is marked. */
async function groundOf(): Promise<string> {
  await reader.paint(ask(markAll()));
  return readRules()[0]?.style.backgroundColor ?? '';
}

/** The rules of the marks, those of other media aside. */
function readRules(sheet = page.document.adoptedStyleSheets[0]): CSSStyleRule[] {
  const [screen] = sheet?.cssRules ?? [];
  return screen instanceof page.window.CSSMediaRule ? [...screen.cssRules].filter((rule) => rule instanceof page.window.CSSStyleRule) : [];
}

/** Contrast of two CSS colours by WCAG 2.2. */
function readContrast(of: OpenPage, first: string, second: string): number {
  const context = of.document.createElement('canvas').getContext('2d')!;
  const [a, b] = [first, second].map((color) => {
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
    const [red, green, blue] = [...context.getImageData(0, 0, 1, 1).data].map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  });
  return (Math.max(a!, b!) + 0.05) / (Math.min(a!, b!) + 0.05);
}

describe('a page that changes under the marks', () => {
  afterEach(() => page.close());

  it('is refused when nothing is known of the text any more', async () => {
    await openReader(html);
    expect(await reader.paint({ ...ask([]), textHash: 'f'.repeat(64) })).toEqual({ ok: false, error: { kind: 'page-changed' } });
  });

  it('marks what can be found again and counts what is lost', async () => {
    await openReader(html);
    const marks = markAll();
    page.document.querySelectorAll('p')[1]!.remove();
    page.document.querySelector('main')!.innerHTML = page.document.querySelector('main')!.innerHTML.replace('Privacy policy', 'Our privacy policy');
    expect(await reader.paint(ask(marks))).toEqual({ ok: true, value: { painted: 4, lost: 1 } });
    expect(Object.values(readHighlights()).flat().sort()).toEqual(clauses.filter((_, index) => index !== 1).sort());
  });

  it('shows a quote of a text that another reader had read', async () => {
    await openReader(html);
    const later = createPageReader(page.document);
    expect(await later.show(spanOf(clauses[2]!))).toEqual({ ok: true, value: { anchoring: 'anchored', closed: false } });
    expect(await later.show({ ...spanOf(clauses[2]!), textHash: 'f'.repeat(64), start: 3, end: 4 })).toEqual({ ok: true, value: { anchoring: 'moved', closed: false } });
    expect(await later.show({ textHash: 'f'.repeat(64), start: 0, end: 9, text: 'We eat it all and never tell you a word of it.' })).toEqual({ ok: true, value: { anchoring: 'lost', closed: false } });
  });

  it('never marks other words than those of the clause, whatever is done to the page', async () => {
    await openReader(html);
    const edit = fc.record({ node: fc.nat(40), kind: fc.constantFrom('split', 'insert', 'remove', 'wrap', 'unwrap', 'replace', 'move', 'swap', 'upper'), at: fc.nat(60) });
    const original = page.document.body.innerHTML;
    const wrong = await fc.check(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), async (edits) => {
        page.document.body.innerHTML = original;
        const fresh = createPageReader(page.document);
        await fresh.capture();
        for (const { node, kind, at } of edits) editPage(page.document, node, kind, at);
        const painted = await fresh.paint(ask(markAll()));
        if (!painted.ok) return painted.error.kind === 'page-changed';
        const shown = Object.entries(readHighlights()).map(([name, texts]) => [name, readLetters(texts.join(''))]);
        fresh.clear();
        return shown.every(([name, text]) => {
          const index = labelGroups.findIndex((group) => name === `clauselight-${group}` || name!.startsWith(`clauselight-${group}-`));
          return readLetters(clauses[index]!) === text;
        });
      }),
      { numRuns: 1000 },
    );
    expect(wrong.failed ? JSON.stringify(wrong.counterexample) : '').toBe('');
  }, 120_000);
});

/** What a mark must have in common with its clause: a full stop may have gone, and capitals may have come. */
function readLetters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** One change of a text of the page, as scripts, translators and editors make them. */
function editPage(document: Document, node: number, kind: string, at: number): void {
  const walker = document.createTreeWalker(document.body, 4);
  const texts: Text[] = [];
  for (let next = walker.nextNode(); next !== null; next = walker.nextNode()) if (next instanceof document.defaultView!.Text) texts.push(next);
  const text = texts[node % Math.max(1, texts.length)];
  if (text === undefined) return;
  const place = Math.min(at, text.length);
  const element = text.parentElement!;
  if (kind === 'split') text.splitText(place);
  else if (kind === 'insert') text.insertData(place, ' not ');
  else if (kind === 'remove') text.deleteData(place, 4);
  else if (kind === 'replace') text.replaceData(place, 3, 'xyz');
  else if (kind === 'upper') text.data = text.data.toUpperCase();
  else if (kind === 'wrap') text.replaceWith(Object.assign(document.createElement('em'), { textContent: text.data }));
  else if (element === document.body) return;
  else if (kind === 'move') document.body.append(element);
  else if (kind === 'swap' && element.previousElementSibling !== null) element.previousElementSibling.before(element);
  else if (kind === 'unwrap') element.replaceWith(...element.childNodes);
}

async function settle(): Promise<number> {
  let last = -1;
  for (let round = 0; round < 60 && last !== page.window.scrollY; round += 1) {
    last = page.window.scrollY;
    await new Promise((resolve) => {
      setTimeout(resolve, 120);
    });
  }
  return last;
}

function topOf(selector: string): number {
  return page.document.querySelector(selector)!.getBoundingClientRect().top;
}

describe('showing a quote', () => {
  afterEach(() => page.close());

  const long = '<p style="height:3000px">We use cookies to remember you and what you have put into your basket.</p>';

  it('marks it at once and lets it blink, but not for readers who want less motion', async () => {
    await openReader(html);
    const isShown = (): boolean => page.window.CSS.highlights.has('clauselight-shown');
    const watch = async (): Promise<string> => {
      const seen: boolean[] = [];
      for (const until = performance.now() + 1_400; performance.now() < until; ) {
        if (seen.at(-1) !== isShown()) seen.push(isShown());
        await new Promise((resolve) => setTimeout(resolve, 15));
      }
      return seen.join();
    };
    await reader.show(spanOf(clauses[1]!));
    expect(await watch()).toBe('true,false,true,false,true');
    page.window.matchMedia = () => Object.assign(new EventTarget(), { matches: true, media: '', onchange: null, addListener: () => undefined, removeListener: () => undefined });
    await reader.show(spanOf(clauses[1]!));
    expect(await watch()).toBe('true');
    await reader.show(spanOf(clauses[2]!));
    reader.clear();
    expect(await watch()).toBe('false');
  });

  it('scrolls to it, below a fixed header', async () => {
    await openReader(`<div style="position:fixed;top:0;left:0;right:0;height:150px;background:#ddd">Header</div><h1 style="margin-top:200px">Privacy policy</h1>${long}<p id="quote">${clauses[1]}</p>${long}`);
    expect(await reader.show(spanOf(clauses[1]!))).toEqual({ ok: true, value: { anchoring: 'anchored', closed: false } });
    await settle();
    expect(topOf('#quote')).toBeGreaterThan(150);
    expect(topOf('#quote')).toBeLessThan(400);
  });

  it('does not move a page on which it is seen already', async () => {
    await openReader(`<h1>Privacy policy</h1><p id="quote">${clauses[1]}</p>${long}`);
    await reader.show(spanOf(clauses[1]!));
    expect(await settle()).toBe(0);
  });

  it('scrolls boxes that scroll by themselves', async () => {
    await openReader(`<h1>Privacy policy</h1><div id="box" style="height:300px;overflow:auto"><p>${clauses[0]}</p>${long}<p id="quote">${clauses[1]}</p>${long}</div>${long}`);
    await reader.show(spanOf(clauses[1]!));
    await settle();
    const box = page.document.querySelector('#box')!.getBoundingClientRect();
    expect(topOf('#quote')).toBeGreaterThanOrEqual(Math.max(0, box.top));
    expect(topOf('#quote')).toBeLessThan(Math.min(600, box.bottom));
  });

  it.each([
    ['a closed section', '<details id="part"><summary>More</summary><p>CLAUSE</p></details>'],
    ['a hidden panel', '<div id="part" style="min-height:20px"><div hidden><p>CLAUSE</p></div></div>'],
  ])('in %s says that it is closed, comes near it and opens nothing', async (_name, part) => {
    await openReader(`<h1>Privacy policy</h1>${long}${part.replace('CLAUSE', clauses[1]!)}${long}`);
    const before = page.document.documentElement.outerHTML;
    expect(await reader.show(spanOf(clauses[1]!))).toEqual({ ok: true, value: { anchoring: 'anchored', closed: true } });
    await settle();
    expect(topOf('#part')).toBeGreaterThan(0);
    expect(topOf('#part')).toBeLessThan(600);
    expect(page.document.documentElement.outerHTML).toBe(before);
  });

  it('once open, is no longer closed', async () => {
    await openReader(`<h1>Privacy policy</h1><p>${clauses[0]}</p><details><summary>More</summary><p>${clauses[1]}</p></details>`);
    page.document.querySelector('details')!.open = true;
    expect(await reader.show(spanOf(clauses[1]!))).toEqual({ ok: true, value: { anchoring: 'anchored', closed: false } });
  });
});
