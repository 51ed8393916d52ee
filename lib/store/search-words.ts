/** Longer words (addresses, codes) are cut: nobody types more of them, in UTF-16 code units. */
const longestWord = 40;
/** Different words of one text; the largest policy that was seen has some five thousand. */
const mostWords = 20_000;
const word = /[\p{L}\p{N}]+/gu;

/** The words of a text as they are looked for: small letters, no accents, one in a row. */
function splitSearchWords(text: string): string[] {
  const plain = text.normalize('NFKD').replaceAll(/\p{M}+/gu, '').toLowerCase();
  return Array.from(plain.matchAll(word), ([found]) => found.slice(0, longestWord));
}

/** Every different word of a text, with a space before, between and behind them, for the search. Linear. */
export function joinSearchWords(text: string): string {
  return ` ${[...new Set(splitSearchWords(text))].slice(0, mostWords).join(' ')} `;
}

/** What a reader looks for: words that must all be there, the last one perhaps not yet typed to its end. */
export type SearchQuery = { readonly words: readonly string[]; /** Whether the last word may go on. */ readonly isOpen: boolean };

/** Shorter beginnings would be the beginning of nearly every text's words. */
const shortestBeginning = 3;

/** What was typed into the search box, as words to look for. */
export function readSearchQuery(typed: string): SearchQuery {
  const words = splitSearchWords(typed);
  const last = words.at(-1) ?? '';
  return { words, isOpen: last.length >= shortestBeginning && /[\p{L}\p{N}]$/u.test(typed) };
}

/** Whether a text, by its `joinSearchWords`, holds all words of the query. */
export function matchesQuery(joined: string, { words, isOpen }: SearchQuery): boolean {
  return words.every((wanted, index) => joined.includes(isOpen && index === words.length - 1 ? ` ${wanted}` : ` ${wanted} `));
}
