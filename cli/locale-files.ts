import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import * as z from 'zod/mini';

const fileSchema = z.record(z.string().check(z.regex(/^\w+$/)), z.strictObject({ message: z.string().check(z.minLength(1)), description: z.optional(z.string()) }));

/** The words of one language in the form that browsers and translators' tools know: `messages.json` of WebExtensions, with `{name}` for what is filled in. */
export type LocaleFile = z.infer<typeof fileSchema>;

/** Where the words of all languages stand. */
export const localesFolder = fileURLToPath(new URL('../public/_locales/', import.meta.url));

/** The folders of the languages whose words stand there, sorted. */
export function listLocales(folder: string = localesFolder): string[] {
  return readdirSync(folder).toSorted((a, b) => (a < b ? -1 : 1));
}

/** The words of one language. @throws where the file is not what it should be. */
export function readLocale(locale: string, folder: string = localesFolder): LocaleFile {
  return fileSchema.parse(JSON.parse(readFileSync(join(folder, locale, 'messages.json'), 'utf8')));
}

/** Writes the words of one language, one member a line. */
export function writeLocale(locale: string, messages: LocaleFile, folder: string = localesFolder): void {
  const lines = Object.entries(messages).map(([key, entry]) => `  ${JSON.stringify(key)}: ${JSON.stringify(entry)}`);
  writeFileSync(join(folder, locale, 'messages.json'), `{\n${lines.join(',\n')}\n}\n`);
}
