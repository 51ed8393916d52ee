import { languages, type Language } from './languages';
import { speak, type Catalogue } from './words';

/** Where the file of a language leaves its words: the scripts of one extension in one place share this name. */
export const wordsPlace = 'clauselight.words';

/** What the file of a language leaves. */
export type LeftWords = { readonly tag: string; readonly words: Catalogue };

/** The file of a language as it is packaged: a script, since that is all that may be loaded, and nothing but its words. */
export function writeWordsFile(left: LeftWords): string {
  return `globalThis[${JSON.stringify(wordsPlace)}]=${JSON.stringify(left)};\n`;
}

/** Words that were left or kept; undefined where they are not what they should be. */
export function readWords(value: unknown): LeftWords | undefined {
  if (typeof value !== 'object' || value === null || !('tag' in value) || !('words' in value)) return undefined;
  const { tag, words } = value;
  if (typeof tag !== 'string' || typeof words !== 'object' || words === null) return undefined;
  return { tag, words: Object.fromEntries(Object.entries(words).filter((entry): entry is [string, string] => typeof entry[1] === 'string')) };
}

/** What the file of a language has left here; undefined where none was loaded. */
export function findLeftWords(): LeftWords | undefined {
  return readWords(Reflect.get(globalThis, wordsPlace));
}

/** Speaks the language whose file was loaded here. */
export function speakLeftWords(): void {
  const left = findLeftWords();
  const language: Language | undefined = languages.find(({ tag }) => tag === left?.tag);
  if (left !== undefined && language !== undefined) speak(language, left.words);
}
