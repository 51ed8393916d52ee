import { success, type Result } from '../result';
import { hashTextNatively } from '../text/hash';
import { completeCapture, hashInSteps, readPage, type Captured, type CaptureError, type RootVote } from './capture-document';
import { runInSlices, type SliceWatch } from './steps';

/** Reads the policy of a page as `captureDocument` does, in slices, so that the page answers meanwhile, however long it is. `watch` is told what each slice took. */
export async function captureInSlices(document: Document, vote: RootVote, watch?: SliceWatch): Promise<Result<Captured, CaptureError>> {
  const read = await runInSlices(readPage(document, vote), watch);
  if (!read.ok) return read;
  const { text } = read.value.policy;
  return success(completeCapture(read.value, (await hashTextNatively(text)) ?? (await runInSlices(hashInSteps(text), watch))));
}
