import { languages, type Language } from './languages';
import { speak, type Catalogue } from './words';

/** Where the file of a language leaves its words, and the file of the keys those: the scripts of one extension in one place share these names. */
export const wordsPlace = 'clauselight.words';
export const keysPlace = 'clauselight.keys';

/** The words of a language, as they are kept. */
export type LeftWords = { readonly tag: string; readonly words: Catalogue };

/** What the file of a language leaves: its words in the order of the keys, nothing where it has none. */
type ListedWords = { readonly tag: string; readonly words: readonly (string | 0)[] };

/** Names that lead to words: what many keys begin with is named once. A key ends at a nothing. */
type KeyTree = { [name: string]: 0 | KeyTree };

/** The end of a key to which other keys add names. */
const itself = '.';

function nestKeys(keys: Iterable<string>): KeyTree {
  const root: KeyTree = {};
  for (const key of keys) {
    const names = key.split('_');
    const last = names.pop()!;
    let at = root;
    for (const name of names) at = openTree(at, name);
    const there = Object.hasOwn(at, last) ? at[last] : undefined;
    if (typeof there === 'object') there[itself] = 0;
    else at[last] = 0;
  }
  return root;
}

function openTree(at: KeyTree, name: string): KeyTree {
  const there = Object.hasOwn(at, name) ? at[name] : undefined;
  if (typeof there === 'object') return there;
  const opened: KeyTree = there === undefined ? {} : { [itself]: 0 };
  at[name] = opened;
  return opened;
}

/** The keys of a tree in its order. */
function flattenKeys(tree: object, place = ''): string[] {
  return Object.entries(tree).flatMap(([name, value]: [string, unknown]) => {
    const key = name === itself ? place.slice(0, -1) : place + name;
    return typeof value === 'object' && value !== null ? flattenKeys(value, `${key}_`) : [key];
  });
}

function writeLeft(place: string, value: KeyTree | ListedWords): string {
  return `globalThis[${JSON.stringify(place)}]=${JSON.stringify(value)};\n`;
}

/**
 * The files of the languages as they are packaged, by the tags of the languages, and that of their keys: scripts, since that is all that may be loaded, and nothing but words.
 * The keys stand in a file of their own: beside the words of each language they would be a third of it.
 */
export function writeWordsFiles(languagesWords: readonly LeftWords[]): { readonly keys: string; readonly words: ReadonlyMap<string, string> } {
  const tree = nestKeys(new Set(languagesWords.flatMap(({ words }) => Object.keys(words))));
  const keys = flattenKeys(tree);
  return {
    keys: writeLeft(keysPlace, tree),
    words: new Map(languagesWords.map(({ tag, words }) => [tag, writeLeft(wordsPlace, { tag, words: Object.keys(words).length === 0 ? [] : keys.map((key) => words[key] ?? 0) })])),
  };
}

/** The words that a file and the file of the keys left; undefined where they are not what they should be. */
export function joinWords(keys: unknown, left: unknown): LeftWords | undefined {
  if (typeof left !== 'object' || left === null || !('tag' in left) || !('words' in left)) return undefined;
  const { tag, words } = left;
  if (typeof tag !== 'string' || !Array.isArray(words)) return undefined;
  if (words.length === 0) return { tag, words: {} };
  if (typeof keys !== 'object' || keys === null) return undefined;
  return { tag, words: Object.fromEntries(flattenKeys(keys).flatMap((key, at) => pairOf(key, words[at]))) };
}

function pairOf(key: string, word: unknown): (readonly [key: string, word: string])[] {
  return typeof word === 'string' ? [[key, word]] : [];
}

/** Words that were kept; undefined where they are not what they should be. */
export function readWords(value: unknown): LeftWords | undefined {
  if (typeof value !== 'object' || value === null || !('tag' in value) || !('words' in value)) return undefined;
  const { tag, words } = value;
  if (typeof tag !== 'string' || typeof words !== 'object' || words === null) return undefined;
  return { tag, words: Object.fromEntries(Object.entries(words).flatMap(([key, word]) => pairOf(key, word))) };
}

/** What the file of a language has left here; undefined where none was loaded. */
export function findLeftWords(): LeftWords | undefined {
  return joinWords(Reflect.get(globalThis, keysPlace), Reflect.get(globalThis, wordsPlace));
}

/** Speaks the language whose file was loaded here. */
export function speakLeftWords(): void {
  const left = findLeftWords();
  const language: Language | undefined = languages.find(({ tag }) => tag === left?.tag);
  if (left !== undefined && language !== undefined) speak(language, left.words);
}
