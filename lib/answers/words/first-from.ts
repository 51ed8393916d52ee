/** Index of the first item that begins at or behind `at`, or the number of items; they are sorted by `from`. O(log n). */
export function firstFrom(items: readonly { readonly from: number }[], at: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (items[middle]!.from < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
