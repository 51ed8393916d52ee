import { hashText } from '../../lib/text/hash';
import rightPairs from './right-pairs.json';
import type { VersionMeasure } from './measure-versions';

/** Old clauses of the real versions that were marked by hand, and for how many of them the hand chose the same partner, or none. */
export type PairMeasure = { readonly marked: number; readonly right: number; readonly wrong: readonly string[] };

/** Digits of a hash that are kept: enough to tell a few thousand clauses apart. The texts themselves are not ours to keep. */
const hashDigits = 16;

/** What a clause is known by in `right-pairs.json`. */
export function hashClause(text: string): string {
  return hashText(text).slice(0, hashDigits);
}

/** For every old clause that was removed or reworded: its hash, those of the new clauses it was paired with, and its text. */
export function listPairs({ before, after, comparison }: VersionMeasure): { old: string; new: string[]; text: string }[] {
  return comparison.clauses.flatMap(({ change, old, new: now }) => {
    if (old === undefined || (change !== 'reworded' && change !== 'removed')) return [];
    const partners = (now?.clauses ?? []).map((index) => hashClause(after.clauses[index]!.text));
    return old.clauses.map((index) => ({ old: hashClause(before.clauses[index]!.text), new: partners, text: before.clauses[index]!.text }));
  });
}

/**
 * Holds the pairs against those marked by hand. The file gives for an old clause the new ones of which one must be its partner; an empty
 * list says that it has none. Clauses that are no longer cut as they were when they were marked are left out.
 */
export function measurePairs(measures: readonly VersionMeasure[]): PairMeasure {
  const marks = new Map<string, readonly string[]>(Object.entries(rightPairs));
  const marked = measures.flatMap(listPairs).filter(({ old }) => marks.has(old));
  const wrong = marked.filter((pair) => {
    const right = marks.get(pair.old)!;
    return right.length === 0 ? pair.new.length > 0 : !pair.new.some((hash) => right.includes(hash));
  });
  return { marked: marked.length, right: marked.length - wrong.length, wrong: wrong.map(({ text }) => text) };
}
