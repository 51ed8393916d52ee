import { cardWords } from './card-words';

/** The name of a language in English: "German" for `de`. An unknown tag stays as it is, none is empty. */
export function writeLanguage(tag: string): string {
  if (tag === '' || tag === 'und') return '';
  const known: Readonly<Record<string, string>> = cardWords.languages;
  if (Object.hasOwn(known, tag)) return known[tag]!;
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;
  } catch (error) {
    if (error instanceof RangeError) return tag; // No well-formed language tag.
    throw error;
  }
}
