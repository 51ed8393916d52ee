import type { ClauseContext } from './clause-context';
import { splitWords } from './split-words';

/** Goes up whenever the features of a text change; a model made for other features is refused. */
export const featureSetVersion = 1;

/**
 * Where a feature was found. `words` and `pieces` are word n-grams and character n-grams of the clause itself, the
 * others word n-grams of what stands around it.
 */
export const families = ['words', 'pieces', 'heading', 'lead', 'previous', 'next'] as const;

/** One of the six places. */
export type Family = (typeof families)[number];

/** The text a family reads, out of a clause's context. */
export const textOfFamily: Readonly<Record<Family, keyof ClauseContext>> = {
  words: 'text',
  pieces: 'text',
  heading: 'heading',
  lead: 'lead',
  previous: 'previous',
  next: 'next',
};

/** Longest word n-gram: three words for the clause itself, two around it (three brought nothing there). */
export function maxWordsOf(family: Family): number {
  return family === 'words' ? 3 : 2;
}

/** How long pieces of a word are, in UTF-16 code units. */
export const shortestPiece = 3;
export const longestPiece = 5;

/** The forms of a text's words between a start mark and an end mark; the end mark tells how the text ends. */
export function formsOf(text: string): string[] {
  const forms = splitWords(text).map((word) => word.form);
  return [`^`, ...forms, endMark(text, forms.length)];
}

function endMark(text: string, count: number): string {
  const trimmed = text.trimEnd();
  const last = trimmed.charAt(trimmed.length - 1);
  const sign = '.;:,?!'.includes(last) ? last : '';
  return `$${sign}${count < 4 ? count : count < 8 ? 4 : count < 40 ? 5 : 6}`;
}

/** Calls `visit` with every n-gram of 1 to `longest` words and with the index of its first word. */
export function visitGrams(forms: readonly string[], longest: number, visit: (gram: string, at: number, length: number) => void): void {
  for (let at = 0; at < forms.length; at += 1) {
    let gram = forms[at]!;
    visit(gram, at, 1);
    for (let length = 2; length <= longest && at + length <= forms.length; length += 1) {
      gram += ` ${forms[at + length - 1]!}`;
      visit(gram, at, length);
    }
  }
}

/** A word as its pieces are cut out of it. */
export function markEnds(form: string): string {
  return `<${form}>`;
}

/** The character n-grams of one word, its ends marked by `<` and `>`; none for a word that is shorter than they are. */
export function piecesOf(form: string): string[] {
  const marked = markEnds(form);
  const pieces: string[] = [];
  for (let length = shortestPiece; length <= longestPiece; length += 1) {
    for (let at = 0; at + length <= marked.length; at += 1) pieces.push(marked.slice(at, at + length));
  }
  return pieces;
}

/**
 * What each feature of a text counts: one over the square root of how many there are, so that a long text says no more in sum than a
 * short one. Cheaper than the Euclidean norm of TF-IDF, and as good (the inverse document frequency is in the weights).
 */
export function featureValue(count: number): number {
  return count === 0 ? 0 : 1 / Math.sqrt(count);
}

/** All features of one text read as `family`, in order, repeated as often as they occur. */
export function extractFeatures(text: string, family: Family): string[] {
  const forms = formsOf(text);
  if (family === 'pieces') return forms.slice(1, -1).flatMap(piecesOf);
  const grams: string[] = [];
  visitGrams(forms, maxWordsOf(family), (gram) => grams.push(gram));
  return grams;
}
