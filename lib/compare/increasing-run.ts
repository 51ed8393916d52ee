/**
 * Indices of a longest strictly increasing subsequence of `values`, in order: what stayed in its order when things were moved.
 * Patience sorting, O(n log n); Fredman 1975, "On computing the length of longest increasing subsequences".
 */
export function chooseIncreasing(values: readonly number[]): number[] {
  /** By length − 1: the index of the smallest value that ends a run of that length. */
  const ends: number[] = [];
  const before = new Int32Array(values.length).fill(-1);
  values.forEach((value, index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (values[ends[middle]!]! < value) low = middle + 1;
      else high = middle;
    }
    if (low > 0) before[index] = ends[low - 1]!;
    ends[low] = index;
  });
  const chosen: number[] = [];
  for (let index = ends.at(-1) ?? -1; index !== -1; index = before[index]!) chosen.push(index);
  return chosen.toReversed();
}
