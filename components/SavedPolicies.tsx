import type { Feedback } from '../lib/summary/feedback';
import type { NoticeKind } from '../lib/summary/notices';
import type { SavedSummary } from '../lib/summary/popup-view';
import type { SummaryCard as Card } from '../lib/summary/summary-card';

/** What the page of saved policies shows now. `damaged` saved policies were set aside, because they could not be read. */
export type SavedView =
  | { readonly state: 'loading' }
  | { readonly state: 'notice'; readonly kind: NoticeKind }
  | { readonly state: 'list'; readonly saved: readonly SavedSummary[]; readonly damaged: number }
  | { readonly state: 'card'; readonly saved: SavedSummary; readonly card: Card };

/** What the page of saved policies needs. */
export type SavedPoliciesProps = {
  readonly view: SavedView;
  /** Told in a live region; null when there is nothing to tell. */
  readonly feedback: Feedback | null;
  readonly onOpen: (id: string) => void;
  /** From a card back to the list. */
  readonly onBack: () => void;
  /** Called after the reader has confirmed. */
  readonly onDelete: (id: string) => void;
  readonly onCopy: () => void;
  readonly onPrint: () => void;
  readonly onOpenLink: (href: string) => void;
};

/** The page of saved policies: the list, or the card of one of them. Shows; does not know. */
export function SavedPolicies({ view }: SavedPoliciesProps) {
  return <main class="saved-page" data-state={view.state} />;
}
