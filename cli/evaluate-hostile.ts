import { appendFileSync, existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { playHostilePages, type HostileReport } from '../tests/hostile/play-hostile-pages';
import { failCommand, readTextFile, runLongCommand } from './command';

/** So many pages are played in one browser, then in a new one: what they leave behind does not pile up, and little is played again after a stop. */
const pagesOfPart = 40;

const partSchema = z.strictObject({
  seed: z.int(),
  from: z.int(),
  to: z.int(),
  report: z.strictObject({ pages: z.int(), states: z.record(z.string(), z.int()), quotes: z.int(), slice: z.strictObject({ ms: z.number(), page: z.int() }), problems: z.array(z.string()) }),
});

/** The parts of earlier runs, by where they begin and end; a last line that a stop cut off is left out. */
function readParts(path: string, seed: number): Map<string, HostileReport> {
  const parts = new Map<string, HostileReport>();
  for (const line of readTextFile(path).split('\n')) {
    const part = partSchema.safeParse(parseLine(line));
    if (part.success && part.data.seed === seed) parts.set(`${part.data.from}-${part.data.to}`, part.data.report);
  }
  return parts;
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function printSum(reports: readonly HostileReport[]): void {
  const states = new Map<string, number>();
  for (const report of reports) for (const [state, count] of Object.entries(report.states)) states.set(state, (states.get(state) ?? 0) + count);
  const sum = (read: (report: HostileReport) => number): number => reports.reduce((total, report) => total + read(report), 0);
  const longest = reports.map(({ slice }) => slice).toSorted((a, b) => b.ms - a.ms)[0];
  console.log(`${sum(({ pages }) => pages)} pages: ${[...states].map(([state, count]) => `${state} ${count}`).join(', ')}; ${sum(({ quotes }) => quotes)} quotes`);
  if (longest !== undefined) console.log(`longest slice ${longest.ms.toFixed(1)} ms, on page ${longest.page}`);
  console.log(`${sum(({ problems }) => problems.length)} problems`);
  for (const line of reports.flatMap(({ problems }) => problems)) console.log(`  ${line}`);
}

await runLongCommand(async () => {
  const { values } = parseArgs({ options: { from: { type: 'string', default: '0' }, to: { type: 'string', default: '1000' }, seed: { type: 'string', default: String(Date.now() % 1_000_000) }, out: { type: 'string' } } });
  const [from, to, seed] = [Number(values.from), Number(values.to), Number(values.seed)];
  if (![from, to, seed].every((value) => Number.isSafeInteger(value) && value >= 0) || to <= from) failCommand('--from, --to and --seed are whole numbers, and --to is the larger one');
  console.log(`seed ${seed}`);
  const { out } = values;
  const played = out !== undefined && existsSync(out) ? readParts(out, seed) : new Map<string, HostileReport>();
  const reports: HostileReport[] = [];
  for (let start = from; start < to; start += pagesOfPart) {
    const end = Math.min(to, start + pagesOfPart);
    const before = played.get(`${start}-${end}`);
    const report = before ?? (await playHostilePages({ seed, from: start, to: end }, console.log));
    if (before === undefined && out !== undefined) appendFileSync(out, `${JSON.stringify({ seed, from: start, to: end, report })}\n`);
    reports.push(report);
    console.log(`${start}–${end}${before === undefined ? '' : ' (played before)'}: ${JSON.stringify(report.states)}, longest slice ${report.slice.ms.toFixed(1)} ms, ${report.problems.length} problems`);
  }
  printSum(reports);
  if (reports.some(({ problems }) => problems.length > 0)) process.exitCode = 1;
});
