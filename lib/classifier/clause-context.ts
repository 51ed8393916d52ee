/** Everything the classifier reads of one clause. All but `text` may be empty. */
export type ClauseContext = {
  /** The nearest heading above. */
  readonly heading: string;
  /** The sentence that introduces the list in which the clause stands. */
  readonly lead: string;
  readonly text: string;
  /** The clause before it in the same window. */
  readonly previous: string;
  /** The clause after it in the same window. */
  readonly next: string;
  /** The second and third clause before it. */
  readonly previous2: string;
  readonly previous3: string;
  /** The second and third clause after it. */
  readonly next2: string;
  readonly next3: string;
};

/** What a clause must bring along to be classified; a `Clause` of `lib/policy` is one. */
export type ClauseRow = {
  readonly text: string;
  readonly heading?: string | undefined;
  readonly lead?: string | undefined;
  /** Rows that follow each other with the same window are neighbours. */
  readonly window?: string | undefined;
  /** Stands in for a missing window. */
  readonly policy?: string | undefined;
};

/**
 * The context of each row, in order. Rows that follow each other with the same `window`, else the same `policy`, are
 * neighbours; rows with neither (the clauses of one policy) are all of one window.
 */
export function contextsOf(rows: readonly ClauseRow[]): ClauseContext[] {
  const windowOf = (row: ClauseRow) => row.window ?? row.policy ?? '';
  return rows.map((row, index) => {
    const neighbour = (other: ClauseRow | undefined) => (other !== undefined && windowOf(other) === windowOf(row) ? other.text : '');
    return {
      heading: row.heading ?? '',
      lead: row.lead ?? '',
      text: row.text,
      previous: neighbour(rows[index - 1]),
      next: neighbour(rows[index + 1]),
      previous2: neighbour(rows[index - 2]),
      previous3: neighbour(rows[index - 3]),
      next2: neighbour(rows[index + 2]),
      next3: neighbour(rows[index + 3]),
    };
  });
}
