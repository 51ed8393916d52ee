/** What may stand in a gap: words, but no colon and no end of a sentence. */
const gaps: Readonly<Record<string, number>> = { '..': 3, '...': 8 };
/** A word of at least so many letters is found with a plural s, too. */
const shortestPlural = 3;

/**
 * The source of a pattern that finds any of the terms in a text, for lists whose place in the text counts or that are asked of a few words only. The notation is
 * that of `lib/taxonomy/README.md`: `word`, `begin*`, `*end`, `(this|that)`, `[optional] word`, `..`, `...`, `contacts!`; a space finds a hyphen, too.
 * Without `hasPlurals`, as for names, words are found only as they stand. Where a term of one word and a longer one begin together, the word is found.
 * Linear: what repeats is bounded or stands between borders of words. Throws on a term that cannot be read: the lists are part of the program.
 */
export function writePattern(terms: readonly string[], hasPlurals = true): string {
  const words = terms.filter((term) => oneWord.test(term)).map((term) => listForms(term, hasPlurals));
  // Words share their borders and their plural: an alternation of mere letters is compiled by its common beginnings, in a third of the time.
  const plural = words.flatMap(([form, ...others]) => (others.length > 0 ? [form] : []));
  const single = words.flatMap(([form, ...others]) => (others.length > 0 ? [] : [form]));
  const forms = [...(plural.length > 0 ? [`(?:${plural.join('|')})s?`] : []), ...single];
  const pieces = terms.filter((term) => !oneWord.test(term)).map((term) => writeTerm(term, hasPlurals));
  return `(?:${[...(forms.length > 0 ? [`\\b(?:${forms.join('|')})\\b`] : []), ...pieces].join('|')})`;
}

/** A term that is one word and nothing else, in one form (`contacts!`) or with its plural. */
const oneWord = /^\w+!?$/;

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}|\\/]/g, '\\$&');
}

function writeTerm(term: string, hasPlurals: boolean): string {
  if (term.trim() === '') throw new Error('An empty term');
  return (term.match(/ \.{2,3} |\] |[()[\]|]| |[^\s()[\]|]+/g) ?? []).map((piece) => {
    const gap = gaps[piece.trim()];
    if (gap !== undefined) return `,? (?:[^\\s.:;?!]+ ){0,${gap}}`;
    if (piece === '(') return '(?:';
    if (piece === '[') return '(?:(?:';
    if (piece === '] ') return ')[ -])?';
    if (piece === ']') throw new Error(`What may be missing must stand before a word: "${term}"`);
    if (piece === ' ') return '[ -]';
    return piece === '|' || piece === ')' ? piece : writeWord(piece, hasPlurals);
  }).join('');
}

/** The forms in which a term of one word stands: itself and its plural; `contacts!` is one form. */
export function listForms(term: string, hasPlurals = true): readonly string[] {
  if (!oneWord.test(term)) throw new Error(`No single word: "${term}"`);
  if (term.endsWith('!')) return [term.slice(0, -1)];
  return hasPlurals && hasPlural(term) ? [term, `${term}s`] : [term];
}

function hasPlural(word: string): boolean {
  return word.length >= shortestPlural && /[a-z]$/.test(word);
}

function writeWord(piece: string, hasPlurals: boolean): string {
  const opens = piece.startsWith('*');
  const closes = piece.endsWith('*');
  const isExact = piece.endsWith('!');
  const word = piece.slice(opens ? 1 : 0, closes || isExact ? -1 : undefined);
  const plural = hasPlurals && !isExact && hasPlural(word) ? 's?' : '';
  const end = closes ? '\\w*' : /\w$/.test(word) ? `${plural}\\b` : '';
  return `${!opens && /^\w/.test(word) ? '\\b' : ''}${escape(word)}${end}`;
}
