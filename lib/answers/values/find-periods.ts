import periods from '../../taxonomy/periods.json';
import { findHits, type Hit } from '../words/find-hits';
import { listedTerms } from '../words/listed-terms';
import { readTokens, type Token } from '../words/read-tokens';
import { placeOfTerm } from '../words/term-numbers';

/** A length of time in a text as it stands there, with figures ("24 months"), and in days. */
export type Period = { readonly start: number; readonly end: number; readonly text: string; readonly figures: string; readonly days: number };

/** A length of time by its words: `to` is exclusive. */
type Time = { readonly from: number; readonly to: number; readonly count: number; readonly unit: Unit };
type Unit = (typeof periods.units)[number];

const { numbers, units, otherTimes } = periods;
const figures = /^\d{1,4}$/;
/** What may stand between the words of one length of time: "24-month", "twelve (12) months". */
const joint = /^[- ()]{1,3}$/;

/**
 * The lengths of time in `text` for which something may be kept, by the words of `lib/taxonomy/periods.json`; answer times, ages and times gone by
 * are left out. Linear.
 */
export function findPeriods(text: string): Period[] {
  const tokens = readTokens(text);
  const times = findTimes(text, tokens);
  if (times.length === 0) return [];
  const classes = new Map(times.map(({ from, to }) => [from, [{ name: 'time', to }]]));
  const beginning = new Map(times.map(({ to, from }) => [to, from]));
  const other = new Set<number>();
  const doubtful = new Set<number>();
  const kept = new Set<number>();
  for (const hit of findHits(listedTerms('around-times'), tokens, classes)) {
    const entry = otherTimes[placeOfTerm(hit.id)];
    // A term begins or ends with the time that it speaks of.
    const time = beginning.get(hit.to) ?? hit.from;
    (entry === undefined ? kept : 'certain' in entry && entry.certain ? other : doubtful).add(time);
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
  const found: { readonly hit: Hit; readonly unit: Unit }[] = [];
  // The numbers come first, then the units, then what may stand between.
  for (const hit of findHits(listedTerms('times'), tokens)) {
    const place = placeOfTerm(hit.id);
    const unit = units[place - numbers.length];
    if (place < numbers.length) readNumber(tokens, hit, numbers[place]!, counts);
    else if (unit === undefined) qualifiers.set(hit.to, hit.from);
    else found.push({ hit, unit });
  }
  const areJoined = (at: number): boolean => at > 0 && joint.test(text.slice(tokens[at - 1]!.end, tokens[at]!.start));
  return found.flatMap(({ hit, unit }): Time[] => {
    const qualified = qualifiers.get(hit.from);
    const to = qualified === undefined ? hit.from : qualified;
    if (!areJoined(hit.from) || !areJoined(to)) return [];
    const inFigures = figures.test(tokens[to - 1]!.raw) ? Number(tokens[to - 1]!.raw) : undefined;
    const before = inFigures === undefined ? to : to - 1;
    // "twelve (12) months": the word is part of it, the figures count.
    const inWords = inFigures === undefined || areJoined(before) ? counts.get(before) : undefined;
    const count = inFigures ?? inWords?.count;
    return count === undefined ? [] : [{ from: inWords?.from ?? before, to: hit.to, count, unit }];
  });
}

/** Notes a number by the word behind it; of numbers that end there the longest counts ("one hundred twenty" over "twenty"). */
function readNumber(tokens: readonly Token[], hit: Hit, entry: (typeof numbers)[number], counts: Map<number, { from: number; count: number }>): void {
  if ('after' in entry && !entry.after.includes(tokens[hit.from - 1]?.raw ?? '')) return;
  if (hit.from < (counts.get(hit.to)?.from ?? Infinity)) counts.set(hit.to, { from: hit.from, count: entry.value });
}
