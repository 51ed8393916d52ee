/**
 * One line of a word list. Terms are written in the notation of `README.md` in this folder; `example` and `counterExample` run as
 * tests: the first must be found, the second must not.
 */
export type WordListEntry = {
  readonly id: string;
  /** What it is called on the card or in an explanation. */
  readonly title: string;
  /** The question that it speaks to, if it speaks to one. */
  readonly question?: string | undefined;
  /** Terms that are enough wherever the clause is about the list's concern at all. */
  readonly terms: readonly string[];
  /** Terms that count only where the clause plainly speaks of the concern. */
  readonly weak?: readonly string[] | undefined;
  /** Longer terms inside which a term means something else. */
  readonly not?: readonly string[] | undefined;
  /** Words that, anywhere in the clause, show that the clause is about something else. */
  readonly notWith?: readonly string[] | undefined;
  /** Findings alone: how sure it is that such a clause is what it seems, `likely` or `possible`. */
  readonly certainty?: string | undefined;
  readonly example: string;
  readonly counterExample: string;
};

/** One concern: a list of entries with what the list is for. */
export type WordList = {
  readonly about: string;
  readonly entries: readonly WordListEntry[];
};
