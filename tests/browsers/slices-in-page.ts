import { voteByReadability } from '../../lib/page/vote-by-readability';
import { timeSteps } from './time-steps';

// What `play-hostile-pages.ts` runs in a world of its own inside a page: the longest step of the reading of the extension, in milliseconds.
Object.assign(globalThis, { timeLongestStep: (mostRuns: number, shortEnoughMs: number) => timeSteps(document, voteByReadability, mostRuns, shortEnoughMs).reduce((longest, ms) => Math.max(longest, ms), 0) });
