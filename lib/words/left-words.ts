import { languages, type Language } from './languages';
import { speak, type Catalogue } from './words';

/** Where the file of a language leaves its words: the scripts of one extension in one place share this name. */
export const wordsPlace = 'clauselight.words';

/** What the file of a language leaves. */
export type LeftWords = { readonly tag: string; readonly words: Catalogue };

/** Words under the names that lead to them: what many keys begin with is named once, which is a fourteenth of a packed file. */
type WordTree = { [name: string]: string | WordTree };

/** The name of a text to whose key other keys add names. */
const itself = '.';

function nestWords(words: Catalogue): WordTree {
  const root: WordTree = {};
  for (const [key, word] of Object.entries(words)) {
    const names = key.split('_');
    const last = names.pop()!;
    let at = root;
    for (const name of names) at = openTree(at, name);
    const there = Object.hasOwn(at, last) ? at[last] : undefined;
    if (typeof there === 'object') there[itself] = word;
    else at[last] = word;
  }
  return root;
}

function openTree(at: WordTree, name: string): WordTree {
  const there = Object.hasOwn(at, name) ? at[name] : undefined;
  if (typeof there === 'object') return there;
  const opened: WordTree = there === undefined ? {} : { [itself]: there };
  at[name] = opened;
  return opened;
}

/** The words by their keys, from a tree or as they are; what is no word is left out. */
function flattenWords(tree: object, place = ''): [key: string, word: string][] {
  return Object.entries(tree).flatMap(([name, value]: [string, unknown]) => {
    const key = name === itself ? place.slice(0, -1) : place + name;
    if (typeof value === 'string') return [[key, value]];
    return typeof value === 'object' && value !== null ? flattenWords(value, `${key}_`) : [];
  });
}

/** The file of a language as it is packaged: a script, since that is all that may be loaded, and nothing but its words. */
export function writeWordsFile({ tag, words }: LeftWords): string {
  return `globalThis[${JSON.stringify(wordsPlace)}]=${JSON.stringify({ tag, words: nestWords(words) })};\n`;
}

/** Words that were left or kept; undefined where they are not what they should be. */
export function readWords(value: unknown): LeftWords | undefined {
  if (typeof value !== 'object' || value === null || !('tag' in value) || !('words' in value)) return undefined;
  const { tag, words } = value;
  if (typeof tag !== 'string' || typeof words !== 'object' || words === null) return undefined;
  return { tag, words: Object.fromEntries(flattenWords(words)) };
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
