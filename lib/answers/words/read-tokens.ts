import { caseless, letterKindAt, letterKindOf, numeral } from '../../text/letter-kinds';

/**
 * How strongly a word is cut off from the word before it: 0 not at all, 1 by a comma, bracket or dash, 2 by a colon or
 * semicolon, 3 by the end of a sentence, a line or a table cell.
 */
export type Break = 0 | 1 | 2 | 3;

/** One normalised word. `start` and `end` are offsets into the text that was read. */
export type Token = {
  /** Lower case, contractions opened, e-mail written `email`. */
  readonly raw: string;
  /** `raw` without a plural or third-person `s`. */
  readonly lemma: string;
  /** A number that no other `raw` has, small enough for a table; `unkeptWord` for one that is not kept. */
  readonly word: number;
  readonly start: number;
  readonly end: number;
  readonly before: Break;
};

/** An address and a word with the hyphen of "e-mail", asked for only where one can begin; bounded, and the scan never looks back: linear. */
const addressPattern = /(?:https?:\/\/|www\.)[^\s]{1,2000}/iy;
const mailPattern = /e-mail\p{L}{0,6}/iuy;
/** The address of a mailbox, and that of a page written without its protocol; asked for only behind a word that goes on with such a mark. */
const mailboxPattern = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/y;
const pagePattern = /(?:[a-z\d-]{1,63}\.){1,4}(?:com|org|net|gov|edu|info|io|co|eu|uk|de|ca|au)\/[^\s]{0,2000}/iy;
/** "CONTACT US" behind it is no country; "EU-US" is. */
const capitalsBefore = /(?:^|\P{L})(?!(?:EU|UK)\P{L})\p{Lu}{2,}\P{L}{1,3}$/u;

const breakOfMark: Readonly<Record<string, Break>> = {
  ',': 1, '(': 1, ')': 1, '[': 1, ']': 1, '–': 1, '—': 1,
  ';': 2, ':': 2, '•': 2, '·': 2,
  '?': 3, '!': 3, '|': 3, '\n': 3,
};

const shortForms: ReadonlySet<string> = new Set(['etc', 'inc', 'ltd', 'co', 'corp', 'no', 'vs', 'eg', 'ie', 'llc', 'art', 'sec', 'mr', 'mrs', 'dr', 'st', 'approx', 'incl', 'u', 's', 'e', 'i', 'g', 'a', 'p', 'm', 'b', 'n', 'v']);

const irregular: ReadonlyMap<string, readonly string[]> = new Map([
  ['cannot', ['can', 'not']], ['can\'t', ['can', 'not']], ['won\'t', ['will', 'not']], ['shan\'t', ['shall', 'not']],
  ['dont', ['do', 'not']], ['doesnt', ['does', 'not']], ['wont', ['will', 'not']],
]);

const endings: ReadonlyMap<string, string> = new Map([['ll', 'will'], ['re', 'are'], ['ve', 'have'], ['d', 'would'], ['m', 'am']]);

const isBlank = 1, isMark = 2, isDigit = 3, isLetter = 4;
/** What each code unit is, asked once; 0 where it was not asked yet. */
let kinds: Uint8Array | undefined;

function kindOf(table: Uint8Array, code: number): number {
  const known = table[code]!;
  if (known !== 0) return known;
  return (table[code] = ofLetters(letterKindOf(code)) ?? (/[^\S\n]/.test(String.fromCharCode(code)) ? isBlank : isMark));
}

/** The kind of what is a letter or a number. */
function ofLetters(kind: number): number | undefined {
  if (kind >= caseless) return isLetter;
  return kind === numeral ? isDigit : undefined;
}

/** Whether the code unit is one half of a character beyond the first 65,536. */
function isHalf(code: number): boolean {
  return code >= 0xd800 && code < 0xe000;
}

/** Where the match of a sticky pattern at `start` ends; `start` where there is none. */
function endOfMatch(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : start;
}

/** Where the piece that begins at `start` ends: an address, a word with a short part behind its apostrophe, or a single mark. */
function endOfPiece(table: Uint8Array, text: string, start: number): number {
  const first = text.charCodeAt(start);
  const small = text.charCodeAt(start + 1) | 0x20;
  if (((first | 0x20) === 0x68 && small === 0x74) || ((first | 0x20) === 0x77 && small === 0x77)) {
    const end = endOfMatch(addressPattern, text, start);
    if (end > start) return end;
  }
  if ((first | 0x20) === 0x65 && small === 0x2d) {
    const end = endOfMatch(mailPattern, text, start);
    if (end > start) return end;
  }
  let end = endOfCharacter(text, start);
  if (kindOfCharacter(table, text, start) < isDigit) return end;
  while (end < text.length && kindOfCharacter(table, text, end) >= isDigit) end = endOfCharacter(text, end);
  if (marksOfAddress.includes(text[end] ?? ' ') && /[\w]/.test(text[end + 1] ?? '')) {
    const address = Math.max(endOfMatch(mailboxPattern, text, start), endOfMatch(pagePattern, text, start));
    if (address > start) return address;
  }
  const apostrophe = text.charCodeAt(end);
  if (apostrophe !== 0x27 && apostrophe !== 0x2019) return end;
  let tail = end + 1;
  let letters = 0;
  for (; letters <= longestTail && tail < text.length && kindOfCharacter(table, text, tail) === isLetter; letters += 1) tail = endOfCharacter(text, tail);
  return letters > 0 && letters <= longestTail ? tail : end;
}

