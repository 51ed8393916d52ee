import type { Plugin } from 'vite';
import { stanceGroups } from '../lib/answers/stance/find-stance-words';
import { compileTerms } from '../lib/answers/words/compile-terms';
import { packTerms } from '../lib/answers/words/pack-terms';
import { readTermLists } from '../lib/answers/words/term-lists';
import { termRoles } from '../lib/answers/words/term-numbers';
import { modelFileSchema } from '../lib/classifier/model-file';
import clauses from '../lib/classifier/models/clauses.json';
import { packModel } from '../lib/classifier/pack-model';

/** What of a word list is for its readers and its tests alone, and not for the package. */
const unshipped = ['about', 'example', 'counterExample'];
/** The lists that patterns are written from (`lib/answers/words/write-pattern.ts`): they ship with their terms, the others compiled. */
const listOfPatterns = /\/(?:opt-out-words|postal-words|opt-out-warnings)\.json$/;
/** The groups of `stance-words.json` that are compiled alone; words of denial are also asked for by themselves. */
const compiledGroups = stanceGroups.filter((group) => group !== 'denial');

/** The fields of a word list that do not ship: those for its readers, and terms that are compiled. */
function listUnshipped(id: string): ReadonlySet<string> {
  const compiled = listOfPatterns.test(id) ? [] : id.endsWith('/stance-words.json') ? compiledGroups : termRoles;
  return new Set([...unshipped, ...compiled]);
}

/** Ships the word lists without their examples, and without their terms where these are compiled. */
const shipWordLists: Plugin = {
  name: 'clauselight:word-lists',
  enforce: 'pre',
  transform(code, id) {
    if (!/\/lib\/taxonomy\/[^/]+\.json$/.test(id)) return undefined;
    const left = listUnshipped(id);
    return JSON.stringify(JSON.parse(code, (key, value: unknown) => (left.has(key) ? undefined : value)));
  },
};

/** The module that ships the compiled lists instead of the compiler: `lib/answers/words/bundled-terms.ts`, which it takes the place of. */
export function writeBundledTerms(): string {
  return writeUnpacking('readBundledTerms', 'unpackTerms', './unpack-terms', packTerms(compileTerms(readTermLists())));
}

/** The module that ships the packed model, a third smaller and faster to read, instead of what checks and packs its file: `lib/classifier/bundled-model.ts`, which it takes the place of. */
export function writeBundledModel(): string {
  return writeUnpacking('readBundledModel', 'unpackModel', './unpack-model', packModel(modelFileSchema.parse(clauses)));
}

/**
 * A module whose one function unpacks something. That stands there as an object and not as text for `JSON.parse`: browsers keep the strings of the code beside what they compiled,
 * and would copy them out of that text at each start.
 */
function writeUnpacking(name: string, unpack: string, from: string, packed: unknown): string {
  return `import { ${unpack} } from '${from}';\nexport function ${name}() { return ${unpack}(${JSON.stringify(packed)}); }\n`;
}

/** Ships the terms of the word lists compiled, and the model packed: a browser starts the background for one policy, which would wait for the compiler. */
const shipUnpacking: Plugin = {
  name: 'clauselight:unpacking',
  enforce: 'pre',
  transform(_code, id) {
    if (id.endsWith('/lib/answers/words/bundled-terms.ts')) return writeBundledTerms();
    return id.endsWith('/lib/classifier/bundled-model.ts') ? writeBundledModel() : undefined;
  },
};

/** What every bundle of our code does to its data: word lists and model ship as the program needs them. */
export const shipPacked: readonly Plugin[] = [shipWordLists, shipUnpacking];
