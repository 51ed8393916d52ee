/** A piece of a text; whether it is one of the words that were looked for. */
export type Piece = { readonly text: string; readonly isWord: boolean };

/** The text in pieces, so that the words (letters large or small) stand alone. Joined, the pieces are the text again. */
export function splitAtWords(text: string, words: readonly string[]): Piece[] {
  const lower = text.toLowerCase();
  // Lower case may be longer than the text in a few scripts; offsets would then be wrong.
  if (lower.length !== text.length) return [{ text, isWord: false }];
  const spans = words
    .filter((word) => word.trim() !== '')
    .map((word) => ({ start: lower.indexOf(word.toLowerCase()), length: word.length }))
    .filter(({ start }) => start !== -1)
    .sort((a, b) => a.start - b.start || b.length - a.length);
  const pieces: Piece[] = [];
  let end = 0;
  for (const { start, length } of spans) {
    if (start < end) continue;
    if (start > end) pieces.push({ text: text.slice(end, start), isWord: false });
    end = start + length;
    pieces.push({ text: text.slice(start, end), isWord: true });
  }
  if (end < text.length) pieces.push({ text: text.slice(end), isWord: false });
  return pieces;
}
