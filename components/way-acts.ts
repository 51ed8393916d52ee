import { createContext } from 'preact';
import type { CardRequest } from '../lib/summary/summary-card';

/** Whether this browser sends a signal; `unknown` where it does not say. */
export type SentSignal = 'yes' | 'no' | 'unknown';

/** What can be done with a request besides opening its address, and what the browser itself tells every site. */
export type WayActs = {
  /** Puts a text on the clipboard; false where the browser refuses. */
  readonly onCopyText: (text: string) => Promise<boolean>;
  /** Opens the page of the letter. */
  readonly onOpenLetter: (letter: { readonly company: string; readonly to: string; readonly kind: string; readonly law: string }) => void;
  /** Saves the policy and notes beside it that the request was sent; false where that failed. Absent where no page was read. */
  readonly onSent?: (request: CardRequest) => Promise<boolean>;
  readonly signals: { readonly gpc: SentSignal; readonly dnt: SentSignal };
};

/** Given by the page around the card; null where nothing can be copied or opened, as on paper. */
export const WayContext = createContext<WayActs | null>(null);
