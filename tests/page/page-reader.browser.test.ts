import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { otherLines, writeMarkStyles } from '../../lib/page/mark-styles';
import { createPageMarks, type OpenMarks } from '../../lib/page/page-marks';
import { createPageReader } from '../../lib/page/page-reader';
import { labelGroups } from '../../lib/taxonomy/label-groups';
import { stances } from '../../lib/taxonomy/labels';
import type { OpenPage } from './open-frame';
import { ReadExample, clauses, html } from './read-example';

const at = new ReadExample();

/** Everything about the page that a mark could change. */
function readPage(): string {
  const nodes: string[] = [];
  const walker = at.page.document.createTreeWalker(at.page.document, 0xffffffff);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) nodes.push(`${node.nodeType}:${node.nodeValue?.length ?? 0}`);
  return at.page.document.documentElement.outerHTML + nodes.join();
}

describe('marking', () => {
  beforeEach(async () => at.open(html));
  afterEach(() => at.page.close());

  it('changes no node, attribute or style of the page before, during and after', async () => {
    const before = readPage();
    expect(await at.reader.paint(at.ask(at.markAll()))).toEqual({ ok: true, value: { painted: 5, lost: 0 } });
    expect(readPage()).toBe(before);
    expect(await at.reader.show(at.spanOf(clauses[1]!))).toEqual({ ok: true, value: { anchoring: 'anchored', closed: false } });
    expect(readPage()).toBe(before);
    expect(at.reader.clear()).toEqual({ ok: true, value: {} });
    expect(readPage()).toBe(before);
  });

  it('registers each group and stance under a name of its own, with the very text of its clauses, and leaves nothing behind', async () => {
    const foreign = new at.page.window.CSSStyleSheet();
    at.page.document.adoptedStyleSheets = [foreign];
    at.page.window.CSS.highlights.set('of-the-page', new at.page.window.Highlight());
    await at.reader.paint(at.ask(at.markAll()));
    await at.reader.show(at.spanOf(clauses[1]!));
    expect(at.readHighlights()).toEqual({
      'of-the-page': [],
      'clauselight-collect': [clauses[0]],
      'clauselight-use-denies': [clauses[1]],
      'clauselight-share-limits': [clauses[2]],
      'clauselight-sell': [clauses[3]],
      'clauselight-control-denies': [clauses[4]],
      'clauselight-shown': [clauses[1]],
    });
    // One of the page, two for the clauses of so many kinds, one for the quote.
    expect(at.page.document.adoptedStyleSheets.length).toBe(4);
    at.reader.clear();
    expect(at.readHighlights()).toEqual({ 'of-the-page': [] });
    expect(at.page.document.adoptedStyleSheets).toEqual([foreign]);
  });

  it('twice doubles nothing, and takes away what is no longer marked', async () => {
    await at.reader.paint(at.ask(at.markAll()));
    await at.reader.paint(at.ask(at.markAll()));
    expect(Object.values(at.readHighlights()).flat().length).toBe(5);
    await at.reader.paint(at.ask(at.markAll().slice(0, 1)));
    expect(at.readHighlights()).toEqual({ 'clauselight-collect': [clauses[0]] });
    expect(at.page.document.adoptedStyleSheets.filter(({ cssRules }) => cssRules.length > 0).length).toBe(1);
    at.reader.clear();
    at.reader.clear();
    expect(at.page.document.adoptedStyleSheets.length).toBe(0);
  });

  it('is told by the capture as long as clauses are marked', async () => {
    const isMarked = async (): Promise<boolean> => {
      const captured = await at.reader.capture();
      return captured.ok && captured.value.marked;
    };
    expect(await isMarked()).toBe(false);
    await at.reader.show(at.spanOf(clauses[1]!));
    expect(await isMarked()).toBe(false);
    await at.reader.paint(at.ask(at.markAll()));
    expect(await isMarked()).toBe(true);
    at.reader.clear();
    expect(await isMarked()).toBe(false);
  });

  it('is seen: the colour of the mark is painted and its text stands out from it', async () => {
    await at.reader.paint(at.ask(at.markAll()));
    const sheet = new at.page.window.CSSStyleSheet();
    sheet.replaceSync(writeMarkStyles('light'));
    const rules = readRules(sheet);
    const grounds = [...at.page.window.CSS.highlights].flatMap(([name, highlight]) =>
      [...highlight].map(({ startContainer }) => startContainer.parentElement !== null && at.page.window.getComputedStyle(startContainer.parentElement, `::highlight(${name})`).backgroundColor),
    );
    expect([grounds.length, grounds.includes('rgba(0, 0, 0, 0)')]).toEqual([clauses.length, false]);
    const others = rules.splice(labelGroups.length * stances.length, labelGroups.length * otherLines.length);
    expect(others.map(({ style }) => style.textUnderlineOffset).every((offset) => offset !== '')).toBe(true);
    expect(rules.length).toBe(labelGroups.length * stances.length + 1);
    for (const rule of rules) {
      expect(rule.style.textDecorationLine).not.toBe('');
      expect(readContrast(at.page, rule.style.color, rule.style.backgroundColor)).toBeGreaterThanOrEqual(7);
    }
    const looks = rules.map(({ style }) => `${style.textDecorationLine} ${style.textDecorationStyle} ${style.textDecorationThickness}`);
    expect(new Set(looks.slice(0, -1)).size).toBe(labelGroups.length * stances.length);
  });

  it.each([
    ['something comes before', (main: Element) => main.prepend(...['p', 'div', 'h2'].map((name) => at.page.document.createElement(name)))],
    ['something goes', (main: Element) => main.querySelector('h1')!.remove()],
    ['something moves', (main: Element) => main.append(main.querySelector('h1')!)],
    ['something comes far above', (main: Element) => main.parentElement!.prepend(at.page.document.createElement('header'))],
  ])('stays seen in the very elements when %s', async (_name, change) => {
    await at.reader.paint(at.ask(at.markAll()));
    await at.reader.show(at.spanOf(clauses[1]!));
    change(at.page.document.querySelector('main')!);
    await new Promise((resolve) => at.page.window.requestAnimationFrame(() => at.page.window.requestAnimationFrame(resolve)));
    const readGround = (name: string, element: Element | null | undefined): string => (element === null || element === undefined ? '' : at.page.window.getComputedStyle(element, `::highlight(${name})`).backgroundColor);
    const unseen = [...at.page.window.CSS.highlights].flatMap(([name, highlight]) => [...highlight].filter(({ startContainer, endContainer }) => [startContainer, endContainer].some((node) => readGround(name, node.parentElement) === 'rgba(0, 0, 0, 0)')));
    expect([at.page.window.CSS.highlights.size, unseen.length]).toEqual([6, 0]);
  });

  it('gives rules to the elements alone in which marks stand', async () => {
    await at.reader.paint(at.ask(at.markAll()));
    const grounds = [...at.page.document.querySelectorAll('p')].map((one) => at.page.window.getComputedStyle(one, '::highlight(clauselight-collect)').backgroundColor !== 'rgba(0, 0, 0, 0)');
    expect(grounds).toEqual([true, false, false, false, false]);
  });

  it('follows the colours of the page', async () => {
    const onLight = await groundOf();
    at.page.close();
    await at.open(html.replace('<main>', '<main style="background:#101418;color:#eee">'));
    const onDark = await groundOf();
    expect(readContrast(at.page, onLight, 'white')).toBeLessThan(2);
    expect(readContrast(at.page, onDark, 'black')).toBeLessThan(2);
    at.page.close();
    // The dark dialog of a light page, in which all but the first clause stand.
    await at.open(html.replace('<main>', '<main><section>').replace('</p>', '</p></section><section style="background:#101418;color:#eee">').replace('</main>', '</section></main>'));
    const inDialog = await groundOf();
    expect(readContrast(at.page, inDialog, 'black')).toBeLessThan(2);
  });

  it('reaches into shadow roots and frames', async () => {
    at.page.close();
    await at.open(`<h1>Privacy policy</h1><p>${clauses[0]}</p><div><template data-shadow><p>${clauses[1]}</p></template></div><iframe width="500" height="200" srcdoc="<p>${clauses[2]}</p><p>${clauses[3]}</p><p>${clauses[4]}</p>"></iframe>`);
    expect(await at.reader.paint(at.ask(at.markAll()))).toEqual({ ok: true, value: { painted: 5, lost: 0 } });
    const frame = at.page.document.querySelector('iframe')!.contentWindow!;
    const inner = frame.document.defaultView!;
    expect(Object.values(at.readHighlights()).flat()).toEqual([clauses[0], clauses[1]]);
    expect([...inner.CSS.highlights.keys()].length).toBe(3);
    expect(at.page.document.querySelector('div')!.shadowRoot!.adoptedStyleSheets.length).toBe(1);
    at.reader.clear();
    expect([...inner.CSS.highlights.keys()]).toEqual([]);
    expect(inner.document.adoptedStyleSheets.length + at.page.document.querySelector('div')!.shadowRoot!.adoptedStyleSheets.length).toBe(0);
  });

  it('is answered by nobody as long as what marks has not been brought, and nothing is marked then', async () => {
    const brought: { marks?: OpenMarks } = {};
    const reader = createPageReader(at.page.document, { findMarks: () => brought.marks });
    await reader.capture();
    const nobody = { ok: false, error: { kind: 'no-answer' } };
    expect([await reader.paint(at.ask(at.markAll())), await reader.show(at.spanOf(clauses[1]!))]).toEqual([nobody, nobody]);
    expect([reader.look(), reader.step({ step: 'next' }), reader.clear()]).toEqual([{ ok: true, value: { marked: false } }, { ok: true, value: { marked: false } }, { ok: true, value: {} }]);
    brought.marks = createPageMarks;
    expect(await reader.paint(at.ask(at.markAll()))).toEqual({ ok: true, value: { painted: 5, lost: 0 } });
    // Brought once more, it leaves the marks that are there.
    brought.marks = () => expect.unreachable('the marks are there');
    expect([await reader.show(at.spanOf(clauses[1]!)), reader.look()]).toEqual([{ ok: true, value: { anchoring: 'anchored', closed: false } }, { ok: true, value: { marked: true } }]);
  });

  it('says so where the browser has no highlights', async () => {
    const windowless = new DOMParser().parseFromString(html, 'text/html');
    const other = createPageReader(windowless, { findMarks: () => createPageMarks });
    await other.capture();
    expect(await other.paint(at.ask(at.markAll()))).toEqual({ ok: false, error: { kind: 'marks-unsupported' } });
    expect(await other.show(at.spanOf(clauses[0]!))).toEqual({ ok: false, error: { kind: 'marks-unsupported' } });
  });
});

/** The ground of the first kind, when all is marked. */
async function groundOf(): Promise<string> {
  await at.reader.paint(at.ask(at.markAll()));
  return readRules()[0]?.style.backgroundColor ?? '';
}

/** The rules of the marks, those of other media aside. */
function readRules(sheet = at.page.document.adoptedStyleSheets[0]): CSSStyleRule[] {
  const [screen] = sheet?.cssRules ?? [];
  return screen instanceof at.page.window.CSSMediaRule ? [...screen.cssRules].filter((rule) => rule instanceof at.page.window.CSSStyleRule) : [];
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
