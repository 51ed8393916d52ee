import type { BlockKind } from '../policy/policy-text';
import { firstHalfOfTag, isUnseenJoiner, isWhiteSpace, isZeroWidth } from '../text/white-space';

/** What the text that is added now belongs to. */
export type BlockContext = {
  readonly kind: BlockKind;
  readonly level: number;
  readonly closed: boolean;
  /** Index of the zone (navigation, footer …) in which it stands, or -1. */
  readonly zone: number;
};

/** A link inside one block; offsets count from the block's start. */
export type BlockLink = { readonly start: number; readonly end: number; readonly href: string };

/** One block as it was read. Its pieces are `firstPiece` up to `endPiece` in `BlockReading.pieces`. */
export type ReadBlock = BlockContext & {
  readonly text: string;
  readonly links: readonly BlockLink[];
  readonly firstPiece: number;
  readonly endPiece: number;
};

/**
 * The piece table in columns: `length` code units of `node` from `nodeStart` stand at `textStart`, counted from the block's start.
 * `joined`: nothing that is left out of the text stands between this piece and the one before.
 */
export type PieceColumns = { node: Text[]; nodeStart: number[]; textStart: number[]; length: number[]; joined: boolean[] };

/** Collects text nodes into blocks: collapses white space, splits at blocks and line breaks, keeps the piece table and the links. */
export type BlockBuilder = {
  readonly blocks: ReadBlock[];
  readonly pieces: PieceColumns;
  /** Code units of all blocks so far. */
  readonly size: () => number;
  /** Whether the current block has text already and no line break after it. */
  readonly isInsideLine: () => boolean;
  /** Ends the current block; text that follows belongs to `context`. */
  readonly startBlock: (context: BlockContext) => void;
  /** While merging (a table row), the ends of blocks and lines are one space. */
  readonly setMerging: (merging: boolean) => void;
  /** Between two cells of one row. */
  readonly separateCells: () => void;
  /** Adds the visible characters of a text node from `from` to `to`; with `keepLines` its line feeds are line breaks. */
  readonly addText: (node: Text, value: string, keepLines: boolean, from?: number, to?: number) => void;
  readonly breakLine: () => void;
  /** Says that something with text of its own was left out here. */
  readonly noteGap: () => void;
  readonly changeBold: (by: 1 | -1) => void;
  readonly openLink: (href: string) => void;
  readonly closeLink: () => void;
};

/** What stands between two cells of a table row. */
export const cellSeparator = ' | ';

const bulletMark = /^[•·▪◦●○■□‣⁃∙⦁➢➤✓✔*–—-] /u;
const bulletStart = /^[•·▪◦●○■□‣⁃∙⦁➢➤]|^[*–—-][\s\u00a0]/u;
/** A number that begins a line: "1." "2.1" "(a)" "iv)". */
const numberStart = /^\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[a-z]|[ivx]{1,4})[.)][\s\u00a0]/i;
/** A block without any is an ornament: a rule of dashes, an arrow, a lone bullet. */
const wordCharacter = /[\p{L}\p{N}]/u;
/** Nearly every block has one of these, and needs no closer look: a browser takes long to learn the classes of Unicode the first time. */
const plainCharacter = /[a-zA-Z0-9]/;

