import type { Result } from '../result';
import { captureDocument, type CaptureError, type PageCapture } from './capture-document';
import type { TextMap } from './text-map';
import { voteByReadability } from './vote-by-readability';

export type { CaptureError, PageCapture } from './capture-document';

/** Reads the policy of a page as `captureDocument` does, with Readability's vote where the choice is unsure. */
export function capturePage(document: Document): Result<{ capture: PageCapture; map: TextMap }, CaptureError> {
  return captureDocument(document, voteByReadability);
}
