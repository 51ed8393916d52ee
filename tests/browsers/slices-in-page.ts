import { captureDocument } from '../../lib/page/capture-document';
import { runAtOnce } from '../../lib/page/steps';
import { voteByReadability } from '../../lib/page/vote-by-readability';
import { timeSteps } from './time-steps';

function readText(): string {
  const captured = runAtOnce(captureDocument(document, voteByReadability));
  return captured.ok ? captured.value.capture.policy.text : '';
}

// What `play-hostile-pages.ts` runs in a world of its own inside a page: the longest step of the reading of the extension, in milliseconds, and the text that is read.
Object.assign(globalThis, { readText, timeLongestStep: (mostRuns: number, shortEnoughMs: number) => timeSteps(document, voteByReadability, mostRuns, shortEnoughMs).reduce((longest, ms) => Math.max(longest, ms), 0) });
