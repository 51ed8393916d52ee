import { countLookalikes } from '../../text/lookalikes';
import type { PieceColumns, ReadBlock } from '../block-builder';
import type { DomReader } from '../dom-reader';
import { stepsBetweenStops, type Steps } from '../steps';

/** Hyphens that are seen at the end of a line alone are everyday typography; any other sign without width between two letters is there for programs. */
const softHyphens = /^\u00ad+$/u;
const letters = /^\p{L}/u;
const lastLetter = /\p{L}$/u;
const piecesBetweenStops = 4096;

/**
 * How many words of these blocks are not written as people see them: with signs without width between their letters, or with letters of other alphabets that look like
 * Latin ones. Soft hyphens do not count. Linear: of each piece only whether it goes on where the one before ended is asked.
 */
export function* countDisguised(dom: DomReader, blocks: readonly ReadBlock[], pieces: PieceColumns): Steps<number> {
  const { node, nodeStart, textStart, length } = pieces;
  let count = 0;
  let looked = 0;
  let work = 0;
  for (const { text, firstPiece, endPiece } of blocks) {
    looked += 1;
    if (looked % stepsBetweenStops === 0) yield;
    count += countLookalikes(text);
    let isCounted = false;
    for (let index = firstPiece + 1; index < endPiece; index += 1) {
      work += 1;
      if (work % piecesBetweenStops === 0) yield;
      const at = textStart[index]!;
      const before = index - 1;
      const end = nodeStart[before]! + length[before]!;
      // A piece that begins in the middle of a word of the same node: something was left out in between.
      const isSplit = node[index] === node[before] && at === textStart[before]! + length[before]! && nodeStart[index]! > end;
      // Looked for in the piece before alone: back to the last space it may be a megabyte, for each of as many pieces.
      if (isCounted && text.slice(textStart[before], at).includes(' ')) isCounted = false;
      if (!isSplit || isCounted || !letters.test(text.slice(at, at + 2)) || !lastLetter.test(text.slice(Math.max(0, at - 2), at))) continue;
      if (softHyphens.test((dom.nodeValue(node[index]!) ?? '').slice(end, nodeStart[index]))) continue;
      count += 1;
      isCounted = true;
    }
  }
  return count;
}
