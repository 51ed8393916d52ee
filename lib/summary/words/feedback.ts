import { fillPlural, fillWords, writeNumber, writeTitled } from './fill-words';
import { interfaceWords } from './interface-words';
import { noticeTexts, type NoticeKind } from './notices';

/** What became of the reader's last action, told in one line by the card and to screen readers. */
export type Feedback =
  | { readonly kind: 'saved' | 'deleted' | 'copied' | 'copied-csv' | 'copied-report' | 'copy-refused' | 'cleared' | 'corrected' | 'uncorrected' }
  /** `painted` clauses are marked in the page, `lost` could no longer be found in it. */
  | { readonly kind: 'marked'; readonly painted: number; readonly lost: number }
  /** One clause was scrolled to; `closed`: it stands in a part that the reader has to open. */
  | { readonly kind: 'shown'; readonly moved: boolean; readonly closed: boolean }
  /** The clause is no longer in the page. */
  | { readonly kind: 'lost' }
  /** More of the policy has appeared in the page since it was read. */
  | { readonly kind: 'grown' }
  | { readonly kind: 'failed'; readonly notice: NoticeKind };

const words = interfaceWords.feedback;

function writeMarked(painted: number, lost: number): string {
  if (painted === 0) return lost === 0 ? words.markedNone : words.markedAllLost;
  const marked = fillPlural(words.marked, painted);
  return lost === 0 ? marked : fillWords(words.markedSome, { marked, lost: writeNumber(lost) });
}

/** The feedback in words for people. */
export function writeFeedback(feedback: Feedback): string {
  if (feedback.kind === 'marked') return writeMarked(feedback.painted, feedback.lost);
  if (feedback.kind === 'shown') return feedback.closed ? words.closed : feedback.moved ? words.moved : words.shown;
  if (feedback.kind === 'failed') return writeTitled(noticeTexts[feedback.notice]);
  return words[feedback.kind];
}
