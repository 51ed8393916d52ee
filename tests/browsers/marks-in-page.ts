import { capturePage } from '../../lib/page/capture-page';
import { openBar } from '../../lib/page/bar/open-bar';
import type { Bar, OpenBar } from '../../lib/page/bar/bar';
import type { Mark } from '../../lib/page/mark';
import { createPageMarks } from '../../lib/page/page-marks';
import { createPageReader, type PageReader } from '../../lib/page/page-reader';
import { splitClauses } from '../../lib/policy/split-clauses';
import { labelNames, stances } from '../../lib/taxonomy/labels';
import { collapseWhiteSpace } from '../../lib/text/white-space';

// What `measure-marks.ts` runs inside a page: the code of the extension, without the extension around it.

const shortcuts = { toggle: '', next: '', previous: '', same: '', clear: '' };
const actions = { readAgain: async () => true, explain: async () => [], showQuestion: async () => true, openMarked: async () => true, isAlive: () => true };

/** So many turns of the same task are waited for marks. */
const mostTurns = 1_000;

let bar: Bar | undefined;
let reader: PageReader | undefined;

const openKnownBar: OpenBar = (parts) => (bar = openBar(parts));

/** A reader to which everything that marks has been brought. */
function openReader(): PageReader {
  return createPageReader(document, { findMarks: () => (texts) => createPageMarks(texts, { findBar: () => openKnownBar, actions }) });
}

/** One mark for every clause, its kinds in turn; at most `most`. */
function markClauses(most: number): { readonly textHash: string; readonly text: string; readonly marks: Mark[] } {
  const captured = capturePage(document);
  if (!captured.ok) throw new Error(captured.error.kind);
  const { policy } = captured.value.capture;
  const marks = splitClauses(policy)
    .slice(0, most)
    .map(({ start, end }, index) => ({ start, end, labels: [{ label: labelNames[index % labelNames.length]!, stance: stances[index % 3]! }], why: [], questions: [] }));
  return { textHash: policy.textHash, text: policy.text, marks };
}

/** Resolves in the first task after the next frame has been made, before any timer or message. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      if ('scheduler' in globalThis) {
        void scheduler.postTask(() => resolve(), { priority: 'user-blocking' });
        return;
      }
      // Firefox before 142.
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => resolve(), { once: true });
      port1.start();
      port2.postMessage(null);
    });
  });
}

/** Milliseconds that a plain pass over the text takes, with so many ready ranges set as highlights, to the frame. */
async function timePlain(most: number): Promise<number> {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const ranges: Range[] = [];
  while (walker.nextNode() !== null && ranges.length < most) {
    if ((walker.currentNode.nodeValue ?? '').trim().length < 20) continue;
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    ranges.push(range);
  }
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('::highlight(plain){background:#cfe3ff;color:#111}');
  document.adoptedStyleSheets = [sheet];
  await nextFrame();
  const startedAt = performance.now();
  const pass = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let length = 0;
  while (pass.nextNode() !== null) length += (pass.currentNode.nodeValue ?? '').length;
  CSS.highlights.set('plain', new Highlight(...ranges));
  await nextFrame();
  const ms = performance.now() - startedAt;
  CSS.highlights.clear();
  document.adoptedStyleSheets = [];
  return length > 0 ? ms : Number.NaN;
}

/**
 * Milliseconds from the page as it was captured to the first frame with marks, when so many clauses are marked; `paint` is the part of it that is script.
 * `capture`: what the reading took. Both begin right after a frame, as the plain pass does.
 */
async function timeMarks(most: number): Promise<Record<'frame' | 'capture' | 'paint' | 'marks', number>> {
  const { textHash, marks } = markClauses(most);
  await nextFrame();
  reader = openReader();
  const startedAt = performance.now();
  await reader.capture();
  const capture = performance.now() - startedAt;
  await nextFrame();
  const captured = performance.now();
  const painting = reader.paint({ tabId: 0, textHash, marks, shortcuts, focus: false });
  // The marks are set in the same task; a timer would let their frame pass.
  for (let turn = 0; turn < mostTurns && CSS.highlights.size === 0; turn += 1) await Promise.resolve();
  while (CSS.highlights.size === 0) await new Promise((resolve) => setTimeout(resolve));
  const doneAt = performance.now();
  await nextFrame();
  const frame = performance.now() - captured;
  const painted = await painting;
  return { frame, capture, paint: doneAt - captured, marks: painted.ok ? painted.value.painted : 0 };
}

/**
 * Milliseconds from the beginning of the reading to the first frame with marks, when so many clauses are marked as soon as the page is read; what is thought
 * between the two elsewhere is left out. It begins right after a frame, as the plain pass does.
 */
async function timeWhole(most: number): Promise<number> {
  const { textHash, marks } = markClauses(most);
  await nextFrame();
  reader = openReader();
  const startedAt = performance.now();
  await reader.capture();
  const painting = reader.paint({ tabId: 0, textHash, marks, shortcuts, focus: false });
  for (let turn = 0; turn < mostTurns && CSS.highlights.size === 0; turn += 1) await Promise.resolve();
  while (CSS.highlights.size === 0) await new Promise((resolve) => setTimeout(resolve));
  await nextFrame();
  const ms = performance.now() - startedAt;
  await painting;
  return ms;
}

