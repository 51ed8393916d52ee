import { joinWords } from './extract-words';
import type { Segment } from './split-segments';

/** Some pieces in a row on either side that hold the same words, cut differently. */
export type ResplitMatch = { readonly old: readonly number[]; readonly new: readonly number[] };

/** So many characters of the beginning must agree before two places are compared; shorter texts are not worth it. */
const prefixLength = 12;
/** So many places with the same beginning are tried for each piece, which bounds the time for texts that repeat themselves. */
const mostCandidates = 50;
/** Pieces that one piece can have been cut into. */
const mostPieces = 200;

/** The beginning of the words from `index` on, over as many free pieces in a row as it takes. */
function beginningAt(segments: readonly Segment[], isFree: (index: number) => boolean, index: number): string {
  let text = '';
  for (let at = index; at < segments.length && text.length < prefixLength && isFree(at); at += 1) text = joinKeys(text, segments[at]!.key);
  return text.slice(0, prefixLength);
}

function joinKeys(a: string, b: string): string {
  return a === '' ? b : joinWords([a, b]);
}

/** Extends both sides, the shorter one first, until they hold the same words; undefined when they part or end before. */
function growEqual(
  before: readonly Segment[],
  after: readonly Segment[],
  isOldFree: (index: number) => boolean,
  isNewFree: (index: number) => boolean,
  a: number,
  b: number,
): { oldEnd: number; newEnd: number } | undefined {
  let oldEnd = a + 1;
  let newEnd = b + 1;
  let oldKey = before[a]!.key;
  let newKey = after[b]!.key;
  while (oldEnd - a + newEnd - b <= mostPieces) {
    if (oldKey === newKey) return { oldEnd, newEnd };
    if (oldKey.length < newKey.length) {
      if (!newKey.startsWith(oldKey) || oldEnd >= before.length || !isOldFree(oldEnd)) return undefined;
      oldKey = joinKeys(oldKey, before[oldEnd]!.key);
      oldEnd += 1;
    } else {
      if (!oldKey.startsWith(newKey) || newEnd >= after.length || !isNewFree(newEnd)) return undefined;
      newKey = joinKeys(newKey, after[newEnd]!.key);
      newEnd += 1;
    }
  }
  return undefined;
}

/**
 * Finds text that was only cut into other sentences, list items or headings: runs of unpaired pieces whose words together are equal.
 * Each piece is used once. About linear, since only places that begin alike are compared.
 */
export function matchResplit(before: readonly Segment[], after: readonly Segment[], newOf: Int32Array, oldOf: Int32Array): ResplitMatch[] {
  const usedOld = new Set<number>();
  const usedNew = new Set<number>();
  const isOldFree = (index: number): boolean => newOf[index] === -1 && !usedOld.has(index);
  const isNewFree = (index: number): boolean => oldOf[index] === -1 && !usedNew.has(index);
  const places = new Map<string, number[]>();
  for (let b = 0; b < after.length; b += 1) {
    if (!isNewFree(b)) continue;
    const beginning = beginningAt(after, isNewFree, b);
    if (beginning.length < prefixLength) continue;
    const known = places.get(beginning);
    if (known === undefined) places.set(beginning, [b]);
    else if (known.length < mostCandidates) known.push(b);
  }
  const matches: ResplitMatch[] = [];
  for (let a = 0; a < before.length; a += 1) {
    if (!isOldFree(a)) continue;
    for (const b of places.get(beginningAt(before, isOldFree, a)) ?? []) {
      if (!isNewFree(b)) continue;
      const grown = growEqual(before, after, isOldFree, isNewFree, a, b);
      if (grown === undefined) continue;
      const match = { old: listBetween(a, grown.oldEnd), new: listBetween(b, grown.newEnd) };
      for (const index of match.old) usedOld.add(index);
      for (const index of match.new) usedNew.add(index);
      matches.push(match);
      break;
    }
  }
  return matches;
}

function listBetween(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, offset) => start + offset);
}
