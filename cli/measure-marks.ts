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

async function measureFrames(meter: MarksMeter): Promise<void> {
  const html = writeMeasuredPage(clauses, smallBytes);
  const plain: number[] = [];
  const whole: number[] = [];
  const marked: MarkTimes[] = [];
  for (let round = 0; round < rounds; round += 1) {
    plain.push(await meter.run<number>(html, `return marksMeter.timePlain(${clauses});`));
    whole.push(await meter.run<number>(html, `return marksMeter.timeWhole(${clauses});`));
    marked.push(await meter.run<MarkTimes>(html, `return marksMeter.timeMarks(${clauses});`));
  }
  const pass = middle(plain);
  const frame = middle(marked.map((times) => times.frame));
  const capture = middle(marked.map((times) => times.capture));
  say('from the beginning of the reading to the first frame with marks, ratio to a plain pass', middle(whole) / pass, limits.firstFrame, '', `plain pass ${pass.toFixed(1)} ms, reading and marking ${middle(whole).toFixed(1)} ms; ${marked[0]?.marks} clauses`);
  say('from the captured page to the first frame with marks, ratio to a plain pass', frame / pass, limits.firstFrame, '', `marks ${frame.toFixed(1)} ms, of which script ${middle(marked.map(({ paint }) => paint)).toFixed(1)}; the reading before takes ${capture.toFixed(1)} ms`);
}

async function measureMoves(meter: MarksMeter): Promise<void> {
  const html = writeMeasuredPage(clauses, smallBytes);
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

/** What is measured, by the names under which each can be asked for alone. */
const measures: Readonly<Record<string, (meter: MarksMeter, folder: string) => Promise<void>>> = { frames: measureFrames, moves: measureMoves, tasks: measureLarge, pages: measurePages };

/** Measures what marks cost and whether they are right, in hidden browsers. */
async function measureMarks(folder: string, browsers: readonly ('chromium' | 'firefox')[], only: string | undefined): Promise<void> {
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
      for (const [name, measure] of Object.entries(measures)) {
        // Firefox does not tell of long tasks.
        if ((only === undefined || only === name) && (name !== 'tasks' || browser === 'chromium')) await measure(meter, folder);
      }
    } finally {
      await meter.close();
    }
  }
}

const { values } = parseArgs({ options: { pages: { type: 'string', default: '../shared/pages' }, browser: { type: 'string' }, only: { type: 'string' } } });
await measureMarks(values.pages, values.browser === 'chromium' || values.browser === 'firefox' ? [values.browser] : ['chromium', 'firefox'], values.only);
