import { success, type Result } from '../result';
import { hashTextNatively } from '../text/hash';
import { captureDocument, completeCapture, hashInSteps, readPage, type Captured, type CaptureError } from './capture-document';
import { runAtOnce, runInSlices, type SliceWatch } from './steps';
import { voteByReadability } from './vote-by-readability';

export type { Captured, CaptureError, PageCapture } from './capture-document';

/** Reads the policy of a page as `captureDocument` does, with Readability's vote where the choice is unsure. */
export function capturePage(document: Document): Result<Captured, CaptureError> {
  return runAtOnce(captureDocument(document, voteByReadability));
}

/** The same in slices, so that the page answers meanwhile, however long it is. `watch` is told what each slice took. */
export async function capturePageInSlices(document: Document, watch?: SliceWatch): Promise<Result<Captured, CaptureError>> {
  const read = await runInSlices(readPage(document, voteByReadability), watch);
  if (!read.ok) return read;
  const { text } = read.value.policy;
  return success(completeCapture(read.value, (await hashTextNatively(text)) ?? (await runInSlices(hashInSteps(text), watch))));
}
