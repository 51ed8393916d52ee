import * as fc from 'fast-check';
import { createElement, useState, type ReactElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { afterEach, describe, expect, it } from 'vitest';
import { createApp, h, nextTick, ref } from 'vue';
import { barWords } from '../../lib/page/bar/bar-words';
import { hostName } from '../../lib/page/bar/create-host';
import { openPage, type OpenPage } from './open-frame';
import { listMarkedTexts, openMarked, wait, type Clause, type MarkedPage } from './open-marked';

const clauses: readonly Clause[] = [
  { text: 'We collect your name and your e-mail address when you write to us.', label: 'collect' },
  { text: 'We do not sell your personal information to anybody for any price.', label: 'sell', stance: 'denies' },
  { text: 'We share your address with the carriers who bring your parcels.', label: 'share' },
];
const texts = clauses.map(({ text }) => text).sort();
const shell = '<!doctype html><html lang="en"><head><title>Privacy</title></head><body><div id="app"></div></body></html>';
const plain = shell.replace('<div id="app"></div>', `<main><h1>Privacy policy</h1>${clauses.map(({ text }) => `<p>${text}</p>`).join('')}</main>`);

let marked: MarkedPage;
afterEach(() => marked.close());

/** What the page's framework does to its page, step by step; each step re-renders. */
type Changes = { readonly count: () => void; readonly reorder: () => void; readonly rebuild: () => void; readonly drop: () => void; readonly bringBack: () => void; readonly html: () => string };
type State = { readonly count: number; readonly reversed: boolean; readonly round: number; readonly shown: boolean };
const first: State = { count: 0, reversed: false, round: 0, shown: true };

function orderOf({ reversed, shown }: State): readonly Clause[] {
  const all = shown ? clauses : clauses.slice(0, 2);
  return reversed ? all.toReversed() : all;
}

function createChanges(change: (to: (state: State) => State) => void, html: () => string): Changes {
  return {
    count: () => change((state) => ({ ...state, count: state.count + 1 })),
    reorder: () => change((state) => ({ ...state, reversed: !state.reversed })),
    // Another key throws every node away and builds new ones.
    rebuild: () => change((state) => ({ ...state, round: state.round + 1 })),
    drop: () => change((state) => ({ ...state, shown: false })),
    bringBack: () => change((state) => ({ ...state, shown: true })),
    html,
  };
}

function renderReact({ document }: OpenPage): Changes {
  const container = document.querySelector('#app')!;
  let set: ((to: (state: State) => State) => void) | undefined;
  const Policy = (): ReactElement => {
    const [state, setState] = useState(first);
    set = setState;
    const lines = orderOf(state).map(({ text }, index) => createElement('p', { key: text }, index === 0 && state.reversed ? createElement('b', null, text) : text));
    return createElement('main', { key: state.round }, createElement('h1', null, 'Privacy policy'), createElement('p', null, `Read ${state.count} times by other people than you.`), ...lines);
  };
  const root = createRoot(container);
  flushSync(() => root.render(createElement(Policy)));
  return createChanges((to) => flushSync(() => set?.(to)), () => container.innerHTML);
}

function renderVue({ document }: OpenPage): Changes {
  const container = document.querySelector('#app')!;
  const state = ref(first);
  createApp({
    render: () =>
      h('main', { key: state.value.round }, [
        h('h1', 'Privacy policy'),
        h('p', `Read ${state.value.count} times by other people than you.`),
        ...orderOf(state.value).map(({ text }) => h('p', { key: text }, text)),
      ]),
  }).mount(container);
  return createChanges((to) => (state.value = to(state.value)), () => container.innerHTML);
}

describe.each([
  ['React', renderReact],
  ['Vue', renderVue],
])('a page that %s re-renders under the marks', (_name, render) => {
  it('renders as it does without them, and the marks follow or are said to be lost', async () => {
    let changes: Changes | undefined;
    marked = await openMarked(shell, clauses, async (page) => {
      changes = render(page);
      await nextTick();
    });
    const bare = await openPage(shell);
    const alone = render(bare);
    const steps = ['count', 'reorder', 'count', 'rebuild', 'drop', 'count', 'bringBack', 'reorder', 'rebuild'] as const;
    for (const step of steps) {
      changes![step]();
      alone[step]();
      await nextTick();
      expect(changes!.html()).toBe(alone.html());
      const isDropped = step === 'drop' || (step === 'count' && !changes!.html().includes('carriers'));
      await expect.poll(() => listMarkedTexts(marked.page), { timeout: 12_000 }).toEqual(isDropped ? texts.filter((text) => !text.includes('carriers')) : texts);
      await expect.poll(() => marked.bar().root.querySelector('.notice')?.textContent?.startsWith('1 clause could not be found again') ?? false, { timeout: 9_000 }).toBe(isDropped);
    }
    bare.close();
  }, 60_000);
});

/** What the bar says of the page. */
function notice(): string {
  return marked.bar().root.querySelector<HTMLElement>('.notice:not([hidden]) > span')?.textContent ?? '';
}

describe('a page that changes', () => {
  it('and loses clauses says how many, and reads itself again when asked', async () => {
    marked = await openMarked(plain, clauses);
    marked.page.document.querySelectorAll('p').forEach((paragraph) => (paragraph.textContent = paragraph.textContent.replace('We ', 'The company ')));
    await expect.poll(notice, { timeout: 4_000 }).toBe('The page has changed: none of the clauses could be found again.');
    expect(listMarkedTexts(marked.page)).toEqual([]);
    marked.bar().root.querySelector<HTMLElement>('[data-do=read-again]')!.click();
    await expect.poll(() => marked.asked.again).toBe(1);
  });

  it('and puts its text into other nodes keeps its marks', async () => {
    marked = await openMarked(plain, clauses);
    for (const paragraph of marked.page.document.querySelectorAll('p')) {
      // As a translator does that finds nothing to translate.
      paragraph.replaceChildren(...paragraph.textContent.split(/(?<=your )/u).map((part) => Object.assign(marked.page.document.createElement('font'), { textContent: part })));
    }
    await expect.poll(() => listMarkedTexts(marked.page), { timeout: 4_000 }).toEqual(texts);
  });

  it('and loads more keeps its marks, and gives the strokes of the overview their new places', async () => {
    marked = await openMarked(plain, clauses);
    const tops = (): string => [...marked.bar().root.querySelectorAll<HTMLElement>('.tick')].map(({ style }) => style.insetBlockStart).join();
    await expect.poll(tops).not.toBe('');
    const before = tops();
    marked.page.document.querySelector('main')!.prepend(Object.assign(marked.page.document.createElement('div'), { style: 'height:3000px' }));
    await expect.poll(tops, { timeout: 4_000 }).not.toBe(before);
    expect(listMarkedTexts(marked.page)).toEqual(texts);
  });

  const section = `<h2>Children</h2><p>${'We do not knowingly collect personal information from children under the age of sixteen. '.repeat(4)}</p>`;

  it.each<[string, (document: Document) => void]>([
    ['after it was marked', (document) => document.querySelector('main')!.insertAdjacentHTML('beforeend', section)],
    ['bit by bit', (document) => document.querySelector('main')!.append(...Array.from({ length: 20 }, (_unused, index) => Object.assign(document.createElement('p'), { textContent: `We keep what is said in item ${index + 1}.` })))],
  ])('and loads more of its policy says so, and reads itself again when asked: %s', async (_name, grow) => {
    marked = await openMarked(plain, clauses);
    await wait(400);
    expect(notice()).toBe('');
    grow(marked.page.document);
    await expect.poll(notice, { timeout: 6_000 }).toBe(barWords.grown);
    expect([marked.bar().root.querySelector('[role=status]')?.textContent, listMarkedTexts(marked.page)]).toEqual([barWords.grown, texts]);
    marked.bar().root.querySelector<HTMLElement>('[data-do=read-again]')!.click();
    await expect.poll(() => marked.asked.again).toBe(1);
    await expect.poll(notice).toBe('');
  });

  it('and had loaded more before it was marked says so', async () => {
    marked = await openMarked(plain, clauses);
    marked.reader.clear();
    await marked.mark(false, ({ document }) => document.querySelector('main')!.insertAdjacentHTML('beforeend', section));
    await expect.poll(notice, { timeout: 6_000 }).toBe(barWords.grown);
  });

  it.each<[string, (document: Document) => void]>([
    ['a menu', (document) => document.body.insertAdjacentHTML('beforeend', `<nav>${'<a href="/help">Help and contact</a> '.repeat(20)}</nav>`)],
    ['a script with what it works on', (document) => document.body.append(Object.assign(document.createElement('script'), { type: 'application/json', textContent: JSON.stringify({ words: 'privacy '.repeat(100) }) }))],
    ['the same text in other nodes', (document) => document.querySelectorAll('p').forEach((one) => one.replaceWith(Object.assign(document.createElement('p'), { textContent: one.textContent })))],
    ['a clock', (document) => document.querySelector('h1')!.after(Object.assign(document.createElement('p'), { textContent: '12:34' }))],
  ])('and comes to hold something else does not say that it has more: %s', async (_name, change) => {
    marked = await openMarked(plain, clauses);
    change(marked.page.document);
    await wait(2_500);
    expect(notice()).toBe('');
  });

  it('and is translated and back says what is lost meanwhile, and has its marks again then', async () => {
    marked = await openMarked(plain, clauses);
    const before = listMarkedTexts(marked.page);
    const { document } = marked.page;
    const originals = [...document.querySelectorAll('p')].map((paragraph) => [paragraph, paragraph.textContent] as const);
    // As browsers do it: other words, in elements of their own.
    for (const [paragraph, text] of originals) {
      const inner = Object.assign(document.createElement('font'), { textContent: text.split(' ').toReversed().join(' ') });
      const outer = document.createElement('font');
      outer.append(inner);
      paragraph.replaceChildren(outer);
    }
    await expect.poll(notice, { timeout: 4_000 }).toBe(barWords.allLost);
    expect(listMarkedTexts(marked.page)).toEqual([]);
    for (const [paragraph, text] of originals) paragraph.textContent = text;
    await expect.poll(() => listMarkedTexts(marked.page), { timeout: 4_000 }).toEqual(before);
    await expect.poll(notice).toBe('');
  });

  it('and throws the bar out gets it back', async () => {
    marked = await openMarked(plain, clauses);
    marked.page.document.querySelector(hostName)!.remove();
    await expect.poll(() => marked.page.document.querySelectorAll(hostName).length, { timeout: 4_000 }).toBe(1);
  });

  it('has every mark right or reported lost after any edits, once it was looked at', async () => {
    marked = await openMarked(plain, clauses);
    const original = marked.page.document.body.innerHTML;
    const edit = fc.record({ node: fc.nat(12), kind: fc.constantFrom('split', 'insert', 'remove', 'wrap', 'replace', 'move'), at: fc.nat(50) });
    const found = await fc.check(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
        marked.page.document.body.innerHTML = original;
        await marked.mark();
        for (const { node, kind, at } of edits) editText(marked.page, node, kind, at);
        // As long as the bar leaves a page alone after a change, and more where the machine is busy.
        await wait(300);
        for (let turn = 0; turn < 5 && !isRight(); turn += 1) await wait(300);
        return isRight();
      }),
      { numRuns: 60 },
    );
    expect(found.failed ? JSON.stringify(found.counterexample) : '').toBe('');
  }, 120_000);
});

/** Whether every mark is on the words of a clause; one without any words shows nothing. */
function isRight(): boolean {
  return listMarkedTexts(marked.page).every((text) => text === '' || texts.some((clause) => lettersOf(clause) === lettersOf(text)));
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function editText({ document, window }: OpenPage, node: number, kind: string, at: number): void {
  const walker = document.createTreeWalker(document.body, window.NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode() !== null) if (walker.currentNode instanceof window.Text) nodes.push(walker.currentNode);
  const text = nodes[node % Math.max(1, nodes.length)];
  if (text === undefined) return;
  const place = Math.min(at, text.length);
  if (kind === 'split') text.splitText(place);
  else if (kind === 'insert') text.insertData(place, ' not ');
  else if (kind === 'remove') text.deleteData(place, 4);
  else if (kind === 'replace') text.replaceData(place, 3, 'xyz');
  else if (kind === 'wrap') text.replaceWith(Object.assign(document.createElement('em'), { textContent: text.data }));
  else if (text.parentElement !== null && text.parentElement !== document.body) document.body.append(text.parentElement);
}