/** Where a run of Latin words with single spaces between them may end: found by the browser itself, in a third of the time of a loop that has run but once. */
const oddPlace = / [^!-~]|[^ -~]| $/g;
const lineEnd = /[.!?:;]["”’)]?$/u;

/** A builder with nothing in it. With `isPlain` the blocks are as they are given: no bullet is taken off, no ornament dropped. */
export function createBlockBuilder({ isPlain = false }: { readonly isPlain?: boolean } = {}): BlockBuilder {
  const blocks: ReadBlock[] = [];
  const pieces: PieceColumns = { node: [], nodeStart: [], textStart: [], length: [], joined: [] };
  let context: BlockContext = { kind: 'paragraph', level: 0, closed: false, zone: -1 };
  let blockContext = context;
  let parts: string[] = [];
  let blockLength = 0;
  let size = 0;
  let firstPiece = 0;
  let links: BlockLink[] = [];
  let link: { href: string; start: number } | undefined;
  let pendingSpace = false;
  let pendingCell = false;
  let breaks = 0;
  let gap = true;
  let merging = false;
  let boldDepth = 0;
  let isLineBold = true;

  const endLinkPart = (): void => {
    if (link !== undefined && link.start >= 0 && blockLength > link.start) links.push({ start: link.start, end: blockLength, href: link.href });
    if (link !== undefined) link.start = -1;
  };

  const flush = (): void => {
    endLinkPart();
    if (blockLength > 0) {
      const text = parts.length === 1 ? parts[0]! : parts.join('');
      const { kind, level, closed, zone } = blockContext;
      const block = { kind, level, closed, zone, text, links, firstPiece, endPiece: pieces.node.length };
      if (isPlain) blocks.push(block);
      else if (plainCharacter.test(text) || wordCharacter.test(text)) blocks.push(finishBlock(block, pieces));
      else gap = true;
      size += blockLength + 1;
      parts = [];
      links = [];
      blockLength = 0;
    }
    firstPiece = pieces.node.length;
    pendingSpace = false;
    pendingCell = false;
    breaks = 0;
    isLineBold = true;
  };

  /** A line break ends the block when it is double, after a full sentence or a bold line, and before a bullet or a number. */
  const endsBlockAtBreak = (next: string): boolean => {
    if (merging || blockContext.kind === 'heading') return false;
    const before = parts.at(-1) ?? '';
    return breaks > 1 || isLineBold || lineEnd.test(before.slice(-3)) || bulletStart.test(next.slice(0, 3)) || numberStart.test(next.slice(0, 12));
  };

  const addRun = (node: Text, value: string, start: number, end: number, hasOddSpace: boolean): void => {
    const raw = value.slice(start, end);
    if (breaks > 0 && blockLength > 0 && endsBlockAtBreak(value.slice(start, start + 12))) flush();
    if (blockLength === 0) {
      blockContext = context;
      isLineBold = true;
    } else if (pendingCell) {
      parts.push(cellSeparator);
      blockLength += cellSeparator.length;
    } else if (pendingSpace || breaks > 0) {
      parts.push(' ');
      blockLength += 1;
    }
    if (breaks > 0) isLineBold = true;
    pendingSpace = false;
    pendingCell = false;
    breaks = 0;
    if (boldDepth === 0) isLineBold = false;
    if (link !== undefined && link.start < 0) link.start = blockLength;
    pieces.node.push(node);
    pieces.nodeStart.push(start);
    pieces.textStart.push(blockLength);
    pieces.length.push(end - start);
    pieces.joined.push(!gap);
    gap = false;
    parts.push(hasOddSpace ? raw.replace(/\s/gu, ' ') : raw);
    blockLength += end - start;
  };

  const addText = (node: Text, value: string, keepLines: boolean, from = 0, total = value.length): void => {
    const isWhole = total === value.length;
    let at = from;
    while (at < total) {
      const code = value.charCodeAt(at);
      if (isWhiteSpace(code)) {
        pendingSpace = true;
        if (keepLines && code === 10) breaks += 1;
        // Most texts of a page are nothing but the white space between two tags. The browser finds its end at once; it takes for white space what has no width as well.
        at = keepLines || !isWhole ? at + 1 : value.length - value.slice(at).trimStart().length;
        continue;
      }
      if (code > 0x7e && (isZeroWidth(code) || isUnseenJoiner(code, at > from ? value.charCodeAt(at - 1) : (parts.at(-1)?.charCodeAt(parts.at(-1)!.length - 1) ?? 0)))) {
        at += code === firstHalfOfTag ? 2 : 1;
        continue;
      }
      // A run goes on over single white space, where the offsets in node and text keep step.
      let end = at + 1;
      let hasOddSpace = false;
      for (; end < total; end += 1) {
        let here = value.charCodeAt(end);
        if (here < 0x7f && isWhole) {
          oddPlace.lastIndex = end;
          end = oddPlace.exec(value)?.index ?? total;
          if (end === total) break;
          here = value.charCodeAt(end);
        }
        if (here > 32 && here < 0xa0) continue;
        const next = end + 1 < total ? value.charCodeAt(end + 1) : 32;
        // One space between two words of Latin letters, by far the most common case, needs no closer look.
        if (here === 32 && next > 32 && next < 0xa0) continue;
        if (isZeroWidth(here) || isUnseenJoiner(here, value.charCodeAt(end - 1))) break;
        if (!isWhiteSpace(here)) continue;
        if (isWhiteSpace(next) || isZeroWidth(next) || (keepLines && here === 10)) break;
        if (here !== 32) hasOddSpace = true;
      }
      addRun(node, value, at, end, hasOddSpace);
      at = end;
    }
  };

  return {
    blocks,
    pieces,
    size: () => size + blockLength,
    isInsideLine: () => blockLength > 0 && breaks === 0,
    startBlock: (next) => {
      if (merging) pendingSpace = true;
      else flush();
      context = next;
    },
    setMerging: (value) => {
      flush();
      merging = value;
    },
    separateCells: () => {
      if (blockLength > 0) pendingCell = true;
    },
    addText,
    breakLine: () => {
      breaks += 1;
    },
    noteGap: () => {
      gap = true;
    },
    changeBold: (by) => {
      boldDepth += by;
    },
    openLink: (href) => {
      endLinkPart();
      link = { href, start: -1 };
    },
    closeLink: () => {
      endLinkPart();
      link = undefined;
    },
  };
}

/** A paragraph or item that begins with a typed bullet is a list item without it; the first piece is shortened to match. */
function finishBlock(block: ReadBlock, pieces: PieceColumns): ReadBlock {
  if ((block.kind !== 'paragraph' && block.kind !== 'list-item') || !bulletMark.test(block.text)) return block;
  const cut = 2;
  let first = block.firstPiece;
  while (first < block.endPiece && pieces.textStart[first]! + pieces.length[first]! <= cut) first += 1;
  for (let index = first; index < block.endPiece; index += 1) {
    const over = Math.max(0, cut - pieces.textStart[index]!);
    pieces.nodeStart[index]! += over;
    pieces.length[index]! -= over;
    pieces.textStart[index] = Math.max(0, pieces.textStart[index]! - cut);
  }
  // The bullet now stands between this block and the one before.
  if (first < block.endPiece) pieces.joined[first] = false;
  const links = block.links.map((link) => ({ ...link, start: Math.max(0, link.start - cut), end: Math.max(0, link.end - cut) })).filter((link) => link.end > link.start);
  return { ...block, kind: 'list-item', level: Math.max(1, block.level), text: block.text.slice(cut), links, firstPiece: first };
}
