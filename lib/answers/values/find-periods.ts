import periods from '../../taxonomy/periods.json';
import { compileTerms, type CompiledTerms } from '../words/compile-terms';
import { findHits, type Hit } from '../words/find-hits';
import { readTokens, type Token } from '../words/read-tokens';

/** A length of time in a text as it stands there, with figures ("24 months"), and in days. */
export type Period = { readonly start: number; readonly end: number; readonly text: string; readonly figures: string; readonly days: number };

/** A length of time by its words: `to` is exclusive. */
type Time = { readonly from: number; readonly to: number; readonly count: number; readonly unit: Unit };
type Unit = (typeof periods.units)[number];
type Around = { readonly isKept: boolean; readonly certain: boolean };
type Lists = { readonly parts: CompiledTerms; readonly around: CompiledTerms; readonly arounds: readonly Around[] };

const { numbers, units, between, otherTimes, keptTimes } = periods;
const figures = /^\d{1,4}$/;
/** What may stand between the words of one length of time: "24-month", "twelve (12) months". */
const joint = /^[- ()]{1,3}$/;

let compiled: Lists | undefined;

/** The word list compiled, once. In `parts`, the numbers come first, then the units, then what may stand between. */
function readLists(): Lists {
  if (compiled !== undefined) return compiled;
  const parts = [...numbers, ...units, ...between].flatMap(({ terms }, id) => terms.map((term) => [term, id] as const));
  const entries = [...otherTimes, ...keptTimes];
  const arounds = entries.map((entry, id) => ({ isKept: id >= otherTimes.length, certain: 'certain' in entry && entry.certain === true }));
  compiled = { parts: compileTerms(parts), around: compileTerms(entries.flatMap(({ terms }, id) => terms.map((term) => [term, id] as const))), arounds };
  return compiled;
}

/**
 * The lengths of time in `text` for which something may be kept, by the words of `lib/taxonomy/periods.json`; answer times, ages and times gone by
 * are left out. Linear.
 */
export function findPeriods(text: string): Period[] {
  const tokens = readTokens(text);
  const times = findTimes(text, tokens);
  if (times.length === 0) return [];
  const { around, arounds } = readLists();
  const classes = new Map(times.map(({ from, to }) => [from, [{ name: 'time', to }]]));
  const beginning = new Map(times.map(({ to, from }) => [to, from]));
  const other = new Set<number>();
  const doubtful = new Set<number>();
  const kept = new Set<number>();
  for (const hit of findHits(around, tokens, classes)) {
    const { isKept, certain } = arounds[hit.id]!;
    // A term begins or ends with the time that it speaks of.
    const time = beginning.get(hit.to) ?? hit.from;
    (isKept ? kept : certain ? other : doubtful).add(time);
  }
  return times.filter(({ from, count }) => count > 0 && !other.has(from) && (!doubtful.has(from) || kept.has(from))).map(({ from, to, count, unit }) => {
    const { start } = tokens[from]!;
    const { end } = tokens[to - 1]!;
    return { start, end, text: text.slice(start, end), figures: `${count} ${unit.id}${count === 1 ? '' : 's'}`, days: count * unit.days };
  });
}

/** Every number with a unit behind it, in order. */
function findTimes(text: string, tokens: readonly Token[]): Time[] {
  const counts = new Map<number, { from: number; count: number }>();
  const qualifiers = new Map<number, number>();
  const found: Hit[] = [];
  for (const hit of findHits(readLists().parts, tokens)) {
    if (hit.id >= numbers.length + units.length) qualifiers.set(hit.to, hit.from);
    else if (hit.id >= numbers.length) found.push(hit);
    else readNumber(tokens, hit, counts);
  }
  const areJoined = (at: number): boolean => at > 0 && joint.test(text.slice(tokens[at - 1]!.end, tokens[at]!.start));
  return found.flatMap((hit): Time[] => {
    const qualified = qualifiers.get(hit.from);
    const to = qualified === undefined ? hit.from : qualified;
    if (!areJoined(hit.from) || !areJoined(to)) return [];
    const inFigures = figures.test(tokens[to - 1]!.raw) ? Number(tokens[to - 1]!.raw) : undefined;
    const before = inFigures === undefined ? to : to - 1;
    // "twelve (12) months": the word is part of it, the figures count.
    const inWords = inFigures === undefined || areJoined(before) ? counts.get(before) : undefined;
    const count = inFigures ?? inWords?.count;
    return count === undefined ? [] : [{ from: inWords?.from ?? before, to: hit.to, count, unit: units[hit.id - numbers.length]! }];
  });
}

/** Notes a number by the word behind it; of numbers that end there the longest counts ("one hundred twenty" over "twenty"). */
function readNumber(tokens: readonly Token[], hit: Hit, counts: Map<number, { from: number; count: number }>): void {
  const entry = numbers[hit.id]!;
  if ('after' in entry && !entry.after.includes(tokens[hit.from - 1]?.raw ?? '')) return;
  if (hit.from < (counts.get(hit.to)?.from ?? Infinity)) counts.set(hit.to, { from: hit.from, count: entry.value });
}
