import type { MarkedBlock } from './marked-text';

/** So much text is drawn at a time, in UTF-16 code units: some ten pages of print, a few milliseconds of work. */
const partLength = 20_000;

/** So many blocks at most, since short ones cost as much as long ones. */
const partBlocks = 120;

/** The blocks in parts that are drawn one after the other. A list is parted only where it is longer than a part by itself. */
export function splitParts(blocks: readonly MarkedBlock[]): readonly (readonly MarkedBlock[])[] {
  const parts: MarkedBlock[][] = [];
  let part: MarkedBlock[] = [];
  let length = 0;
  for (const block of blocks) {
    const isFull = length >= partLength || part.length >= partBlocks;
    const isInList = block.kind === 'list-item' && part.at(-1)?.kind === 'list-item';
    if (isFull && (!isInList || length >= 2 * partLength || part.length >= 2 * partBlocks)) {
      parts.push(part);
      part = [];
      length = 0;
    }
    part.push(block);
    length += block.pieces.reduce((sum, { text }) => sum + text.length, 0);
  }
  return part.length === 0 ? parts : [...parts, part];
}
