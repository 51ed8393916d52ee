import type { Result } from '../result';
import { captureDocument, type Captured, type CaptureError } from './capture-document';
import { runAtOnce } from './steps';
import { voteByReadability } from './vote-by-readability';

export type { Captured, CaptureError, PageCapture } from './capture-document';

/** Reads the policy of a page as `captureDocument` does, at once, with Readability's vote where the choice is unsure. */
export function capturePage(document: Document): Result<Captured, CaptureError> {
  return runAtOnce(captureDocument(document, voteByReadability));
}
