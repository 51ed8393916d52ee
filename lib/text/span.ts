/** A half-open range of UTF-16 code units in one policy's text; meaningless without that text. */
export type Span = { readonly start: number; readonly end: number };

/** Whether the two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Index of the last item whose `start` is at or before `offset`, or -1; the items are sorted by `start`. O(log n). */
export function indexAt(items: readonly { readonly start: number }[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (items[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
