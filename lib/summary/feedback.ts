import { noticeTexts, type NoticeKind } from './notices';

/** What became of the reader's last action, told in one line below the card and to screen readers. */
export type Feedback =
  | { readonly kind: 'saved' }
  | { readonly kind: 'deleted' }
  | { readonly kind: 'copied' }
  | { readonly kind: 'copy-refused' }
  /** `painted` clauses are marked in the page, `lost` could no longer be found in it. */
  | { readonly kind: 'marked'; readonly painted: number; readonly lost: number }
  | { readonly kind: 'cleared' }
  /** One clause was scrolled to; `closed`: it stands in a part that the reader has to open. */
  | { readonly kind: 'shown'; readonly moved: boolean; readonly closed: boolean }
  | { readonly kind: 'lost' }
  | { readonly kind: 'failed'; readonly notice: NoticeKind };

function writeMarked(painted: number, lost: number): string {
  if (painted === 0) return lost === 0 ? 'There is no clause to highlight.' : 'The page has changed: none of the clauses could be found in it.';
  const clauses = painted === 1 ? '1 clause is' : `${painted} clauses are`;
  if (lost === 0) return `${clauses} highlighted in the page.`;
  return `${clauses} highlighted; ${lost} could no longer be found, because the page has changed.`;
}

function writeShown(moved: boolean, closed: boolean): string {
  if (closed) return 'The clause stands in a closed part of the page. Open that part to see it.';
  return moved ? 'The page has changed; the clause was found further on.' : 'The clause is marked in the page.';
}

/** The feedback as one sentence for people. */
export function writeFeedback(feedback: Feedback): string {
  switch (feedback.kind) {
    case 'saved':
      return 'Saved on this device.';
    case 'deleted':
      return 'Deleted.';
    case 'copied':
      return 'Copied as Markdown.';
    case 'copy-refused':
      return 'The browser did not let the text be copied.';
    case 'marked':
      return writeMarked(feedback.painted, feedback.lost);
    case 'cleared':
      return 'The highlights are gone.';
    case 'shown':
      return writeShown(feedback.moved, feedback.closed);
    case 'lost':
      return 'The page has changed: this clause can no longer be found in it.';
    case 'failed':
      return `${noticeTexts[feedback.notice].title}. ${noticeTexts[feedback.notice].text}`;
  }
}
