import type { Span } from '../text/span';

/** The smallest piece of a policy that a reader would point at: one sentence, one list item, one table row. */
export type Clause = Span & {
  /** The clause as it stands in the text. */
  readonly text: string;
  /** The nearest heading above, or the beginning of one that is very long, or empty. */
  readonly heading: string;
  /** All headings above, outermost first; the last one is `heading`. */
  readonly path: readonly string[];
  /** The sentence that introduces the list in which the clause stands, or empty. */
  readonly lead: string;
  /** Index of its block in `PolicyText.blocks`. */
  readonly block: number;
};
