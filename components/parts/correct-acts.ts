import { createContext } from 'preact';

/** What a reader says of one answer: another one, clauses that do not say so, the sentence that does; all empty takes an earlier correction back. */
export type GivenCorrection = { readonly id: string; readonly answer: string; readonly refused: { readonly start: number; readonly end: number }[]; readonly quote: string };

/** What can be done about an answer that is wrong. */
export type CorrectActs = {
  /** Keeps the correction, after which the card comes anew; false where it could not be kept. */
  readonly onCorrect: (correction: GivenCorrection) => Promise<boolean>;
  /** Copies or saves the report of this text's corrections, with the address of its page or without. */
  readonly onReport: (how: 'copy' | 'save', withAddress: boolean) => void;
};

/** Given by the page around the card; null where nothing can be corrected, as beside a comparison. */
export const CorrectContext = createContext<CorrectActs | null>(null);
