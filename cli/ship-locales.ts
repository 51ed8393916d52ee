import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../lib/words/languages';
import { writeWordsFiles, type LeftWords } from '../lib/words/left-words';
import { listLocales, readLocale } from './locale-files';

/** Keys of the words that the browser itself takes out of `_locales`. */
const ofTheBrowser = 'manifest_';

/**
 * Makes of the `_locales` of a build what is packaged: there only the words that the browser itself shows; all others in one script a language under
 * `words/`, of which one is loaded, and their keys in one for all. English is in the program.
 */
export function shipLocales(outDir: string): void {
  const folder = join(outDir, '_locales');
  mkdirSync(join(outDir, 'words'), { recursive: true });
  const left: (LeftWords & { readonly locale: string })[] = [];
  for (const locale of listLocales(folder)) {
    const language = languages.find((one) => one.folder === locale);
    if (language === undefined) throw new Error(`No language for _locales/${locale}`);
    const entries = Object.entries(readLocale(locale, folder)).map(([key, { message }]) => [key, message] as const);
    const own = entries.filter(([key]) => key.startsWith(ofTheBrowser)).map(([key, message]) => [key, { message }] as const);
    writeFileSync(join(folder, locale, 'messages.json'), JSON.stringify(Object.fromEntries(own)));
    const words = locale === 'en' ? [] : entries.filter(([key]) => !key.startsWith(ofTheBrowser));
    left.push({ locale, tag: language.tag, words: Object.fromEntries(words) });
  }
  const files = writeWordsFiles(left);
  writeFileSync(join(outDir, 'words', 'keys.js'), files.keys);
  for (const { locale, tag } of left) writeFileSync(join(outDir, 'words', `${locale}.js`), files.words.get(tag)!);
}
