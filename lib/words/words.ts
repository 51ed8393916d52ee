import { english, type Language } from './languages';
import { choosePluralForm } from './plural';

/** The words of one language by their keys: what stands in its `messages.json`, or in the file that is built from it. */
export type Catalogue = Readonly<Record<string, string>>;

/** A table of words: texts, and tables or lists of them. */
type Table = { readonly [name: string]: string | Table | readonly (string | Table)[] };

/** Every table that this program has brought, by its name. Tables are brought when their files are, so that each part of the extension holds its own alone. */
const tables = new Map<string, object>();
/** The English words of the tables that were translated, to come back to. */
const originals = new Map<string, string>();
let spoken: { readonly language: Language; readonly words: Catalogue } = { language: english, words: {} };

/** The key of a text: the names that lead to it, of letters, digits and `_` only, as browsers want it. */
export function writeKey(...names: readonly string[]): string {
  return names.join('_').replaceAll(/[^A-Za-z0-9_]/g, '_');
}

function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null;
}

/** Gives every text of a table with its key to `visit`, and puts what that gives in its place; `undefined` leaves it. */
function visitTexts(table: object, place: string, visit: (key: string, text: string) => string | undefined): void {
  for (const [name, value] of Object.entries(table)) {
    const key = writeKey(place, name);
    // An empty text is a place where nothing is said, in any language.
    if (value === '') continue;
    if (typeof value === 'string') {
      const changed = visit(key, value);
      if (changed !== undefined) Reflect.set(table, name, changed);
    } else if (isTable(value)) visitTexts(value, key, visit);
  }
}

/** Other forms of a plural than English has, where the language has words for them. */
const moreForms = ['zero', 'two', 'few', 'many'] as const;

function fillForms(table: object, place: string): void {
  if ('one' in table && 'other' in table)
    for (const form of moreForms) {
      const text = spoken.words[writeKey(place, form)];
      if (text === undefined) Reflect.deleteProperty(table, form);
      else Reflect.set(table, form, text);
    }
  for (const [name, value] of Object.entries(table)) if (isTable(value)) fillForms(value, writeKey(place, name));
}

function translate(name: string, table: object): void {
  visitTexts(table, name, (key, text) => {
    if (!originals.has(key)) originals.set(key, text);
    const word = Object.hasOwn(spoken.words, key) ? spoken.words[key] : undefined;
    return word ?? originals.get(key);
  });
  fillForms(table, name);
}

/**
 * A table of the words of the interface, in English; it is filled with those of another language when that is spoken, so read a text when it
 * is shown and keep no copy of it. `name` begins the keys of its texts.
 */
export function defineWords<T extends object>(name: string, table: T): T {
  tables.set(name, table);
  if (spoken.language !== english) translate(name, table);
  return table;
}

/** Speaks a language from now on, in every table; a text that its catalogue lacks stays English. */
export function speak(language: Language, words: Catalogue): void {
  spoken = { language, words };
  for (const [name, table] of tables) translate(name, table);
}

/** The language that is spoken. */
export function spokenLanguage(): Language {
  return spoken.language;
}

/** All texts of the tables that were brought so far, by their keys, in their order. */
export function listTexts(): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const [name, table] of tables) visitTexts(table, name, (key, text) => void texts.set(key, text));
  return texts;
}

/** A wording that depends on a number: its forms are those of the language (Unicode plural categories). */
export type Plural = { readonly one: string; readonly other: string };

/** The form of a wording for a count in the language that is spoken. */
export function choosePlural(plural: Plural, count: number): string {
  const form = choosePluralForm(spoken.language.tag, count);
  const text: unknown = Reflect.get(plural, form);
  return typeof text === 'string' ? text : plural.other;
}
