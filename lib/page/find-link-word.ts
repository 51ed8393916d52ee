import { policyLinkKinds, policyLinkWords, type PolicyLinkKind } from './policy-link-words';

/** A word of the lists, and what a link with it is about. */
export type LinkWord = { readonly word: string; readonly kind: PolicyLinkKind };

/** Words by their first run of letters, so that a link costs as much as its text is long; words of scripts without spaces apart. */
type WordIndex = { readonly byStart: ReadonlyMap<string, readonly LinkWord[]>; readonly unspaced: readonly LinkWord[] };

const unspacedScript = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u;
const letters = /[\p{L}\p{M}\p{N}]+/gu;

let index: WordIndex | undefined;

/** Made at the first link of the first page, and kept. */
function indexWords(): WordIndex {
  if (index !== undefined) return index;
  const byStart = new Map<string, LinkWord[]>();
  const unspaced: LinkWord[] = [];
  for (const kinds of Object.values(policyLinkWords))
    for (const kind of policyLinkKinds)
      for (const word of kinds[kind] ?? []) {
        const entry = { word, kind };
        const start = readFirstLetters(word);
        const others = byStart.get(start);
        if (others === undefined) byStart.set(start, [entry]);
        else others.push(entry);
        if (unspacedScript.test(word)) unspaced.push(entry);
      }
  return (index = { byStart, unspaced });
}

/** The first run of letters. Of Latin words it is found without the classes of Unicode, which a browser takes long to look up the first time. */
function readFirstLetters(word: string): string {
  return /^[a-z]+(?=[ '-]|$)/.exec(word)?.[0] ?? word.match(letters)?.[0] ?? '';
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
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
  const spaced = (text.match(letters) ?? []).flatMap((start) => byStart.get(start) ?? []).filter(({ word }) => holdsWord(text, word));
  return unspacedScript.test(text) ? [...spaced, ...unspaced.filter(({ word }) => text.includes(word))] : spaced;
}

/** The word of the highest rank, the longest of equals. */
export function chooseLinkWord(words: readonly LinkWord[], ranks: Readonly<Record<PolicyLinkKind, number>>): LinkWord | undefined {
  return words.reduce<LinkWord | undefined>((best, entry) => {
    if (best === undefined) return entry;
    const ahead = ranks[entry.kind] - ranks[best.kind];
    return ahead > 0 || (ahead === 0 && entry.word.length > best.word.length) ? entry : best;
  }, undefined);
}
