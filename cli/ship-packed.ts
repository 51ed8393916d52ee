import type { Plugin } from 'vite';
import { stanceGroups } from '../lib/answers/stance/find-stance-words';
import { compileTerms } from '../lib/answers/words/compile-terms';
import { packTerms } from '../lib/answers/words/pack-terms';
import { readTermLists } from '../lib/answers/words/term-lists';
import { termRoles } from '../lib/answers/words/term-numbers';
import { modelFileSchema } from '../lib/classifier/model-file';
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
  const packed = JSON.stringify(packTerms(compileTerms(readTermLists())));
  return `import { unpackTerms } from './unpack-terms';\nexport function readBundledTerms() { return unpackTerms(JSON.parse(${JSON.stringify(packed)})); }\n`;
}

/** Ships the terms of the word lists compiled: a browser starts the background for one policy, which would wait for the compiler. */
const shipTerms: Plugin = {
  name: 'clauselight:terms',
  enforce: 'pre',
  transform: (_code, id) => (id.endsWith('/lib/answers/words/bundled-terms.ts') ? writeBundledTerms() : undefined),
};

/** Ships the model packed: a third smaller, and faster to read. */
const shipModel: Plugin = {
  name: 'clauselight:model',
  enforce: 'pre',
  transform: (code, id) => (/\/lib\/classifier\/models\/[^/]+\.json$/.test(id) ? JSON.stringify(packModel(modelFileSchema.parse(JSON.parse(code)))) : undefined),
};

/** What every bundle of our code does to its data: word lists and model ship as the program needs them. */
export const shipPacked: readonly Plugin[] = [shipWordLists, shipTerms, shipModel];
