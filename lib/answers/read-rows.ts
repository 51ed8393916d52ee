import type { Clause } from '../policy/clause';
import type { LabelName, Stance } from '../taxonomy/labels';

/** What the cells of one table row say, by label: "Collected: No" denies `collect`. */
export type RowStances = Partial<Record<LabelName, Stance>>;

const denyingCell = /^(?:no|none|no one|n\/?a|not applicable|not collected|not sold|not shared|not disclosed|never|✗|✕|✘|x)\.?$/i;
const affirmingCell = /^(?:yes|y|✓|✔|collected|sold|shared|disclosed)\b.{0,20}$/i;
/** Cells are read up to this length; longer ones are no yes or no. */
const longestVerdict = 40;
const cellBar = ' | ';

/**
 * The yes and no cells of table rows, by the index of the clause. A table's first row names its columns; where it does not, a
 * lone "No" speaks about collecting. Linear in the text.
 */
export function readRowStances(clauses: readonly Clause[]): ReadonlyMap<number, RowStances> {
  const stances = new Map<number, RowStances>();
  let columns: readonly (LabelName | undefined)[] = [];
  let lastRow = -2;
  clauses.forEach((clause, index) => {
    if (!clause.text.includes(cellBar)) return;
    const cells = clause.text.split(cellBar).map((cell) => (cell.length > longestVerdict ? '' : cell.trim()));
    if (lastRow !== index - 1) columns = clause.text.split(cellBar).map(readColumn);
    lastRow = index;
    const found: RowStances = {};
    cells.forEach((cell, column) => {
      const label = columns[column] ?? (column === cells.length - 1 ? 'collect' : undefined);
      if (label === undefined) return;
      if (denyingCell.test(cell)) found[label] ??= 'denies';
      else if (affirmingCell.test(cell)) found[label] = 'says';
    });
    if (Object.keys(found).length > 0) stances.set(index, found);
  });
  return stances;
}

/** What the column of a table with this title speaks about. */
export function readColumn(title: string): LabelName | undefined {
  const lower = title.slice(0, 200).toLowerCase();
  if (/\b(?:sold|sell|sale|cross-context)\b/.test(lower)) return 'sell';
  if (/\b(?:disclos|shar|third part|recipient)/.test(lower)) return 'share';
  if (/\b(?:collect)/.test(lower)) return 'collect';
  if (/\b(?:retention|retain|kept)/.test(lower)) return 'retain';
  return /\b(?:purpose|use)\b/.test(lower) ? 'use' : undefined;
}
