import type { Feedback } from '../lib/summary/feedback';
import type { NoticeKind } from '../lib/summary/notices';
import type { PopupView } from '../lib/summary/popup-view';
import type { CardQuote } from '../lib/summary/summary-card';

/** What the popup shows now: one of the background's views, the skeleton while it is awaited, or why there is none. */
export type ShownView = PopupView | { readonly state: 'loading' } | { readonly state: 'notice'; readonly kind: NoticeKind };

/** The action that is under way; its button waits until it is done. */
export type BusyWith = 'read' | 'marks' | 'save';

/** What the popup (and later the side panel) needs: what to show, what is under way, what just happened, and what to do on a click. */
export type PopupProps = {
  readonly view: ShownView;
  readonly busy: BusyWith | null;
  /** Told in a live region; null when there is nothing to tell. */
  readonly feedback: Feedback | null;
  /** "Show in page" of one quote. */
  readonly onShowQuote: (quote: CardQuote) => void;
  /** Highlights on or off; `view.marked` says which it is now. */
  readonly onToggleMarks: () => void;
  readonly onSave: () => void;
  /** Opens the page of saved policies; with an id, on that one. */
  readonly onOpenSaved: (id?: string) => void;
  readonly onReadAgain: () => void;
  /** Copies the card as Markdown (`writeMarkdown`). */
  readonly onCopy: () => void;
  readonly onPrint: () => void;
  /** An opt-out's or a policy link's address (`https:`, `http:`, `mailto:` or `tel:`). */
  readonly onOpenLink: (href: string) => void;
};

/** The whole popup: the card with its actions, or what is there instead. Shows; does not know. */
export function Popup({ view }: PopupProps) {
  return <main class="popup" data-state={view.state} />;
}