/** Milliseconds of script of each of so many steps through the marks. */
async function timeSteps(count: number): Promise<number[]> {
  const times: number[] = [];
  for (let turn = 0; turn < count; turn += 1) {
    const startedAt = performance.now();
    bar?.step(turn % 4 === 3 ? 'previous' : 'next');
    times.push(performance.now() - startedAt);
    await nextFrame();
  }
  return times;
}

/** Milliseconds between the frames of a long scroll, each as it came. */
async function timeScroll(frames: number): Promise<number[]> {
  scrollTo({ top: 0, behavior: 'instant' });
  await nextFrame();
  const times: number[] = [];
  let before = await new Promise<number>(requestAnimationFrame);
  for (let frame = 0; frame < frames; frame += 1) {
    scrollBy({ top: 240, behavior: 'instant' });
    const now = await new Promise<number>(requestAnimationFrame);
    times.push(now - before);
    before = now;
  }
  return times;
}

/** Resolves after so many milliseconds. */
function wait(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

/** Milliseconds from a change to the end of the frame that it makes necessary. */
async function timeFrameOf(change: () => void): Promise<number> {
  await wait(300);
  await nextFrame();
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const startedAt = performance.now();
      change();
      void scheduler.postTask(() => resolve(performance.now() - startedAt), { priority: 'user-blocking' });
    });
  });
}

/**
 * What the browser itself needs, in one task that nobody can part: `mark`: for one rule for one paragraph, which is marked; `element`: for one
 * empty element beside the body that moves nothing, as the host of the bar.
 */
async function timeFloors(): Promise<Record<'mark' | 'element', number>> {
  const range = document.createRange();
  range.selectNodeContents(document.querySelector('p') ?? document.body);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('body>p:nth-child(2)::highlight(plain){background:#cfe3ff;color:#111;text-decoration:underline}');
  const mark = await timeFrameOf(() => {
    document.adoptedStyleSheets = [sheet];
    CSS.highlights.set('plain', new Highlight(range));
  });
  CSS.highlights.clear();
  document.adoptedStyleSheets = [];
  const added = document.createElement('an-element');
  added.style.cssText = 'all:initial;position:fixed;inset:auto 0 0 auto;inline-size:9px;block-size:9px;contain:strict;background:#000';
  const element = await timeFrameOf(() => document.documentElement.append(added));
  added.remove();
  await nextFrame();
  return { mark, element };
}

/** What a browser tells of a frame that took long (Long Animation Frames, W3C draft); times in milliseconds. */
type LongFrame = { readonly scripts: readonly { readonly duration: number; readonly forcedStyleAndLayoutDuration: number }[] };

/**
 * While all clauses are marked, the reading of the page aside: the longest task, and the longest script in a task without what the browser does for it at once
 * (style and layout), in milliseconds.
 */
async function timeLongestTask(most: number): Promise<Record<'task' | 'script' | 'all' | 'marks', number>> {
  const { textHash, marks } = markClauses(most);
  reader = openReader();
  await reader.capture();
  await nextFrame();
  const tasks: number[] = [];
  const scripts: number[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (entry.entryType === 'longtask') tasks.push(entry.duration);
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the types of the DOM do not know it yet
      else for (const { duration, forcedStyleAndLayoutDuration } of (entry as unknown as LongFrame).scripts) scripts.push(duration - forcedStyleAndLayoutDuration);
    }
  });
  // Out of the present task, which is that of the reading.
  await wait(500);
  observer.observe({ type: 'longtask' });
  observer.observe({ type: 'long-animation-frame' });
  const startedAt = performance.now();
  await reader.paint({ tabId: 0, textHash, marks, shortcuts, focus: false });
  const all = performance.now() - startedAt;
  await nextFrame();
  await wait(2_500);
  observer.disconnect();
  return { task: Math.max(0, ...tasks), script: Math.max(0, ...scripts), all, marks: marks.length };
}

/** All but white space, and the lines between cells, which stand in no page. */
function bare(words: string): string {
  return collapseWhiteSpace(words).replaceAll(' ', '').replaceAll('|', '');
}

/** Of all clauses of the page, how many are marked on their very words, white space aside. */
async function countRight(): Promise<{ clauses: number; right: number }> {
  const { textHash, text, marks } = markClauses(Number.POSITIVE_INFINITY);
  reader = openReader();
  await reader.capture();
  await reader.paint({ tabId: 0, textHash, marks, shortcuts, focus: false });
  const right = (bar?.placed() ?? []).filter(({ mark, shown }) => bare(shown) === bare(text.slice(mark.start, mark.end))).length;
  return { clauses: marks.length, right };
}

function clear(): void {
  reader?.clear();
}

Object.assign(globalThis, { marksMeter: { timePlain, timeMarks, timeWhole, timeSteps, timeScroll, timeFloors, timeLongestTask, wait, countRight, clear } });
