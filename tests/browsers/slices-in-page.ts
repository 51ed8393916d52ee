import { capturePageInSlices } from '../../lib/page/capture-page';

// What `play-hostile-pages.ts` runs in a world of its own inside a page: the reading of the extension, timed.

/** The longest slice of reading the page in which this runs, in milliseconds: the least of up to `mostRuns` readings, since what else the machine does only adds to it. No more readings than it takes until one is short enough. */
async function timeLongestSlice(mostRuns: number, shortEnoughMs: number): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < mostRuns && least > shortEnoughMs; run += 1) {
    let longest = 0;
    await capturePageInSlices(document, (takenMs) => (longest = Math.max(longest, takenMs)));
    least = Math.min(least, longest);
  }
  return least;
}

Object.assign(globalThis, { timeLongestSlice });
