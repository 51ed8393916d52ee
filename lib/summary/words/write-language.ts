import { spokenLanguage } from '../../words/words';
import { cardWords } from './card-words';

/** The name of a language in the one that is spoken: "German" for `de` in English. An unknown tag stays as it is, none is empty. */
export function writeLanguage(tag: string): string {
  if (tag === '' || tag === 'und') return '';
  const known: Readonly<Record<string, string>> = cardWords.languages;
  if (Object.hasOwn(known, tag)) return known[tag]!;
  try {
    return new Intl.DisplayNames(spokenLanguage().tag, { type: 'language' }).of(tag) ?? tag;
  } catch (error) {
    if (error instanceof RangeError) return tag; // No well-formed language tag.
    throw error;
  }
}
