import type { PolicyText } from './policy-text';

/** What stands between two cells of a row. */
const cellBar = ' | ';
/** The title of a column is short and no sentence. */
const longestTitle = 60;
/** So many rows above are looked at, so that a hostile table costs no more than a large one. */
const mostRows = 500;
/** A longer row of titles is no help to a reader. */
const longestTitles = 300;

function isTitleRow(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.length <= longestTitle && /\p{L}{2}/u.test(cell) && !/[.;!]$|^(?:yes|no|none|n\/a)\b/i.test(cell));
}

/**
 * The titles of the columns of the table in which a row stands, as one text, or empty: where the block is no row or is the row of titles itself, and where
 * the table begins with no row that could be one. A table goes from one row to the next as long as nothing stands between.
 */
export function findColumns({ blocks, text }: Pick<PolicyText, 'blocks' | 'text'>, block: number): string {
  if (blocks[block]?.kind !== 'cell-row') return '';
  let first = block;
  while (blocks[first - 1]?.kind === 'cell-row' && block - first < mostRows) first -= 1;
  const top = blocks[first]!;
  if (first === block || top.end - top.start > longestTitles) return '';
  const titles = text.slice(top.start, top.end);
  const cells = titles.split(cellBar);
  const own = blocks[block];
  // An empty cell is not in the text, so that a row may have fewer.
  return cells.length > 1 && text.slice(own.start, own.end).split(cellBar).length <= cells.length && isTitleRow(cells) ? titles : '';
}
