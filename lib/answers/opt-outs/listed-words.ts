import optOutWords from '../../taxonomy/opt-out-words.json';
import postalWords from '../../taxonomy/postal-words.json';
import { listForms, writePattern } from '../words/write-pattern';

/** One line of the two lists: `exact` where capitals count, `at` where the words count only there (`start`: behind a closing quotation mark at most; `end`: before a point at most; `whole`: the text is one term of the line and nothing else). */
export type ListedWords = {
  readonly about: string;
  readonly terms: readonly string[];
  readonly exact?: boolean | undefined;
  readonly at?: string | undefined;
  readonly example: string;
  readonly counterExample: string;
};

/** The name of a line of `opt-out-words.json` or `postal-words.json`. */
export type ListedId = keyof typeof optOutWords.words | keyof typeof postalWords.words;

/** The name of a line of `opt-out-words.json` that is asked of one word after the other. */
export type SingleId = keyof typeof optOutWords.single;

let listed: Readonly<Record<ListedId, ListedWords>> | undefined;

/** The lines of both lists as they stand. */
export function readListed(): Readonly<Record<ListedId, ListedWords>> {
  return (listed ??= { ...optOutWords.words, ...postalWords.words });
}

/** The lines of single words as they stand. */
export function readSingle(): Readonly<Record<SingleId, ListedWords>> {
  return optOutWords.single;
}

/** The forms that were asked for. */
const forms = new Map<SingleId, ReadonlySet<string>>();

/** All forms of the words of one line, in small letters. */
export function compileSingle({ terms }: Pick<ListedWords, 'terms'>): ReadonlySet<string> {
  return new Set(terms.flatMap((term) => listForms(term)));
}

/** The forms of the line of that name. */
export function formsOf(id: SingleId): ReadonlySet<string> {
  let known = forms.get(id);
  if (known === undefined) forms.set(id, (known = compileSingle(optOutWords.single[id])));
  return known;
}

/** Whether the word, in small letters, is one of the line. */
export function isOneOf(id: SingleId, word: string): boolean {
  return formsOf(id).has(word);
}

/** The patterns that were asked for. */
const patterns = new Map<ListedId, RegExp>();

/** The pattern of one line. */
export function compileListed({ terms, exact, at }: ListedWords): RegExp {
  const source = writePattern(terms, exact !== true);
  return new RegExp(at === 'whole' ? `^${source}$` : at === 'start' ? `^["”’]? ?${source}` : at === 'end' ? `${source}\\.?$` : source, exact === true ? '' : 'i');
}

/** The pattern of the line of that name, compiled when it is asked for the first time. */
export function patternOf(id: ListedId): RegExp {
  let pattern = patterns.get(id);
  if (pattern === undefined) patterns.set(id, (pattern = compileListed(readListed()[id])));
  return pattern;
}

/** The words of a line as the source of a pattern, to be built into a larger one. */
export function sourceOf(id: ListedId): string {
  const { terms, exact } = readListed()[id];
  return writePattern(terms, exact !== true);
}

/** Whether the text has any words of the line. */
export function says(id: ListedId, text: string): boolean {
  return patternOf(id).test(text);
}
