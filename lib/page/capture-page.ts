import type { Result } from '../result';
import { captureDocument, type CaptureError, type PageCapture } from './capture-document';
import { runAtOnce, runInSlices, type SliceWatch } from './steps';
import type { TextMap } from './text-map';
import { voteByReadability } from './vote-by-readability';

export type { CaptureError, PageCapture } from './capture-document';

/** Reads the policy of a page as `captureDocument` does, with Readability's vote where the choice is unsure. */
export function capturePage(document: Document): Result<{ capture: PageCapture; map: TextMap }, CaptureError> {
  return runAtOnce(captureDocument(document, voteByReadability));
}

/** The same in slices, so that the page answers meanwhile, however long it is. `watch` is told what each slice took. */
export async function capturePageInSlices(document: Document, watch?: SliceWatch): Promise<Result<{ capture: PageCapture; map: TextMap }, CaptureError>> {
  return runInSlices(captureDocument(document, voteByReadability), watch);
}
