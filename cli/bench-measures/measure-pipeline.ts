import { analyzePolicy } from '../../lib/answers/analyze-policy';
import type { Analysis } from '../../lib/answers/analysis';
import type { Model } from '../../lib/classifier/model';
import { readPlainText } from '../../lib/policy/read-plain-text';
import { buildCard } from '../../lib/summary/card/build-card';
import { makePolicy } from './make-texts';
import { fitSlope } from './time-works';

/** Milliseconds of each part of the way from the text to the card, the median of the rounds, and of the whole. */
export type PipelineTimes = { readonly words: number; readonly clauses: number; readonly parts: Readonly<Record<string, number>>; readonly totalMs: number };

/** How the time of the whole way grows. `slope` is that of the logarithms. */
export type Growth = { readonly points: readonly { readonly words: number; readonly ms: number }[]; readonly slope: number };

/** The memory that an analysis keeps, over that of its text at two bytes a code unit. */
export type Memory = { readonly words: number; readonly textBytes: number; readonly keptBytes: number; readonly ratio: number };

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

function runPipeline(text: string, model: Model): { analysis: Analysis; parts: Map<string, number>; totalMs: number } {
  const parts = new Map<string, number>();
  const time = <T>(part: string, work: () => T): T => {
    const started = performance.now();
    const result = work();
    parts.set(part, performance.now() - started);
    return result;
  };
  const started = performance.now();
  const policy = time('outline', () => readPlainText(text));
  const analysis = analyzePolicy(policy, { language: 'en', model, time });
  time('card', () => buildCard(analysis));
  return { analysis, parts, totalMs: performance.now() - started };
}

/** The whole way from the text to the card on a policy of `words` words, each round with a text of its own, after warming up on others. */
export function measurePipeline(model: Model, words: number, rounds: number): PipelineTimes {
  for (let edition = 1; edition <= 10; edition += 1) runPipeline(makePolicy(words, 100 + edition), model);
  const runs = Array.from({ length: rounds }, (_none, round) => runPipeline(makePolicy(words, round), model));
  const names = [...runs[0]!.parts.keys()];
  return {
    words,
    clauses: runs[0]!.analysis.clauses.length,
    parts: Object.fromEntries(names.map((name) => [name, median(runs.map(({ parts }) => parts.get(name) ?? 0))])),
    totalMs: median(runs.map(({ totalMs }) => totalMs)),
  };
}

/** Texts longer than this, in words, are timed once: they are long enough for the noise to even out. */
const longEnough = 100_000;

/** The time of the whole way for texts of these sizes, in words, the best of three for shorter ones. */
export function measureGrowth(model: Model, sizes: readonly number[]): Growth {
  const points = sizes.map((words) => ({ words, ms: Math.min(...(words > longEnough ? [1] : [1, 2, 3]).map((edition) => runPipeline(makePolicy(words, edition), model).totalMs)) }));
  return { points, slope: fitSlope(points.map(({ words, ms }) => ({ size: words, ms }))) };
}

/** What an analysis of a policy of `words` words keeps in memory; `collect` must be the engine's garbage collector. */
export function measureMemory(model: Model, words: number, collect: () => void): Memory {
  const text = makePolicy(words, 7);
  collect();
  const before = process.memoryUsage().heapUsed;
  const { analysis } = runPipeline(text, model);
  collect();
  const keptBytes = process.memoryUsage().heapUsed - before;
  const textBytes = 2 * analysis.policy.text.length;
  return { words, textBytes, keptBytes, ratio: keptBytes / textBytes };
}
