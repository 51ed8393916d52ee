import type { Clause } from '../policy/clause';
import { GatedPatterns } from '../text/gated-patterns';
import { readColumn, type RowStances } from './read-rows';

/** "Collected: No. Sold or shared: No", in one block or one of several. */
const verdict = /\b([a-zÀ-\u1fff][a-zÀ-\u1fff ]{2,40}): ?(yes|no|not applicable|n\/a)(?![a-zÀ-\u1fff])/gi;
const beginsWithVerdict = new GatedPatterns([[/^[a-zÀ-\u1fff][a-zÀ-\u1fff ]{2,40}: ?(?:yes|no|not applicable|n\/a)(?![a-zÀ-\u1fff])/i, [':yes', ': yes', ':no', ': no', ':n/a', ': n/a']]]);
/** A cell of its own, in the column that says whether the category is collected. */
const bareVerdict = /^\[? ?(yes|no) ?\]?\.?$/i;
/** The letter before a category in the list of the California statute (Cal. Civ. Code § 1798.140): "E. Biometric information". */
const categoryLetter = /^(?:category )?\(?[A-M][.):](?:\s|$)/i;
/** Blocks of one row before its verdict: the name of the category, its examples, a remark. */
const mostBlocks = 4;
/** Where a text begins with one, its words end before this place. */
const longestBeginning = 60;
/** A block of verdicts is looked at up to here, in characters. */
const longestBlock = 400;

/**
 * What the rows of tables say that stand as blocks in the text, as they do on pages for small screens and where a table was copied: a
 * category, its examples, then "Collected: No" or a bare "No", which a page may even set as a heading. By the index of the clause; rows with
 * a bare verdict must begin with the letter of their category. Linear in the text.
 */
export function readTornRows(clauses: readonly Clause[]): ReadonlyMap<number, RowStances> {
  const stances = new Map<number, RowStances>();
  let row: number[] = [];
  const close = (said: RowStances | undefined): void => {
    if (said !== undefined) for (const index of row) if (!stances.has(index)) stances.set(index, said);
    row = [];
  };
  clauses.forEach((clause, index) => {
    const before = clauses[index - 1];
    if (before !== undefined && before.heading !== clause.heading) close(readBareVerdict(clause.heading, clauses, row));
    const said = beginsWithVerdict.test(clause.text.slice(0, longestBeginning)) ? readVerdicts(clause.text) : readBareVerdict(clause.text, clauses, row);
    if (said !== undefined) {
      row.push(index);
      close(said);
      return;
    }
    if (categoryLetter.test(clause.text)) row = [];
    row.push(index);
    if (row.length > mostBlocks) row.shift();
  });
  return stances;
}

function readVerdicts(text: string): RowStances | undefined {
  const found: RowStances = {};
  for (const [, title = '', word = ''] of text.slice(0, longestBlock).matchAll(verdict)) {
    const label = readColumn(title);
    if (label !== undefined) found[label] ??= /^yes/i.test(word) ? 'says' : 'denies';
  }
  return found.collect === undefined ? undefined : found;
}

function readBareVerdict(text: string, clauses: readonly Clause[], row: readonly number[]): RowStances | undefined {
  const word = bareVerdict.exec(text)?.[1];
  const first = row[0];
  if (word === undefined || first === undefined || !categoryLetter.test(clauses[first]!.text)) return undefined;
  return { collect: word.toLowerCase() === 'yes' ? 'says' : 'denies' };
}
