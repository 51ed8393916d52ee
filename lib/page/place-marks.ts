import { anchorSpan } from './anchor-span';
import type { DomReader } from './dom-reader';
import type { Mark } from './mark';
import { readLayers } from './read-layers';
import { readIntactRanges, readRanges, type TextMap } from './text-map';

/** A clause and the ranges that show it now; none where it is lost. `shown`: what the ranges showed when they were made. */
export type PlacedMark = { readonly mark: Mark; readonly ranges: readonly Range[]; readonly shown: string };

/** Of the marks of one painting, so many are searched for with changed words; each search may cost some milliseconds. */
const mostApproximate = 40;

/** The page is given its turn when the marking has taken so long, in milliseconds. */
const sliceMs = 24;

/** What ranges show, as one string. */
export function readShown(ranges: readonly Range[]): string {
  return ranges.map((range) => range.toString()).join('');
}

/** Whether a mark still stands on the very words on which it was placed. */
export function isPlaceIntact(dom: DomReader, { ranges, shown }: PlacedMark): boolean {
  return ranges.length > 0 && ranges.every((range) => dom.isConnected(range.startContainer) && dom.isConnected(range.endContainer)) && readShown(ranges) === shown;
}

/**
 * Hands the processor back to the page whenever the work since the last pause has become long; nothing is awaited before.
 * At the end of the work nobody need be told.
 */
export function createPauses(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < sliceMs) return undefined;
    return new Promise((resolve) => {
      setTimeout(() => {
        since = performance.now();
        resolve();
      });
    });
  };
}

/**
 * Where all marks stand now: those of `before` that are untouched keep their ranges, the others are looked for in the page, which is read anew
 * at most once. What cannot be told for certain has no ranges. In slices, so that a page of any length stays usable.
 */
export async function placeMarks(dom: DomReader, map: TextMap, marks: readonly Mark[], recapture: () => Promise<TextMap | undefined>, before: readonly (PlacedMark | undefined)[] = []): Promise<PlacedMark[]> {
  const pause = createPauses();
  const placed: PlacedMark[] = [];
  let moved = 0;
  for (const [index, mark] of marks.entries()) {
    const waiting = pause();
    if (waiting !== undefined) await waiting;
    readLayers(mark);
    const present = before[index];
    if (present !== undefined && isPlaceIntact(dom, present)) {
      placed.push(present);
      continue;
    }
    const intact = readIntactRanges(dom, map, mark);
    if (intact !== undefined) {
      placed.push({ mark, ...intact });
      continue;
    }
    const fresh = await recapture();
    const anchor = anchorSpan(dom, map, mark, () => fresh, moved < mostApproximate);
    if (anchor.anchoring !== 'anchored') moved += 1;
    const ranges = anchor.anchoring === 'lost' ? [] : readRanges(dom, anchor.map, anchor.span);
    placed.push({ mark, ranges, shown: readShown(ranges) });
  }
  return placed;
}
