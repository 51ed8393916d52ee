import type { Span } from '../../text/span';

/** Enumerated parts of a sentence: an address in one of them belongs to what that part offers. */
const partBreak = /\s\((?:[ivx]{1,4}|[a-h]|\d)\)\s|\s\|\s|(?<=[.!?;])\s(?=[A-Z])/g;

/** Sentences of a table row, whose cells are one clause. */
const sentenceBreak = /\s\|\s|(?<=[.!?])\s(?=[A-Z])/g;

/** The parts of a clause, whole where it has none; spans into its text. */
export function readParts(text: string): Span[] {
  const cuts = [0, ...[...text.matchAll(partBreak)].map((match) => match.index), text.length];
  return cuts.slice(1).map((end, index) => ({ start: cuts[index]!, end }));
}

/** The sentence (of a table row, too) in which the offset lies. */
export function sentenceAt(text: string, offset: number): string {
  let start = 0;
  for (const match of text.matchAll(sentenceBreak)) {
    const cut = match.index + match[0].length;
    if (match.index >= offset) return text.slice(start, match.index);
    start = cut;
  }
  return text.slice(start);
}

/** What stands behind the last end of a sentence. */
export function lastSentence(text: string): string {
  const cut = [...text.matchAll(sentenceBreak)].at(-1);
  return cut === undefined ? text : text.slice(cut.index + cut[0].length);
}
