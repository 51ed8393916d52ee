import { chooseIncreasing } from './increasing-run';
import type { Segment } from './split-segments';

/** The partner of every piece by index, -1 where it has none, and which of the old ones left their order. */
export type EqualMatch = {
  /** By old index: the new index, or -1. */
  readonly newOf: Int32Array;
  /** By new index: the old index, or -1. */
  readonly oldOf: Int32Array;
  /** By old index: whether the pair is out of order; the fewest pairs are. */
  readonly moved: Uint8Array;
};

function groupByKey(segments: readonly Segment[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  segments.forEach(({ key }, index) => {
    const known = places.get(key);
    if (known === undefined) places.set(key, [index]);
    else known.push(index);
  });
  return places;
}

/** For every index, how many anchors stand before it: pieces with the same count on both sides lie between the same anchors. */
export function countBefore(length: number, anchors: readonly number[]): Int32Array {
  const counts = new Int32Array(length);
  let passed = 0;
  for (let index = 0; index < length; index += 1) {
    while (passed < anchors.length && anchors[passed]! <= index) passed += 1;
    counts[index] = passed;
  }
  return counts;
}

/**
 * Pairs pieces of equal words, each at most once, so that what stands twice must stand twice again. Pieces that are unique on both
 * sides are anchors; repeated ones are paired between the same anchors first, then in order. O(n log n).
 */
export function matchEqual(before: readonly Segment[], after: readonly Segment[]): EqualMatch {
  const newOf = new Int32Array(before.length).fill(-1);
  const oldOf = new Int32Array(after.length).fill(-1);
  const pair = (a: number, b: number): void => {
    newOf[a] = b;
    oldOf[b] = a;
  };
  const oldPlaces = groupByKey(before);
  const newPlaces = groupByKey(after);
  for (const [key, [a, ...moreOld]] of oldPlaces) {
    const [b, ...moreNew] = newPlaces.get(key) ?? [];
    if (a !== undefined && b !== undefined && moreOld.length + moreNew.length === 0) pair(a, b);
  }
  const unique = pairedIndices(newOf);
  const anchors = chooseIncreasing(unique.map((a) => newOf[a]!)).map((at) => unique[at]!);
  const oldGap = countBefore(before.length, anchors);
  const newGap = countBefore(after.length, anchors.map((a) => newOf[a]!));
  for (const [key, olds] of oldPlaces) {
    const news = newPlaces.get(key);
    if (news === undefined || (olds.length === 1 && news.length === 1)) continue;
    let at = 0;
    for (const a of olds) {
      while (at < news.length && newGap[news[at]!]! < oldGap[a]!) at += 1;
      if (at < news.length && newGap[news[at]!] === oldGap[a]) {
        pair(a, news[at]!);
        at += 1;
      }
    }
    const left = news.filter((b) => oldOf[b] === -1).values();
    for (const a of olds) {
      if (newOf[a] !== -1) continue;
      const { value: b, done } = left.next();
      if (done === true) break;
      pair(a, b);
    }
  }
  const moved = new Uint8Array(before.length);
  const paired = pairedIndices(newOf);
  for (const a of paired) moved[a] = 1;
  for (const at of chooseIncreasing(paired.map((a) => newOf[a]!))) moved[paired[at]!] = 0;
  return { newOf, oldOf, moved };
}

/** The indices that have a partner, in order. */
export function pairedIndices(partner: Int32Array): number[] {
  const indices: number[] = [];
  partner.forEach((other, index) => {
    if (other !== -1) indices.push(index);
  });
  return indices;
}
