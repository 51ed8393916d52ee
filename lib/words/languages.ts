/** A language in which the interface speaks. */
export type Language = {
  /** Its tag (BCP 47), as browsers and `lang` attributes write it. */
  readonly tag: string;
  /** Its folder under `public/_locales`, as browsers name it. */
  readonly folder: string;
  /** Its name in itself, as whoever looks for it reads it. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
};

/** Every language whose words are complete, English first: a test finds those that are missing. */
export const languages = [
  { tag: 'en', folder: 'en', name: 'English', direction: 'ltr' },
  { tag: 'de', folder: 'de', name: 'Deutsch', direction: 'ltr' },
  { tag: 'es', folder: 'es', name: 'Español', direction: 'ltr' },
  { tag: 'fr', folder: 'fr', name: 'Français', direction: 'ltr' },
  { tag: 'zh-TW', folder: 'zh_TW', name: '繁體中文', direction: 'ltr' },
] as const satisfies readonly Language[];

/** Tags of the languages, and `auto` for the browser's own. */
export const languageChoices = ['auto', ...languages.map(({ tag }) => tag)] as const;

/** The language without a choice, and the one in which the words are written first. */
export const english: Language = languages[0];

/** Tags under which browsers ask for one of ours by another name. */
const otherNames: Readonly<Record<string, string>> = { 'zh-hk': 'zh-TW', 'zh-mo': 'zh-TW' };

function findByTag(tag: string): Language | undefined {
  const wanted = tag.replaceAll('_', '-').toLowerCase();
  const script = wanted.startsWith('zh-hant') ? 'zh-TW' : otherNames[wanted];
  return languages.find((language: Language) => language.tag.toLowerCase() === (script ?? wanted).toLowerCase());
}

/**
 * The language that the reader chose, or that of the browser (`auto`) where we speak it, or English. A tag with a region that we do not have
 * gives its language; Chinese alone does not, since its two ways of writing are not read by the same people.
 */
export function chooseLanguage(choice: unknown, browserTag: string): Language {
  const chosen = typeof choice === 'string' && choice !== 'auto' ? findByTag(choice) : undefined;
  return chosen ?? findByTag(browserTag) ?? findByTag(browserTag.split(/[-_]/)[0] ?? '') ?? english;
}
