import { letterKindAt, small } from '../../text/letter-kinds';
import { choosePlural, type Plural } from '../../words/words';
import { cardWords } from './card-words';

/** The template with every `{name}` replaced by its filling; a name without one stays as it is. Fillings are not read as templates. */
export function fillWords(template: string, fillings: Readonly<Record<string, string | number>>): string {
  return template.replaceAll(/\{(\w{1,40})\}/g, (whole, name: string) => (Object.hasOwn(fillings, name) ? String(fillings[name]) : whole));
}

/** The form of the wording for this count, filled in; the count itself is `{count}`. */
export function fillPlural(plural: Plural, count: number, fillings: Readonly<Record<string, string | number>> = {}): string {
  return fillWords(choosePlural(plural, count), { count: writeNumber(count), ...fillings });
}

/** A whole number with its thousands apart: "9,012". */
export function writeNumber(number: number): string {
  return String(number).replaceAll(/\B(?=(?:\d{3}){1,7}$)/g, cardWords.thousands);
}

/** "a", "a and b", "a, b and c"; empty for none. */
export function joinWords(words: readonly string[], last: string = cardWords.join.and): string {
  if (words.length < 2) return words[0] ?? '';
  return words.slice(0, -1).join(cardWords.join.comma) + last + words.at(-1)!;
}

/** Sentences one after the other: with a space between them, but none behind a full-width stop, which brings its own. */
export function joinSentences(sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== '').join(' ').replaceAll(/(?<=[。！？]) /g, '');
}

/** A title and what is said below it, as running text. */
export function writeTitled({ title, text }: { readonly title: string; readonly text: string }): string {
  return `${title}${cardWords.join.sentence}${text}`;
}

/** The text to be shown, in which no number is parted from what it counts at the end of a line. */
export function keepTogether(text: string): string {
  return text.replaceAll(/(?<=\d) (?=\p{L})/gu, '\u00A0');
}

/** The text with its first letter large. */
export function startLarge(text: string): string {
  if (letterKindAt(text, 0) !== small) return text;
  const first = String.fromCodePoint(text.codePointAt(0) ?? 0);
  return first.toUpperCase() + text.slice(first.length);
}

/** The text, cut after at most `length` code units and at a space where there is one near, with "…" in place of the rest. */
export function cutShort(text: string, length: number): string {
  if (text.length <= length) return text;
  const head = text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '');
  const space = head.lastIndexOf(' ');
  return `${(space > length * 0.6 ? head.slice(0, space) : head).trimEnd()}…`;
}
