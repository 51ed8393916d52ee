/** What a code unit is: nothing of a word, a number, a letter without case, a small letter, a capital. From `caseless` on it is a letter. */
export const noLetter = 1, numeral = 2, caseless = 3, small = 4, capital = 5;

/** What each code unit is, asked once; 0 where it was not asked yet. */
let kinds: Uint8Array | undefined;

/** The kind of a UTF-16 code unit by the categories of Unicode: Lu, Ll, other L, N and the rest. Half of a character is the rest. */
export function letterKindOf(code: number): number {
  const table = (kinds ??= new Uint8Array(0x1_00_00));
  const known = table[code]!;
  return known === 0 ? (table[code] = readKind(code)) : known;
}

/** The same of the code unit at `at`; halves are what their character is, and behind the end there is nothing. */
export function letterKindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (Number.isNaN(code)) return noLetter;
  if (code < 0xd800 || code > 0xdfff) return letterKindOf(code);
  const point = text.codePointAt(code < 0xdc00 ? at : at - 1) ?? code;
  return point > 0xffff ? readKind(point) : noLetter;
}

/** Whether any code unit of the text is a letter. */
export function hasLetter(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (letterKindAt(text, at) >= caseless) return true;
  return false;
}

/** The letters and numbers of a text alone. */
export function keepLetters(text: string): string {
  let kept = '';
  for (let at = 0; at < text.length; at += 1) if (letterKindAt(text, at) >= numeral) kept += text[at]!;
  return kept;
}

/** ASCII and general punctuation are told without a pattern: most texts have nothing else, and to compile one costs more than to read them. */
function readKind(point: number): number {
  if (point >= 0x61 && point <= 0x7a) return small;
  if (point >= 0x41 && point <= 0x5a) return capital;
  if (point >= 0x30 && point <= 0x39) return numeral;
  if (point < 0x80 || (point >= 0x2000 && point < 0x2070)) return noLetter;
  const [, isCapital, isSmall, isCaseless, isNumeral] = /(\p{Lu})|(\p{Ll})|(\p{L})|(\p{N})/u.exec(String.fromCodePoint(point)) ?? [];
  if (isCapital !== undefined) return capital;
  if (isSmall !== undefined) return small;
  if (isCaseless !== undefined) return caseless;
  return isNumeral === undefined ? noLetter : numeral;
}
