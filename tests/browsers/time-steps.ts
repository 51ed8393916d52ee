import { captureDocument, type RootVote } from '../../lib/page/capture-document';

/** What each step of reading a page took, in milliseconds, at best of some readings: the steps are the same each time, and what else a machine does only adds to them. No more readings than it takes until every step was short enough once. */
export function timeSteps(page: Document, vote: RootVote, mostRuns: number, shortEnoughMs = 0): readonly number[] {
  const best: number[] = [];
  for (let run = 0; run < mostRuns && !(best.length > 0 && Math.max(...best) < shortEnoughMs); run += 1) {
    const steps = captureDocument(page, vote);
    for (let index = 0; ; index += 1) {
      const started = performance.now();
      const { done } = steps.next(false);
      best[index] = Math.min(best[index] ?? Number.POSITIVE_INFINITY, performance.now() - started);
      if (done === true) break;
    }
  }
  return best;
}
