import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installBrowsers } from '../tests/browsers/install-browsers';
import { startMarksMeter, writeMeasuredPage, type MarksMeter } from '../tests/browsers/measure-marks';

/** What the marks may cost at most, as ratios to doing without them, or in milliseconds. */
const limits = { firstFrame: 3, stepMs: 16, scroll: 1.1, taskMs: 50 } as const;

const clauses = 500;
const smallBytes = 300_000;
const largeBytes = 5_000_000;
/** Of each measure so many are taken in turn, each on a page of its own, and the middle one counts. */
const rounds = 7;

type MarkTimes = Readonly<Record<'total' | 'capture' | 'paint' | 'marks', number>>;

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function say(name: string, value: number, limit: number, unit: string, more: string): void {
  console.log(`${value <= limit ? 'good' : 'OVER'}  ${name}: ${value.toFixed(2)}${unit} (at most ${limit}${unit}); ${more}`);
}

async function measureSmall(meter: MarksMeter): Promise<void> {
  const html = writeMeasuredPage(clauses, smallBytes);
  const plain: number[] = [];
  const marked: MarkTimes[] = [];
  for (let round = 0; round < rounds; round += 1) {
    plain.push(await meter.run<number>(html, `return marksMeter.timePlain(${clauses});`));
    marked.push(await meter.run<MarkTimes>(html, `return marksMeter.timeMarks(${clauses});`));
  }
  const total = middle(marked.map((times) => times.total));
  const later = middle(marked.map((times) => times.total - times.capture)) / middle(plain);
  const parts = `${later.toFixed(2)} without the reading, which a click does; plain pass ${middle(plain).toFixed(0)} ms, marks ${total.toFixed(0)} ms, of which capture ${middle(marked.map(({ capture }) => capture)).toFixed(0)} and painting ${middle(marked.map(({ paint }) => paint)).toFixed(0)}; ${marked[0]?.marks} clauses`;
  say('capture to first frame, ratio to a plain pass', total / middle(plain), limits.firstFrame, '', parts);

  const steps = await meter.run<number[]>(html, `await marksMeter.timeMarks(${clauses}); return marksMeter.timeSteps(80);`);
  say('script of a step', middle(steps), limits.stepMs, ' ms', `longest ${Math.max(...steps).toFixed(1)} ms of ${steps.length}`);

  const bare: number[] = [];
  const scrolled: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    bare.push(mean(await meter.run<number[]>(html, `return marksMeter.timeScroll(120);`)));
    scrolled.push(mean(await meter.run<number[]>(html, `await marksMeter.timeMarks(${clauses}); return marksMeter.timeScroll(120);`)));
  }
  say('time of a frame while scrolling, ratio to none marked', middle(scrolled) / middle(bare), limits.scroll, '', `${middle(bare).toFixed(1)} ms without, ${middle(scrolled).toFixed(1)} ms with marks`);
}

async function measureLarge(meter: MarksMeter): Promise<void> {
  const html = writeMeasuredPage(Math.floor(largeBytes / 190), largeBytes);
  const plain = await meter.run<number>(html, 'return marksMeter.timePlainRule();');
  const { longest, all, marks } = await meter.run<{ longest: number; all: number; marks: number }>(html, `return marksMeter.timeLongestTask(Infinity);`);
  say('longest task of the marking on 5 MB', longest, limits.taskMs, ' ms', `${marks} clauses in ${all.toFixed(0)} ms; the reading of the page is not counted; the browser itself takes ${plain.toFixed(0)} ms for one rule and one marked paragraph`);
}

async function measurePages(meter: MarksMeter, folder: string): Promise<void> {
  if (!existsSync(folder)) {
    console.log(`none  clauses marked on their very words: there are no saved pages in ${folder}`);
    return;
  }
  let all = 0;
  let right = 0;
  const files = readdirSync(folder).filter((name) => name.endsWith('.html'));
  for (const file of files) {
    const found = await meter.run<{ clauses: number; right: number }>(readFileSync(join(folder, file), 'utf8'), 'return marksMeter.countRight();');
    if (found.right < found.clauses) console.log(`      ${file}: ${found.right} of ${found.clauses}`);
    all += found.clauses;
    right += found.right;
  }
  console.log(`${right === all ? 'good' : 'OVER'}  clauses marked on their very words: ${right} of ${all} on ${files.length} pages`);
}

/** Measures what marks cost and whether they are right, in headless Chromium. */
async function measureMarks(folder: string): Promise<void> {
  const missing = installBrowsers(['chromium']);
  if (missing !== undefined) {
    process.stderr.write(`${missing}\n`);
    process.exitCode = 2;
    return;
  }
  const meter = await startMarksMeter();
  try {
    await measureSmall(meter);
    await measureLarge(meter);
    await measurePages(meter, folder);
  } finally {
    await meter.close();
  }
}

const { values } = parseArgs({ options: { pages: { type: 'string', default: '../shared/pages' } } });
await measureMarks(values.pages);
