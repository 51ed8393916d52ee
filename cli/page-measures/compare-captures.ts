import type { CapturedBlock, CapturedPage } from '../../tests/browsers/describe-captured';

/** One block that a page was read with in one place and not, or not so, in the other; and why. */
export type CaptureDifference = { readonly where: 'browser' | 'command line' | 'both'; readonly what: string; readonly why: string; readonly text: string };

/** What two readings of one page have in common and in what they differ. */
export type CaptureComparison = { readonly isSameText: boolean; readonly blocks: number; readonly closedInBrowser: number; readonly differences: readonly CaptureDifference[] };

/** Without a reason that this code knows. */
export const unexplained = 'UNEXPLAINED';

function writeShape({ kind, level }: CapturedBlock): string {
  return level > 0 ? `${kind} ${level}` : kind;
}

/** The blocks of `from` that are not in `other`, by their texts, each as often as it is there more often. */
function listMissing(from: readonly CapturedBlock[], other: readonly CapturedBlock[]): CapturedBlock[] {
  const left = new Map<string, number>();
  for (const { text } of other) left.set(text, (left.get(text) ?? 0) + 1);
  return from.filter(({ text }) => {
    const count = left.get(text) ?? 0;
    if (count > 0) left.set(text, count - 1);
    return count === 0;
  });
}

function explain({ hiddenBy }: CapturedBlock): string {
  return hiddenBy === '' ? unexplained : `in the browser: ${hiddenBy}`;
}

/** Without white space and what parts the cells of a row, which the text of a page does not have. */
function keepLetters(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

/** Why the browser did not read a block that the command line read. */
function explainLeftOut(block: CapturedBlock, { unseen }: CapturedPage): string {
  return unseen.some((text) => keepLetters(text).includes(keepLetters(block.text))) ? 'in the browser: of the colour of its ground, left out and counted' : explain(block);
}

function joinTexts(blocks: readonly CapturedBlock[]): string {
  return blocks.map(({ text }) => text).join('\n');
}

/** Blocks with the same text on both sides, in the order of `from`. */
function listCommon(from: readonly CapturedBlock[], missing: readonly CapturedBlock[]): CapturedBlock[] {
  const without = new Set(missing);
  return from.filter((block) => !without.has(block));
}

/**
 * In what the capture of a page in a browser and that of the same page without layout differ. What style sheets hide or show is known in a browser
 * alone: such blocks are closed on one side only, or left out where nobody sees them, and that is an explanation; any other difference is unexplained.
 */
export function compareCaptures(browser: CapturedPage, commandLine: CapturedPage): CaptureComparison {
  const differences: CaptureDifference[] = [];
  const note = (where: CaptureDifference['where'], what: string, why: string, text: string): void => void differences.push({ where, what, why, text });
  if (browser.error !== commandLine.error) note('both', 'result', unexplained, `${browser.error || 'read'} / ${commandLine.error || 'read'}`);
  for (const field of ['title', 'language', 'links'] as const) if (browser[field] !== commandLine[field]) note('both', field, unexplained, `${browser[field]} / ${commandLine[field]}`);
  const here = listMissing(browser.blocks, commandLine.blocks);
  const there = listMissing(commandLine.blocks, browser.blocks);
  for (const block of here) note('browser', writeShape(block), explain(block), block.text);
  for (const block of there) note('command line', writeShape(block), explainLeftOut(block, browser), block.text);
  const commonThere = listCommon(commandLine.blocks, there);
  listCommon(browser.blocks, here).forEach((block, index) => {
    const other = commonThere[index];
    if (other === undefined || other.text !== block.text) note('both', 'order', unexplained, block.text);
    else if (writeShape(other) !== writeShape(block)) note('both', `${writeShape(block)} / ${writeShape(other)}`, explain(block), block.text);
    else if (other.closed !== block.closed) note('both', block.closed ? 'closed in the browser alone' : 'closed on the command line alone', explain(block), block.text);
  });
  return { isSameText: joinTexts(browser.blocks) === joinTexts(commandLine.blocks), blocks: browser.blocks.length, closedInBrowser: browser.blocks.filter(({ closed }) => closed).length, differences };
}