const marksOfAddress = '@.-_+';

/** Letters behind an apostrophe at most, as in "you'll". */
const longestTail = 3;

function endOfCharacter(text: string, at: number): number {
  return isHalf(text.charCodeAt(at)) && text.codePointAt(at)! > 0xffff ? at + 2 : at + 1;
}

function kindOfCharacter(table: Uint8Array, text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (!isHalf(code)) return kindOf(table, code);
  return ofLetters(letterKindAt(text, at)) ?? isMark;
}

/** A piece as its words, their lemmas and numbers. */
type OpenedWord = readonly Pick<Token, 'raw' | 'lemma' | 'word'>[];

/** In place of a number for words that are too long or too many. */
export const unkeptWord = 0;

/** Words come again and again; kept are so many, since hostile text with ever new words must not fill the memory. */
const mostWordsKept = 50_000;
/** Longer words are not kept. */
const longestKept = 40;
const openedWords = new Map<string, OpenedWord>();
let lastWord = unkeptWord;

/** One word as its normalised words: several where it is a contraction. */
export function openOnce(piece: string): OpenedWord {
  const known = openedWords.get(piece);
  if (known !== undefined) return known;
  const isKept = piece.length <= longestKept && openedWords.size < mostWordsKept;
  const opened = openWord(piece).map((raw) => ({ raw, lemma: readLemma(raw), word: isKept ? ++lastWord : unkeptWord }));
  if (isKept) openedWords.set(piece, opened);
  return opened;
}

/** The words of `text` in order. Linear in the length of the text. */
export function readTokens(text: string): Token[] {
  const table = (kinds ??= new Uint8Array(0x1_00_00));
  const tokens: Token[] = [];
  let before: Break = 3;
  for (let start = 0; start < text.length; ) {
    if (kindOf(table, text.charCodeAt(start)) === isBlank) {
      start += 1;
      continue;
    }
    const end = endOfPiece(table, text, start);
    const piece = text.slice(start, end);
    if (piece.length > 4 && address.test(piece)) {
      const site = readSite(piece);
      tokens.push({ raw: site, lemma: readLemma(site), word: unkeptWord, start, end, before });
      before = 0;
    } else if (isWordStart(piece)) {
      for (const { raw, lemma, word } of openOnce(piece === 'US' && !capitalsBefore.test(text.slice(Math.max(0, start - 20), start)) ? 'u.s' : piece)) {
        tokens.push({ raw, lemma, word, start, end, before });
        before = 0;
      }
    } else {
      const strength = breakOf(piece, text, end, tokens.at(-1));
      if (strength > before) before = strength;
    }
    start = end;
  }
  return tokens;
}

const address = /^(?:https?:\/\/|www\.)|@|\//i;

/** The name of a site out of an address: of `https://optout.example.org/a` it is `example`. The rest of an address is no text, and that of a mailbox names nobody. */
function readSite(piece: string): string {
  if (/^[^/]*@/.test(piece)) return '@';
  const host = piece.toLowerCase().replace(/^https?:\/\//, '').split(/[/?#:]/, 1)[0]!.replace(/[^\p{L}\p{N}]+$/u, '');
  const labels = host.split('.');
  return labels.at(-2) ?? labels[0] ?? '';
}

function isWordStart(piece: string): boolean {
  const code = piece.charCodeAt(0);
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || (code > 127 && /^[\p{L}\p{N}]/u.test(piece));
}

function breakOf(mark: string, text: string, end: number, last: Token | undefined): Break {
  if (mark !== '.') {
    if (mark === '-' && text[end] === ' ' && text[end - 2] === ' ') return 1;
    return breakOfMark[mark] ?? 0;
  }
  const next = text[end];
  if (next !== undefined && next !== ' ' && next !== '\n' && next !== '"' && next !== '”' && next !== ')') return 0;
  return last !== undefined && last.end === end - 1 && shortForms.has(last.raw) && next !== undefined ? 0 : 3;
}

function openWord(piece: string): readonly string[] {
  if (piece === 'u.s') return ['u', 's'];
  const word = piece.toLowerCase().replace('’', '\'');
  if (word.startsWith('e-mail')) return [`e${word.slice(2)}`];
  const known = irregular.get(word);
  if (known !== undefined) return known;
  const mark = word.indexOf('\'');
  if (mark < 0) return [word];
  const head = word.slice(0, mark);
  const tail = word.slice(mark + 1);
  if (tail === 't' && head.endsWith('n')) return [head.slice(0, -1), 'not'];
  const opened = endings.get(tail);
  return opened === undefined ? [head] : [head, opened];
}

/** The word without a plural or third-person `s`; the same rule is applied to the word lists, so that it only has to be consistent. */
export function readLemma(word: string): string {
  const length = word.length;
  if (length > 4 && word.endsWith('ie')) return `${word.slice(0, -2)}y`;
  if (length < 4 || !word.endsWith('s')) return word;
  if (word.endsWith('ies')) return length > 4 ? `${word.slice(0, -3)}y` : word;
  if (word.endsWith('sses') || word.endsWith('shes') || word.endsWith('ches') || word.endsWith('xes')) return word.slice(0, -2);
  if (word.endsWith('ss') || word.endsWith('us') || word.endsWith('is')) return word;
  return word.slice(0, -1);
}
