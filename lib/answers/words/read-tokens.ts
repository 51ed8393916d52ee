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
  readonly start: number;
  readonly end: number;
  readonly before: Break;
};

// Alternatives begin with different kinds of character or are bounded, so the scan never looks back: linear.
const wordPattern = /(?:https?:\/\/|www\.)[^\s]{1,2000}|e-mail\p{L}{0,6}|[\p{L}\p{N}]+(?:['’]\p{L}{1,3}(?!\p{L}))?|[^\s\p{L}\p{N}]|\n/giu;

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

/** The words of `text` in order. Linear in the length of the text. */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let before: Break = 3;
  for (const match of text.matchAll(wordPattern)) {
    const piece = match[0];
    const start = match.index;
    const end = start + piece.length;
    if (piece.length > 7 && address.test(piece)) {
      const site = readSite(piece);
      tokens.push({ raw: site, lemma: site, start, end, before });
      before = 0;
      continue;
    }
    if (!isWordStart(piece)) {
      const strength = breakOf(piece, text, end, tokens.at(-1));
      if (strength > before) before = strength;
      continue;
    }
    for (const raw of openWord(piece)) {
      tokens.push({ raw, lemma: readLemma(raw), start, end, before });
      before = 0;
    }
  }
  return tokens;
}

const address = /^(?:https?:\/\/|www\.)/i;

/** The name of a site out of an address: of `https://optout.example.org/a` it is `example`. The rest of an address is no text. */
function readSite(piece: string): string {
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
