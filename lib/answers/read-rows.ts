import type { Clause } from '../policy/clause';
import type { LabelName, Stance } from '../taxonomy/labels';

/** What the cells of one table row say, by label: "Collected: No" denies `collect`. */
export type RowStances = Partial<Record<LabelName, Stance>>;

/** A mark before the words of a cell. */
const bullet = /^[-–•·*\s]+(?=\S)/;
const denyingCell = /^(?:no|none|no one|n\/?a|not applicable|not collected|not sold|not shared|not disclosed|never|✗|✕|✘|x)-?\.?$/i;
const affirmingCell = /^(?:yes|y|✓|✔|collected|sold|shared|disclosed)\b.{0,20}$/i;
const plainVerdict = /^(?:yes|no)\.?$/i;
/** Cells are parted by a bar as pages are read, or by a semicolon behind a space as in texts that were copied out of a table. */
const cellBar = / [|;] /;
/** "Categories of third parties to whom it is sold": who stands below such a title buys. */
const namesBuyers = /\b(?:whom|third part|recipients)/i;
const denyingWord = /\b(?:no|not|none|never)\b|n['’]t\b/i;

type Column = { readonly label: LabelName | undefined; readonly isOfBuyers: boolean };

/**
 * The yes and no cells of table rows, by the index of the clause. A table's first row names its columns; where it does not, a
 * lone "No" speaks about collecting. Linear in the text.
 */
export function readRowStances(clauses: readonly Clause[]): ReadonlyMap<number, RowStances> {
  const stances = new Map<number, RowStances>();
  let columns: readonly Column[] = [];
  let lastRow = -2;
  clauses.forEach((clause, index) => {
    if (!cellBar.test(clause.text)) return;
    const cells = clause.text.split(cellBar).map((cell) => cell.trim().replace(bullet, ''));
    const isFirst = lastRow !== index - 1;
    lastRow = index;
    if (isFirst) {
      columns = cells.some((cell) => denyingCell.test(cell) || plainVerdict.test(cell)) ? [] : cells.map((title) => ({ label: readColumn(title), isOfBuyers: namesBuyers.test(title) }));
      if (isNamed(columns)) return;
    }
    const found = isNamed(columns) ? readCells(cells, columns) : readLastCell(cells);
    if (Object.keys(found).length > 0) stances.set(index, found);
  });
  return stances;
}

function isNamed(columns: readonly Column[]): boolean {
  return columns.some(({ label }) => label !== undefined);
}

/** What the last cell says where no column is named. "N/A" beside more than the name of a category may be about anything. */
function readLastCell(cells: readonly string[]): RowStances {
  const last = cells.at(-1)!;
  if (denyingCell.test(last) && (cells.length === 2 || plainVerdict.test(last))) return { collect: 'denies' };
  return plainVerdict.test(last) ? { collect: 'says' } : {};
}

function readCells(cells: readonly string[], columns: readonly Column[]): RowStances {
  const found: RowStances = {};
  const told = new Set<LabelName>();
  cells.forEach((cell, at) => {
    const { label, isOfBuyers } = columns[at] ?? {};
    if (label === undefined || cell === '') return;
    if (denyingCell.test(cell)) found[label] ??= 'denies';
    else if (affirmingCell.test(cell) || (label === 'sell' && isOfBuyers === true && !denyingWord.test(cell))) found[label] = 'says';
    else if (label !== 'collect') told.add(label);
  });
  // One of two purposes that is "not applicable" leaves the other.
  for (const label of told) if (found[label] === 'denies') delete found[label];
  return found;
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
