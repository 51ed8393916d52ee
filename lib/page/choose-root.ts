import type { ReadBlock } from './block-builder';
import type { BlockReading, Region } from './read-blocks';
import { stepsBetweenStops, type Steps } from './steps';
import { isCopyrightLine, isDateLine, isPageTitle, isProse, readLinkShare } from './weigh-blocks';

/** The run of blocks that holds the policy, `firstBlock` up to `endBlock`, and the innermost element around it. */
export type PolicyRoot = { readonly element: Element; readonly firstBlock: number; readonly endBlock: number };

type Run = { readonly firstBlock: number; readonly endBlock: number };

/** The run with the greatest sum (Kadane's method), as short as it can be; empty when no weight is positive. O(n). */
export function findHeaviestRun(weights: ArrayLike<number>): { firstBlock: number; endBlock: number; sum: number } {
  let best = { firstBlock: 0, endBlock: 0, sum: 0 };
  let sum = 0;
  let start = 0;
  for (let index = 0; index < weights.length; index += 1) {
    if (sum <= 0) {
      sum = 0;
      start = index;
    }
    sum += weights[index]!;
    if (sum > best.sum) best = { firstBlock: start, endBlock: index + 1, sum };
  }
  return best;
}

/** The innermost region that holds all blocks of the run. O(regions). */
export function findEnclosingRegion(regions: readonly Region[], firstBlock: number, endBlock: number): Region {
  let found = regions[0]!;
  // Parents come before their children, and only regions around the run can hold one another.
  for (const region of regions) if (region.firstBlock <= firstBlock && region.endBlock >= endBlock) found = region;
  return found;
}

/** So many blocks before the run the title may stand, past so many blocks of links; and so many lines an address may go on behind it. */
const titleReach = 40;
const linksBeforeTitle = 3;
/** A main heading of any wording belongs to the run when it stands so close before it, in blocks. */
const nearTitle = 6;
const tailReach = 10;
/** The policy's date may stand so many blocks before it, with lines up to this length between, in UTF-16 code units. */
const dateReach = 4;
const longestBetween = 60;
const longestCrumb = 200;
/** What may be cut off above the title at most: this share of the run's weight, this many paragraphs. */
const aboveTitleShare = 0.04;
const aboveTitleParagraphs = 4;

/** Begins the run at the policy's title: a little before it, or inside it when menus and offers stand above the title. */
function* moveToTitle(blocks: readonly ReadBlock[], weights: ArrayLike<number>, { firstBlock, endBlock }: Run): Steps<number> {
  const isTitle = (index: number): boolean => weights[index] !== 0 && isPageTitle(blocks[index]!);
  let total = 0;
  for (let index = firstBlock; index < endBlock; index += 1) total += Math.max(0, weights[index]!);
  let above = 0;
  let paragraphs = 0;
  let hasOther = false;
  for (let index = firstBlock; index < endBlock && above <= total * aboveTitleShare && paragraphs <= aboveTitleParagraphs; index += 1) {
    if (index % stepsBetweenStops === 0) yield;
    if (isTitle(index)) {
      if (hasOther) return index;
      break;
    }
    if (weights[index]! <= 0) hasOther ||= weights[index] === 0 || weights[index]! < -20;
    else if (isProse(blocks[index]!)) {
      hasOther = true;
      paragraphs += 1;
    }
    above += Math.max(0, weights[index]!);
  }
  const isHeading = (index: number): boolean => isTitle(index) || (weights[index] !== 0 && blocks[index]!.kind === 'heading' && blocks[index]!.level === 1 && firstBlock - index <= nearTitle);
  let links = 0;
  for (let index = firstBlock - 1; index >= Math.max(0, firstBlock - titleReach) && links <= linksBeforeTitle; index -= 1) {
    if (isHeading(index)) return index;
    if (weights[index] !== 0 && readLinkShare(blocks[index]!) > 0.6) links += 1;
  }
  return firstBlock;
}

/** Takes in the line that dates the policy, past a few short lines ("Select language", "Table of contents") at most. */
function moveToDate(blocks: readonly ReadBlock[], weights: ArrayLike<number>, firstBlock: number): number {
  for (let index = firstBlock - 1; index >= Math.max(0, firstBlock - dateReach); index -= 1) {
    const block = blocks[index]!;
    if (weights[index] !== 0 && isDateLine(block)) return index;
    if (weights[index] === 0 || block.text.length > longestBetween || readLinkShare(block) > 0.6) break;
  }
  return firstBlock;
}

/** Goes on over the short lines behind the run (an address, a date) as long as they stand in the same part of the page. */
function extendTail({ blocks, regions }: BlockReading, weights: ArrayLike<number>, { firstBlock, endBlock }: Run): number {
  let region = findEnclosingRegion(regions, endBlock - 1, endBlock);
  let end = endBlock;
  for (let index = endBlock; index < Math.min(blocks.length, endBlock + tailReach); index += 1) {
    // Out of a part that is at its end into the one around it, unless that part held the whole run.
    while (region.endBlock <= index && region.parent >= 0 && region.firstBlock > firstBlock) region = regions[region.parent]!;
    const block = blocks[index]!;
    if (region.endBlock <= index) break;
    if (weights[index] === 0) continue;
    if (block.text.length > longestCrumb || block.kind === 'heading' || isCopyrightLine(block) || readLinkShare(block) > 0.5) break;
    end = index + 1;
  }
  return end;
}

/**
 * The part of the page that holds the policy: the run of blocks that weighs most, from the title to the last line of the address. A run
 * and not an element, since a policy may be spread over sections that share their parent with menus and footers.
 */
export function* chooseRoot(reading: BlockReading, weights: ArrayLike<number>): Steps<PolicyRoot> {
  const run = findHeaviestRun(weights);
  if (run.endBlock === run.firstBlock) return { element: reading.regions[0]!.element, firstBlock: 0, endBlock: reading.blocks.length };
  let firstBlock = yield* moveToTitle(reading.blocks, weights, run);
  firstBlock = moveToDate(reading.blocks, weights, firstBlock);
  const endBlock = extendTail(reading, weights, { firstBlock, endBlock: run.endBlock });
  return { element: findEnclosingRegion(reading.regions, firstBlock, endBlock).element, firstBlock, endBlock };
}
