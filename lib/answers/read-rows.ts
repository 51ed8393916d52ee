import type { Clause } from '../policy/clause';
import type { LabelName, Stance } from '../taxonomy/labels';

/** What the cells of one table row say, by label: "Collected: No" denies `collect`. */
export type RowStances = Partial<Record<LabelName, Stance>>;

const denyingCell = /^(?:no|none|no one|n\/?a|not applicable|not collected|not sold|not shared|not disclosed|never|✗|✕|✘|x)\.?$/i;
const affirmingCell = /^(?:yes|y|✓|✔|collected|sold|shared|disclosed)\b.{0,20}$/i;
/** Cells are read up to this length; longer ones are no yes or no. */
const longestVerdict = 40;
/** A block of verdicts is looked at up to here, in characters. */
const longestBlock = 400;
const cellBar = ' | ';

/** Tables made for small screens stand as blocks: what a row is about, and then "Collected: No Sold or shared: No". */
const verdicts = /\b(\p{L}[\p{L} ]{2,40}): ?(yes|no|not applicable|n\/a)(?![\p{L}])/giu;
const beginsWithVerdict = /^\p{L}[\p{L} ]{2,40}: ?(?:yes|no|n\/a|not applicable)(?![\p{L}])/iu;

/** The verdicts of such a block, by label; the first of each column counts. */
function readVerdicts(text: string): RowStances {
  const found: RowStances = {};
  for (const [, title = '', verdict = ''] of text.slice(0, longestBlock).matchAll(verdicts)) {
    const label = readColumn(title);
    if (label !== undefined) found[label] ??= /^yes/i.test(verdict) ? 'says' : 'denies';
  }
  return found;
}

/**
 * The yes and no cells of table rows, by the index of the clause. A table's first row names its columns; where it does not, a
 * lone "No" speaks about collecting. Linear in the text.
 */
export function readRowStances(clauses: readonly Clause[]): ReadonlyMap<number, RowStances> {
  const stances = new Map<number, RowStances>();
  let columns: readonly (LabelName | undefined)[] = [];
  let lastRow = -2;
  clauses.forEach((clause, index) => {
    if (!clause.text.includes(cellBar)) {
      if (!beginsWithVerdict.test(clause.text)) return;
      const said = readVerdicts(clause.text);
      if (said.collect === undefined) return;
      stances.set(index, said);
      if (index > 0 && !stances.has(index - 1)) stances.set(index - 1, said);
      return;
    }
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

function readColumn(title: string): LabelName | undefined {
  const lower = title.slice(0, 200).toLowerCase();
  if (/\b(?:sold|sell|sale|cross-context)\b/.test(lower)) return 'sell';
  if (/\b(?:disclos|shar|third part|recipient)/.test(lower)) return 'share';
  if (/\b(?:collect)/.test(lower)) return 'collect';
  if (/\b(?:retention|retain|kept)/.test(lower)) return 'retain';
  return /\b(?:purpose|use)\b/.test(lower) ? 'use' : undefined;
}
