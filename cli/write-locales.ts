import { listEnglishWords } from './list-words';
import { listLocales, readLocale, writeLocale, type LocaleFile } from './locale-files';

// Writes the English words of the program to where browsers and translators look for them, and brings the files of the other languages into the same
// order; what they lack is named, and what they have too much is taken away. Descriptions are written by hand in the English file and stay.
const english = listEnglishWords();
const described = readLocale('en');
writeLocale('en', Object.fromEntries([...english].map(([key, message]) => [key, { message, ...(described[key]?.description === undefined ? {} : { description: described[key].description }) }])));

/** The keys of the English file with those of the language's own plural forms beside them. */
function orderKeys(messages: LocaleFile): string[] {
  const forms = ['zero', 'one', 'two', 'few', 'many'];
  return [...english.keys()].flatMap((key) => (key.endsWith('_other') && english.has(key.replace(/other$/, 'one')) ? [...forms.filter((form) => form !== 'one').map((form) => key.replace(/other$/, form)), key] : [key])).filter((key) => Object.hasOwn(messages, key));
}

for (const locale of listLocales().filter((name) => name !== 'en')) {
  const messages = readLocale(locale);
  writeLocale(locale, Object.fromEntries(orderKeys(messages).map((key) => [key, messages[key]!])));
  const missing = [...english.keys()].filter((key) => !Object.hasOwn(messages, key));
  if (missing.length > 0) console.log(`${locale} lacks ${missing.length}: ${missing.join(' ')}`);
}
