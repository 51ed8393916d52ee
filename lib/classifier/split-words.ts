import type { Span } from '../text/span';

/** One word as the classifier sees it, with the place in the text it came from. */
export type Word = Span & { readonly form: string };

/** A letter, a digit, or one of the few signs that tell something (an address, a question, a price, a table's cell border). */
const wordSign = /[a-z0-9\u00c0-\u024f]/i;
const loneSigns = '@?%$|&';

const nothing = 1, lone = 2, word = 3;
/** What each code unit is, asked once; 0 where it was not asked yet. */
let kinds: Uint8Array | undefined;

function kindOf(table: Uint8Array, code: number): number {
  const known = table[code]!;
  if (known !== 0) return known;
  const sign = String.fromCharCode(code);
  return (table[code] = wordSign.test(sign) ? word : loneSigns.includes(sign) ? lone : nothing);
}

/** Whether a code unit is one of the 26 letters, large or small. */
function isLetter(code: number): boolean {
  const small = code | 0x20;
  return small >= 0x61 && small <= 0x7a && code < 0x80;
}

const longNumber = /^\d{3,}$/;

/** Longer texts are cut: no clause of a policy has more, and the input is hostile. */
const maxWords = 400;

/**
 * The words of a text in order, lower-cased, curly apostrophes straightened; a word may go on behind one apostrophe. Numbers of three and more digits are
 * told apart only by their length (years, postcodes), shorter ones (ages, days) stay as they are.
 */
export function splitWords(text: string): Word[] {
  const table = (kinds ??= new Uint8Array(0x1_00_00));
  const words: Word[] = [];
  for (let start = 0; start < text.length && words.length < maxWords; ) {
    const kind = kindOf(table, text.charCodeAt(start));
    let end = start + 1;
    if (kind === word) {
      while (end < text.length && kindOf(table, text.charCodeAt(end)) === word) end += 1;
      const mark = text.charCodeAt(end);
      if ((mark === 0x27 || mark === 0x2019) && isLetter(text.charCodeAt(end + 1))) {
        end += 2;
        while (isLetter(text.charCodeAt(end))) end += 1;
      }
    }
    if (kind !== nothing) words.push({ start, end, form: readForm(text.slice(start, end)) });
    start = end;
  }
  return words;
}

function readForm(written: string): string {
  const code = written.charCodeAt(0);
  const raw = written.toLowerCase();
  if (code >= 0x30 && code <= 0x39 && longNumber.test(raw)) return '0'.repeat(Math.min(raw.length, 6));
  return raw.includes('\u2019') ? raw.replace('\u2019', "'") : raw;
}
