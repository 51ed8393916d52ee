import { createContext } from 'preact';
import type { CardRequest } from '../../lib/summary/summary-card';

/** Whether this browser sends a signal; `unknown` where it does not say. */
export type SentSignal = 'yes' | 'no' | 'unknown';

/** A note that a request was sent: its line, when an answer is due, and when the reader wanted to look again before it (milliseconds since the epoch; 0 for never). */
export type SentNote = { readonly line: string; readonly dueAt: number; readonly remindBefore: number };

/** A letter: to whom, about what, and as its reader has changed it, where that is so. */
export type AskedLetter = { readonly company: string; readonly to: string; readonly kind: string; readonly law: string; readonly draft: { readonly subject: string; readonly body: string } | null };

/** What can be done with a request besides opening its address, and what the browser itself tells every site. */
export type WayActs = {
  /** Puts a text on the clipboard; false where the browser refuses. */
  readonly onCopyText: (text: string) => Promise<boolean>;
  /** Opens the page of the letter. */
  readonly onOpenLetter: (letter: AskedLetter) => void;
  /** Saves the policy and notes beside it that the request was sent; null where that failed. Absent where nothing can be saved. */
  readonly onSent?: (request: CardRequest) => Promise<SentNote | null>;
  /** Takes such a note back; false where that failed. */
  readonly onTakeBack?: (note: SentNote) => Promise<boolean>;
  readonly signals: { readonly gpc: SentSignal; readonly dnt: SentSignal };
};

/** Given by the page around the card; null where nothing can be copied or opened, as on paper. */
export const WayContext = createContext<WayActs | null>(null);
