import type { PolicyText } from '../policy/policy-text';
import { success, type Result } from '../result';
import { hashTextNatively } from '../text/hash';
import { completeCapture, finishDraft, hashInSteps, readPage, type Captured, type CaptureError, type ReadPage, type RootVote } from './capture-document';
import { draftPolicy } from './draft-policy';
import { pause, runInSlices, type SliceWatch } from './steps';

/** Is given the policy before it is known what of it people see: text and links are mostly final, what is closed and unread is not. */
export type DraftListener = (policy: PolicyText) => void;

/** Who hears of a longer text twice has more to do with it than is won, in UTF-16 code units. */
const longestDraft = 200_000;

/**
 * Reads the policy of a page as `captureDocument` does, in slices, so that the page answers meanwhile, however long it is. `watch` is told what each slice took.
 * `onDraft` is given the draft of a text that is not too long, some two thirds of the way through.
 */
export async function captureInSlices(document: Document, vote: RootVote, watch?: SliceWatch, onDraft?: DraftListener): Promise<Result<Captured, CaptureError>> {
  const hash = async (text: string): Promise<string> => (await hashTextNatively(text)) ?? (await runInSlices(hashInSteps(text), watch));
  let drafted = { text: '', textHash: '' };

  async function readWithDraft(give: DraftListener): Promise<Result<ReadPage, CaptureError>> {
    const draft = await runInSlices(draftPolicy(document, vote), watch);
    if (!draft.ok) return draft;
    const { assembled: { policy }, unread } = draft.value;
    if (policy.text.length <= longestDraft) {
      drafted = { text: policy.text, textHash: await hash(policy.text) };
      give({ ...policy, textHash: drafted.textHash, unread: [...unread] });
    }
    // What comes now is a slice of its own.
    await pause();
    return runInSlices(finishDraft(draft.value), watch);
  }

  const read = await (onDraft === undefined ? runInSlices(readPage(document, vote), watch) : readWithDraft(onDraft));
  if (!read.ok) return read;
  const { text } = read.value.policy;
  return success(completeCapture(read.value, text === drafted.text && text !== '' ? drafted.textHash : await hash(text)));
}
