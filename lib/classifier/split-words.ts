import type { Span } from '../text/span';

/** One word as the classifier sees it, with the place in the text it came from. */
export type Word = Span & { readonly form: string };

/** A word, a number, or one of the few signs that tell something (an address, a question, a price, a table's cell border). */
const wordPattern = /[a-z0-9\u00c0-\u024f]+(?:['\u2019][a-z]+)?|[@?%$|&]/gi;

const longNumber = /^\d{3,}$/;

/** Longer texts are cut: no clause of a policy has more, and the input is hostile. */
const maxWords = 400;

/**
 * The words of a text in order, lower-cased, curly apostrophes straightened. Numbers of three and more digits are
 * told apart only by their length (years, postcodes), shorter ones (ages, days) stay as they are.
 */
export function splitWords(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const raw = match[0].toLowerCase();
    const form = longNumber.test(raw) ? '0'.repeat(Math.min(raw.length, 6)) : raw.replace('\u2019', "'");
    words.push({ start: match.index, end: match.index + match[0].length, form });
    if (words.length === maxWords) break;
  }
  return words;
}
