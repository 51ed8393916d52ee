import { captureDocument } from '../../lib/page/capture-document';
import { voteByReadability } from '../../lib/page/vote-by-readability';

// What `play-hostile-pages.ts` runs in a world of its own inside a page: the reading of the extension, timed step by step.

/**
 * The longest step of reading the page in which this runs, in milliseconds: of each step the quickest of up to `mostRuns` readings, since the steps are the same each
 * time and what else a busy machine does only adds to them. No more readings than it takes until every step was short enough once.
 */
function timeLongestStep(mostRuns: number, shortEnoughMs: number): number {
  const least: number[] = [];
  for (let run = 0; run < mostRuns && !(least.length > 0 && Math.max(...least) < shortEnoughMs); run += 1) {
    const steps = captureDocument(document, voteByReadability);
    for (let index = 0; ; index += 1) {
      const started = performance.now();
      const { done } = steps.next(false);
      least[index] = Math.min(least[index] ?? Number.POSITIVE_INFINITY, performance.now() - started);
      if (done === true) break;
    }
  }
  return least.reduce((longest, ms) => Math.max(longest, ms), 0);
}

Object.assign(globalThis, { timeLongestStep });
