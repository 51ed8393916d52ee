import { expect, it } from 'vitest';
import { readLocale } from '../../cli/locale-files';
import { languages } from '../../lib/words/languages';

/** What no text of a language has, since readers of it write otherwise, and a text that has it. */
const wrong: readonly (readonly [language: string, why: string, pattern: RegExp, example: string])[] = [
  ['de', 'it says Sie to its readers', /\b(?:du|dich|dir|dein(?:e[mnrs]?)?)\b/i, 'Wählen Sie deine Farben.'],
  ['de', 'its quotation marks are „ and “', /["”«»]/, 'Wählen Sie "Speichern".'],
  ['es', 'it says tú to its readers', /\b(?:usted|ustedes)\b/i, 'Como usted quiera.'],
  ['es', 'its quotation marks are « and »', /["“”„]/, 'Elige “Guardar”.'],
  ['es', 'questions and calls are opened', /^[^¿]*\?|^[^¡]*!/, 'Borrar todo?'],
  ['fr', 'it says vous to its readers', /(?:^|[ («\u00A0])(?:tu|toi|ton|tes)(?![\p{L}-])/iu, 'Choisissez tes couleurs.'],
  ['fr', 'a space that does not break stands before high signs', /[^\s\u00A0\u202F/](?:[;!?»]|:(?!\/\/))| [:;!?»]/u, 'Vraiment ?'],
  ['fr', 'a space that does not break stands after «', /«(?!\u00A0)/u, '« Surligner\u00A0»'],
  ['fr', 'its apostrophes and quotation marks are curved', /['"“”„]/, "L'ouvrir"],
  ['zh_TW', 'its signs are as wide as its letters', /\p{Script=Han}[,;:!?("]|["“”]/u, '設定:'],
  ['zh_TW', 'it is written in traditional letters', /[这们说网为应从关设册读删导]/u, '设定'],
];

// Those are noted as plain text beside saved policies, and found again there by their letters.
const noted = /^way_sent_/;

it.each(languages)('in $folder no section of a law is parted from its sign at the end of a line', ({ folder }) => {
  const texts = Object.entries(readLocale(folder)).filter(([key]) => !noted.test(key));
  expect(texts.filter(([, { message }]) => /§ |\bArt\. \d/u.test(message)).map(([key]) => key)).toEqual([]);
  expect(texts.filter(([, { message }]) => /§\u00A0|\bArt\.\u00A0\d/u.test(message)).length).toBeGreaterThan(1);
});

it.each(['es', 'fr'])('in %s what is counted agrees with its count, or stands before it: "1 ajoutées" is no French', (language) => {
  const unbending = Object.entries(readLocale(language)).filter(([key]) => !/_(?:one|many|other)$/.test(key));
  expect(unbending.filter(([, { message }]) => /^\{count\} \p{L}{4,}s$/u.test(message)).map(([key]) => key)).toEqual([]);
});

it.each(wrong)('in %s %s', (language, _why, pattern, example) => {
  expect(example).toMatch(pattern);
  const texts = Object.entries(readLocale(language)).map(([key, { message }]) => `${key}: ${message.replaceAll(/\{\w+\}/g, 'x')}`);
  // Before the text stands its key, with a sign of its own.
  expect(texts.filter((text) => pattern.test(text.slice(text.indexOf(': ') + 2)))).toEqual([]);
});
