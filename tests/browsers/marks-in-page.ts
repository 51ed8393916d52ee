import { capturePage } from '../../lib/page/capture-page';
import { openBar } from '../../lib/page/bar/open-bar';
import type { Bar } from '../../lib/page/bar/bar';
import type { Mark } from '../../lib/page/mark';
import { createPageReader, type PageReader } from '../../lib/page/page-reader';
import { splitClauses } from '../../lib/policy/split-clauses';
import { labelNames, stances } from '../../lib/taxonomy/labels';
import { collapseWhiteSpace } from '../../lib/text/white-space';

// What `measure-marks.ts` runs inside a page: the code of the extension, without the extension around it.

const shortcuts = { toggle: '', next: '', previous: '', same: '', clear: '' };
const actions = { readAgain: async () => true, explain: async () => [], isAlive: () => true };

/** So many turns of the same task are waited for marks. */
const mostTurns = 1_000;

let bar: Bar | undefined;
let reader: PageReader | undefined;

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
    requestAnimationFrame(() => void scheduler.postTask(() => resolve(), { priority: 'user-blocking' }));
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

/** Milliseconds from the reading of the page to the first frame with so many clauses marked and the bar open; parts of it. */
async function timeMarks(most: number): Promise<Record<'total' | 'capture' | 'paint' | 'marks', number>> {
  const { textHash, marks } = markClauses(most);
  await nextFrame();
  reader = createPageReader(document, { findBar: () => (parts) => (bar = openBar(parts)), actions });
  const startedAt = performance.now();
  await reader.capture();
  const captured = performance.now();
  const painting = reader.paint({ textHash, marks, shortcuts, focus: false });
  // The marks are set in the same task; a timer would let their frame pass.
  for (let turn = 0; turn < mostTurns && CSS.highlights.size === 0; turn += 1) await Promise.resolve();
  while (CSS.highlights.size === 0) await new Promise((resolve) => setTimeout(resolve));
  const doneAt = performance.now();
  await nextFrame();
  const total = performance.now() - startedAt;
  const painted = await painting;
  return { total, capture: captured - startedAt, paint: doneAt - captured, marks: painted.ok ? painted.value.painted : 0 };
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

/** Milliseconds that the browser itself needs, in one task that nobody can part, to work out one rule for one marked paragraph. */
async function timePlainRule(): Promise<number> {
  const paragraph = document.querySelector('p') ?? document.body;
  const range = document.createRange();
  range.selectNodeContents(paragraph);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('::highlight(plain){background:#cfe3ff;color:#111}');
  await nextFrame();
  const startedAt = performance.now();
  document.adoptedStyleSheets = [sheet];
  CSS.highlights.set('plain', new Highlight(range));
  const { backgroundColor } = getComputedStyle(paragraph, '::highlight(plain)');
  return backgroundColor === '' ? Number.NaN : performance.now() - startedAt;
}

/** The longest task, in milliseconds, while all clauses are marked; the reading of the page aside. */
async function timeLongestTask(most: number): Promise<{ longest: number; all: number; marks: number }> {
  const { textHash, marks } = markClauses(most);
  reader = createPageReader(document, { findBar: () => (parts) => (bar = openBar(parts)), actions });
  await reader.capture();
  await nextFrame();
  const tasks: number[] = [];
  const observer = new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => tasks.push(duration)));
  observer.observe({ type: 'longtask' });
  // Out of the present task, which is that of the reading.
  await wait(200);
  tasks.length = 0;
  const startedAt = performance.now();
  await reader.paint({ textHash, marks, shortcuts, focus: false });
  const all = performance.now() - startedAt;
  await nextFrame();
  await wait(1_500);
  observer.disconnect();
  return { longest: Math.max(0, ...tasks), all, marks: marks.length };
}

/** All but white space, and the lines between cells, which stand in no page. */
function bare(words: string): string {
  return collapseWhiteSpace(words).replaceAll(' ', '').replaceAll('|', '');
}

/** Of all clauses of the page, how many are marked on their very words, white space aside. */
async function countRight(): Promise<{ clauses: number; right: number }> {
  const { textHash, text, marks } = markClauses(Number.POSITIVE_INFINITY);
  reader = createPageReader(document, { findBar: () => (parts) => (bar = openBar(parts)), actions });
  await reader.capture();
  await reader.paint({ textHash, marks, shortcuts, focus: false });
  const right = (bar?.placed() ?? []).filter(({ mark, shown }) => bare(shown) === bare(text.slice(mark.start, mark.end))).length;
  return { clauses: marks.length, right };
}

function clear(): void {
  reader?.clear();
}

Object.assign(globalThis, { marksMeter: { timePlain, timeMarks, timeSteps, timeScroll, timePlainRule, timeLongestTask, countRight, clear } });
