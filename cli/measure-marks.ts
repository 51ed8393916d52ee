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
const scrollRounds = 5;

type MarkTimes = Readonly<Record<'frame' | 'capture' | 'paint' | 'marks', number>>;

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
  const frame = middle(marked.map((times) => times.frame));
  const capture = middle(marked.map((times) => times.capture));
  const ratio = frame / middle(plain);
  say('from the captured page to the first frame with marks, ratio to a plain pass', ratio, limits.firstFrame, '', `plain pass ${middle(plain).toFixed(0)} ms, marks ${frame.toFixed(0)} ms, of which script ${middle(marked.map(({ paint }) => paint)).toFixed(0)}; ${marked[0]?.marks} clauses; the reading, which the click has done before, takes ${capture.toFixed(0)} ms more (${((frame + capture) / middle(plain)).toFixed(2)} with it)`);

  const steps = await meter.run<number[]>(html, `await marksMeter.timeMarks(${clauses}); await marksMeter.wait(800); return marksMeter.timeSteps(80);`);
  say('script of a step', middle(steps), limits.stepMs, ' ms', `longest ${Math.max(...steps).toFixed(1)} ms of ${steps.length}`);

  const bare: number[] = [];
  const scrolled: number[] = [];
  for (let round = 0; round < scrollRounds; round += 1) {
    bare.push(mean(await meter.run<number[]>(html, `await marksMeter.wait(800); return marksMeter.timeScroll(120);`)));
    scrolled.push(mean(await meter.run<number[]>(html, `await marksMeter.timeMarks(${clauses}); await marksMeter.wait(800); return marksMeter.timeScroll(120);`)));
  }
  say('time of a frame while scrolling, ratio to none marked', middle(scrolled) / middle(bare), limits.scroll, '', `${middle(bare).toFixed(1)} ms without, ${middle(scrolled).toFixed(1)} ms with marks`);
}

async function measureLarge(meter: MarksMeter): Promise<void> {
  const html = writeMeasuredPage(Math.floor(largeBytes / 190), largeBytes);
  const floors = await meter.run<Record<'mark' | 'element', number>>(html, 'return marksMeter.timeFloors();');
  const { task, script, all, marks } = await meter.run<Record<'task' | 'script' | 'all' | 'marks', number>>(html, `return marksMeter.timeLongestTask(Infinity);`);
  const floor = Math.max(floors.mark, floors.element);
  const alone = `the browser alone takes ${floors.mark.toFixed(0)} ms for one marked paragraph and ${floors.element.toFixed(0)} ms for one empty element, each in one task that nobody can part`;
  say('script in the longest task of the marking on 5 MB', script, limits.taskMs, ' ms', `${marks} clauses in ${all.toFixed(0)} ms; the reading of the page is not counted`);
  say('longest task of the marking on 5 MB, beyond the browser alone', Math.max(0, task - floor), limits.taskMs, ' ms', `${task.toFixed(0)} ms in all; ${alone}`);
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

/** Measures what marks cost and whether they are right, in hidden browsers. */
async function measureMarks(folder: string, browsers: readonly ('chromium' | 'firefox')[]): Promise<void> {
  const missing = installBrowsers([...browsers]);
  if (missing !== undefined) {
    process.stderr.write(`${missing}\n`);
    process.exitCode = 2;
    return;
  }
  for (const browser of browsers) {
    const meter = await startMarksMeter(browser);
    console.log(browser === 'chromium' ? 'Chromium' : 'Firefox');
    try {
      await measureSmall(meter);
      // Firefox does not tell of long tasks.
      if (browser === 'chromium') await measureLarge(meter);
      await measurePages(meter, folder);
    } finally {
      await meter.close();
    }
  }
}

const { values } = parseArgs({ options: { pages: { type: 'string', default: '../shared/pages' }, browser: { type: 'string' } } });
await measureMarks(values.pages, values.browser === 'chromium' || values.browser === 'firefox' ? [values.browser] : ['chromium', 'firefox']);
