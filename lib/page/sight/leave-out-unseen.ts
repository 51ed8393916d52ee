import type { BlockLink, PieceColumns, ReadBlock } from '../block-builder';
import type { DomReader } from '../dom-reader';
import type { Steps } from '../steps';
import type { SightJudge } from './sight';

/** The blocks that are read; how many words that nobody sees were left out of them, and how many are read nevertheless. */
export type SeenBlocks = { readonly blocks: readonly ReadBlock[]; readonly leftOut: number; readonly readUnseen: number };

/** What becomes of one block. `left`: its pieces that stay, where some do not. `words`: those left out, `size` their length. */
type Judged = { readonly block: ReadBlock; readonly isFolded: boolean; readonly left: readonly number[] | undefined; readonly words: number; readonly size: number };

/** Pieces, each of an element of its own at most, between two places to stop. */
const piecesBetweenStops = 24;
/** From this share of the text on that nobody sees, it is what the page is read by: an image of a policy with its text behind, a page that fades in as a whole. */
const mostUnseen = 0.5;
/** What screen readers alone say in a line up to this length, in UTF-16 code units, is a note for them ("opens in a new window") and not counted. */
const longestNote = 40;

/**
 * Leaves out what stands in the blocks but is not seen by people: of the colour of its ground, transparent, too small, cut off, out of the page. What is folded
 * away is kept as closed; headings for screen readers are kept. What is closed already is not asked about. `isDialog`: tells blocks of dialogs, which wait outside the
 * page until they open. Linear; nothing of the page is changed.
 */
export function* leaveOutUnseen(dom: DomReader, judge: SightJudge, blocks: readonly ReadBlock[], pieces: PieceColumns, isDialog: (block: ReadBlock) => boolean): Steps<SeenBlocks> {
  const judged: Judged[] = [];
  let work = 0;
  let isAllSeen = true;
  for (const block of blocks) {
    let isSeen = true;
    if (!block.closed)
      for (let index = block.firstPiece; index < block.endPiece; index += 1) {
        // Asked here, where one can stop, and known from then on.
        const parent = dom.parentElement(pieces.node[index]!);
        if (parent !== null && judge(parent) !== 'seen') isSeen = false;
        work += 1;
        if (work % piecesBetweenStops === 0) yield;
      }
    const one = isSeen ? keepWhole(block) : judgeBlock(dom, block, pieces, judge, isDialog(block));
    isAllSeen &&= one.left === undefined && !one.isFolded;
    judged.push(one);
  }
  if (isAllSeen) return { blocks, leftOut: 0, readUnseen: 0 };
  const sum = (read: (one: Judged) => number): number => judged.reduce((total, one) => total + read(one), 0);
  const words = sum((one) => one.words);
  const isRead = sum(({ size }) => size) > sum(({ block }) => block.text.length) * mostUnseen;
  const seen = judged.flatMap(({ block, isFolded, left }) => (left === undefined || isRead ? [isFolded ? { ...block, closed: true } : block] : left.length === 0 ? [] : [keepPieces(block, left, pieces)]));
  return { blocks: seen, leftOut: isRead ? 0 : words, readUnseen: isRead ? words : 0 };
}

function keepWhole(block: ReadBlock): Judged {
  return { block, isFolded: false, left: undefined, words: 0, size: 0 };
}

function judgeBlock(dom: DomReader, block: ReadBlock, pieces: PieceColumns, judge: SightJudge, isDialog: boolean): Judged {
  const { firstPiece, endPiece, text } = block;
  const left: number[] = [];
  const spoken: string[] = [];
  const unseen: string[] = [];
  let folded = 0;
  let parent: Element | null = null;
  let sight: ReturnType<SightJudge> = 'seen';
  for (let index = firstPiece; index < endPiece; index += 1) {
    const next = dom.parentElement(pieces.node[index]!);
    if (next !== parent) {
      parent = next;
      sight = next === null ? 'seen' : judge(next);
      if (sight === 'spoken' && isDialog) sight = 'folded';
    }
    const stays = sight === 'seen' || sight === 'folded' || (sight === 'spoken' && block.kind === 'heading');
    if (stays) left.push(index);
    else (sight === 'spoken' ? spoken : unseen).push(text.slice(pieces.textStart[index], pieces.textStart[index]! + pieces.length[index]!));
    if (sight === 'folded') folded += 1;
  }
  const isFolded = folded > 0 && folded === left.length;
  if (left.length === endPiece - firstPiece) return { ...keepWhole(block), isFolded };
  const said = spoken.join(' ');
  const isNote = left.length > 0 && said.length <= longestNote;
  const hidden = isNote ? unseen : [...unseen, said];
  return { block, isFolded, left, words: countWords(hidden), size: hidden.reduce((length, part) => length + part.length, 0) };
}

function countWords(parts: readonly string[]): number {
  return parts.length === 0 ? 0 : parts.join(' ').split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** The block with some of its pieces alone; they are appended to the table, since a block's pieces follow each other. */
function keepPieces(block: ReadBlock, left: readonly number[], pieces: PieceColumns): ReadBlock {
  const firstPiece = pieces.node.length;
  const parts: string[] = [];
  const moved: { readonly from: number; readonly to: number; readonly start: number }[] = [];
  let length = 0;
  let before = -1;
  for (const index of left) {
    const from = pieces.textStart[index]!;
    const to = from + pieces.length[index]!;
    if (before >= 0) {
      const between = readBetween(block.text, pieces, before, index);
      parts.push(between);
      length += between.length;
    }
    pieces.node.push(pieces.node[index]!);
    pieces.nodeStart.push(pieces.nodeStart[index]!);
    pieces.textStart.push(length);
    pieces.length.push(to - from);
    pieces.joined.push(before === index - 1 && pieces.joined[index]!);
    moved.push({ from, to, start: length });
    parts.push(block.text.slice(from, to));
    length += to - from;
    before = index;
  }
  const links: BlockLink[] = [];
  let at = 0;
  for (const { start, end, href } of block.links) {
    while (at < moved.length && moved[at]!.to <= start) at += 1;
    const first = moved[at];
    if (first === undefined || first.from >= end) continue;
    while (at + 1 < moved.length && moved[at + 1]!.from < end) at += 1;
    const last = moved[at]!;
    links.push({ href, start: first.start + Math.max(0, start - first.from), end: last.start + Math.min(end, last.to) - last.from });
  }
  return { ...block, text: parts.join(''), links, firstPiece, endPiece: pieces.node.length };
}

/** What stands between two pieces that stay: the strongest of what parted them from those in between. */
function readBetween(text: string, pieces: PieceColumns, one: number, other: number): string {
  let between = '';
  for (let index = one; index < other; index += 1) {
    const gap = text.slice(pieces.textStart[index]! + pieces.length[index]!, pieces.textStart[index + 1]);
    if (gap.length > between.length) between = gap;
  }
  return between;
}
