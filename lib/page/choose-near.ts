import type { DomReader } from './dom-reader';
import type { PlacedMark } from './place-marks';

/**
 * Up to so many marks are all painted at once. Chromium goes through every range of a page at each change of any, so of more only those near the
 * window are: some five windows of text in either direction, which a reader cannot tell from all.
 */
const mostPainted = 240;
/** Painted anew before fewer than so many are left in the direction in which the reader scrolls. */
const reserve = 40;

/** Whether there are so many marks that only those near the window are painted. */
export function isManyMarks(count: number): boolean {
  return count > mostPainted;
}

/** Where a mark ends in the window, in CSS pixels; of one that shows nothing, where the next does. */
function readBottom(placed: readonly PlacedMark[], index: number): number {
  for (const { ranges } of placed.slice(index, index + 50)) {
    const box = ranges[0]?.getBoundingClientRect();
    if (box !== undefined && box.height > 0) return box.bottom;
  }
  return Number.POSITIVE_INFINITY;
}

/** The first mark that ends in or below the window. One binary search. */
function findFirstSeen(placed: readonly PlacedMark[]): number {
  let low = 0;
  let high = placed.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (readBottom(placed, middle) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Of the marks in the order of the text, those near what the window of the page shows: all, if they are few. */
export function chooseNear(dom: DomReader, placed: readonly PlacedMark[]): readonly PlacedMark[] {
  if (!isManyMarks(placed.length) || dom.defaultView(dom.document) === null) return placed;
  const first = Math.max(0, Math.min(findFirstSeen(placed) - mostPainted / 3, placed.length - mostPainted));
  return placed.slice(first, first + mostPainted);
}

/** Whether marks that were chosen from all those of a page still reach well beyond what the window shows. */
export function isStillNear(placed: readonly PlacedMark[], near: readonly PlacedMark[]): boolean {
  const [start] = near;
  if (start === undefined || near.length === placed.length) return true;
  const first = placed.indexOf(start);
  const seen = findFirstSeen(placed);
  const isAbove = seen >= first + reserve || first === 0;
  return isAbove && (seen <= first + near.length - reserve * 2 || first + near.length >= placed.length);
}
