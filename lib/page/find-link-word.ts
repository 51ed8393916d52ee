import { policyLinkKinds, policyLinkWords, policyPathWords, type PolicyLinkKind } from './policy-link-words';

/** A word of the lists, and what a link with it is about. */
export type LinkWord = { readonly word: string; readonly kind: PolicyLinkKind };

/** Words by their first run of letters, so that a link costs as much as its text is long; words of scripts without spaces apart. */
type WordIndex = { readonly byStart: ReadonlyMap<string, readonly LinkWord[]>; readonly unspaced: readonly LinkWord[] };

const unspacedScript = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u;
const unspacedLanguages: ReadonlySet<string> = new Set(['ja', 'ko', 'th', 'zh']);
const isAscii = /^[\0-\x7f]*$/;
const letters = /[\p{L}\p{M}\p{N}]+/gu;
/** The same in lower case where all is ASCII: a browser takes long to learn the classes of Unicode the first time. */
const asciiLetters = /[a-z0-9]+/g;
const letter = /[\p{L}\p{N}]/u;
const asciiLetter = /[a-z0-9]/;
/** Ends the first run of letters in the words of the lists. */
const firstSign = /[ '-]/;
/** So much of an address is looked at for words, in UTF-16 code units. */
const longestLookedAt = 300;
const noWords: readonly LinkWord[] = [];

let index: WordIndex | undefined;

/** Made at the first link of the first page, and kept. */
function indexWords(): WordIndex {
  if (index !== undefined) return index;
  const byStart = new Map<string, LinkWord[]>();
  const unspaced: LinkWord[] = [];
  for (const [language, kinds] of Object.entries(policyLinkWords)) {
    const isUnspaced = unspacedLanguages.has(language);
    for (const kind of policyLinkKinds)
      for (const word of kinds[kind] ?? []) {
        const entry = { word, kind };
        const [start = ''] = word.split(firstSign, 1);
        const others = byStart.get(start);
        if (others === undefined) byStart.set(start, [entry]);
        else others.push(entry);
        if (isUnspaced) unspaced.push(entry);
      }
  }
  return (index = { byStart, unspaced });
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && (asciiLetter.test(character) || (character > '\x7f' && letter.test(character)));
}

function holdsWord(text: string, word: string): boolean {
  const at = text.indexOf(word);
  if (at < 0) return false;
  return !isLetter(text[at - 1]) && !isLetter(text[at + word.length]);
}

/** The text of a link in the form of the lists. */
export function normalizeLinkText(text: string): string {
  return text.toLowerCase().replace(/[’‘]/g, "'");
}

/** The words of the lists that the text, as `normalizeLinkText` gives it, holds as whole words; of scripts without spaces anywhere. */
export function findLinkWords(text: string): LinkWord[] {
  const { byStart, unspaced } = indexWords();
  const isPlain = isAscii.test(text);
  const found: LinkWord[] = [];
  for (const start of text.match(isPlain ? asciiLetters : letters) ?? [])
    for (const entry of byStart.get(start) ?? noWords) if (holdsWord(text, entry.word)) found.push(entry);
  return isPlain || !unspacedScript.test(text) ? found : [...found, ...unspaced.filter(({ word }) => text.includes(word))];
}

let pathWord: RegExp | undefined;

/** Whether an address has a part in it that leads to privacy policies and the like. */
export function hasPolicyPath(href: string): boolean {
  pathWord ??= new RegExp(policyPathWords.join('|'));
  return pathWord.test(href.slice(0, longestLookedAt).toLowerCase());
}

/** The word of the highest rank, the longest of equals. */
export function chooseLinkWord(words: readonly LinkWord[], ranks: Readonly<Record<PolicyLinkKind, number>>): LinkWord | undefined {
  return words.reduce<LinkWord | undefined>((best, entry) => {
    if (best === undefined) return entry;
    const ahead = ranks[entry.kind] - ranks[best.kind];
    return ahead > 0 || (ahead === 0 && entry.word.length > best.word.length) ? entry : best;
  }, undefined);
}
