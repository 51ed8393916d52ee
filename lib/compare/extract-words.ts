import { clearDates } from './clear-dates';

/** The words of a text as they count when two versions are compared, and what was left out of them. */
export type ComparedWords = {
  /** Lower-case words without punctuation, quotation marks, numbering, dates and link parameters. */
  readonly words: readonly string[];
  /** The same in one string, without white space; equal keys mean that nothing changed. Empty where nothing was said. */
  readonly key: string;
  /** The dates that were left out, in order, or empty; they tell a text that only got a new date. */
  readonly dates: string;
};

// "1,000" is one number, "1.5" another; letters and digits make words; the signs that change a meaning stand for themselves.
const pieces = /\d{1,3}(?:,\d{3})+(?![\d,])|\d{1,2}:\d{2}(?!\d)|\d+(?:\.\d+)+|[\p{L}\p{M}\p{N}]+(?:'\p{L}+)*|[$€£¥%&]/gu;
/** The same for a text of ASCII alone, as most clauses are: several times as fast. */
const plainPieces = /\d{1,3}(?:,\d{3})+(?![\d,])|\d{1,2}:\d{2}(?!\d)|\d+(?:\.\d+)+|[a-z0-9]+(?:'[a-z]+)*|[$%&]/g;
const beyondAscii = /[^\t\n\r -~]/;
const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu;
const apostrophes = /['‘’‛ʼ´`′＇]/gu;
const address = /(?:\bhttps?:\/\/(?:www\.)?|\bwww\.)([^\s<>"“”]{1,2000})/gi;
const bareAddress = /(?<![\p{L}\p{N}-])([\p{L}\p{N}-]{1,63}\.\p{L}{2,24}(?:\/[^\s?#<>"“”]{0,500})?)[?#][^\s<>"“”]{1,2000}/gu;
const parameters = /[?#].*$/u;
const bullet = /^[\s"“”'‘*_~|>-]*(?:[-–—•·▪◦●○■□‣⁃§]+|o(?=\s))\s*/u;
const roman = '(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})';
const leadingNumber = new RegExp(`^\\s*(?:(?:section|article|part|chapter)\\s{1,3})?[([]?(?:\\d{1,3}(?:\\.\\d{1,3}){0,4}|[a-z]|${roman})[.)\\]:]{1,2}(?=\\s|$)\\s*`, 'u');
// Without a stop only a number of two levels before a capital is numbering: "2.1 Cookies", but not "1.5 years".
const bareNumber = /^\s*\d{1,2}(?:\.\d{1,2}){1,4}\s+(?=\p{Lu})/u;
// "(i)", "(b)", "(2)" inside a sentence; after a digit or a closing bracket it is a part of a law, "Art. 6 (1) (f)".
const inlineNumber = new RegExp(`(?<=^|[^\\d)\\s]\\s{1,3})[([](?:[a-z]|${roman}|\\d{1,2})[)\\]](?=\\s|$)`, 'gu');
const crossReference = /\b(sections?) \d{1,2}(?:\.\d{1,2}){0,3}\b(?! of\b)/gu;
/** More numbers than this in a row are no numbering. */
const mostNumbers = 3;

function clearNumbering(text: string): string {
  let rest = text;
  for (let round = 0; round < mostNumbers; round += 1) {
    const shorter = rest.replace(bullet, '').replace(leadingNumber, '');
    if (shorter === rest) break;
    rest = shorter;
  }
  const numbered = /[([]/u.test(rest) ? rest.replace(inlineNumber, ' ') : rest;
  return numbered.includes('section') ? numbered.replace(crossReference, '$1') : numbered;
}

function clearParameters(text: string): string {
  // Most clauses hold no address; looking first saves most of the time.
  const undressed = /https?:|www\./i.test(text) ? text.replace(address, (_match, rest: string) => rest.replace(parameters, '').replace(/\/(?=[.,;:)\]]*$)/u, '')) : text;
  return /\S[?#]\S/u.test(undressed) ? undressed.replace(bareAddress, '$1') : undressed;
}

/** The words run together; only between two digits a stop is left, since "1 2" is not "12". */
export function joinWords(words: readonly string[]): string {
  // The last word is looked at and not the key: reading in a string that still grows would copy it each time.
  if (!words.some((word) => isDigit(word.charCodeAt(0)))) return words.join('');
  return words.map((word, index) => (isDigit(word.charCodeAt(0)) && endsInDigit(words[index - 1] ?? '') ? `.${word}` : word)).join('');
}

function endsInDigit(word: string): boolean {
  return isDigit(word.charCodeAt(word.length - 1));
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/**
 * The words by which a text is compared. No difference are: white space, punctuation, quotation marks, capitals, bullets and numbering (also of
 * cross-references, "see Section 4"), calendar dates, the scheme and the parameters of addresses. Currency and per cent signs count,
 * and so do decimal points. Linear in the length of the text.
 */
export function extractWords(text: string): ComparedWords {
  const seen = beyondAscii.test(text) ? text.normalize('NFKC').replace(unseen, '').replace(apostrophes, "'") : text.replaceAll('`', "'");
  const visible = (/\s\s|[^\S ]/u.test(seen) ? seen.replace(/\s+/gu, ' ') : seen).trim();
  const { text: undated, dates } = clearDates(clearParameters(visible).replace(bareNumber, '').toLowerCase());
  const cleared = clearNumbering(undated);
  const found: readonly string[] = cleared.match(beyondAscii.test(cleared) ? pieces : plainPieces) ?? [];
  const words = !/[&',]/u.test(cleared) ? found : found.map((piece) => (piece === '&' ? 'and' : /[',]/u.test(piece) ? piece.replace(/[',]/gu, '') : piece));
  return { words, key: joinWords(words), dates };
}
