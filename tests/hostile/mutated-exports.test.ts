import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { array, constantFrom, integer, oneof, record, sample, tuple } from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { exportPolicies } from '../../lib/store/export-policies';
import { importPolicies, readExport } from '../../lib/store/import-policies';
import { openStore, type Store } from '../../lib/store/open-store';
import { libraryWords } from '../../lib/summary/words/library-words';
import { createAnalysis } from '../store/example-analysis';

/** `MUTATED_EXPORTS=10000` takes so many; `MUTATED_SEED` plays a run again. */
const seed = Number(process.env['MUTATED_SEED'] ?? Date.now() % 2 ** 31);
const count = Number(process.env['MUTATED_EXPORTS'] ?? 600);
/** Every so many files are taken into a store that lacks two of the three policies. */
const intoEmptier = 20;

let store: Store;
beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  store = openStore();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

async function write(ids: readonly string[] | null): Promise<string> {
  const written = await store.withDatabase((database) => exportPolicies(database, ids));
  if (!written.ok) throw new Error(written.error.kind);
  return written.value.parts.join('');
}

async function take(text: string): Promise<number> {
  const file = readExport(text);
  const reasons = file.ok ? file.value.read.flatMap(({ result }) => (result.ok ? [] : [result.error.kind])) : [];
  expect(reasons.filter((reason) => !Object.hasOwn(libraryWords.refused, reason))).toEqual([]);
  expect(file.ok || file.error.kind === 'import-foreign' || file.error.kind === 'import-newer').toBe(true);
  if (!file.ok) return 0;
  // What is refused line by line never comes near the database.
  if (!file.value.read.some(({ result }) => result.ok)) return 0;
  const report = await store.withDatabase((database) => importPolicies(database, file.value));
  if (!report.ok) throw new Error(report.error.kind);
  expect(report.value.added + report.value.present + report.value.refused.length).toBe(file.value.read.length);
  return report.value.added;
}

/** JSON that stands where other JSON should stand. */
const strangers: readonly string[] = [
  'null', 'true', '-1', '0', '1e308', '-0', '1.5', '9007199254740993', '""', '"\\ud800"', '"\\u0000"', '[]', '{}', '[[]]', '{"__proto__":{"isAdmin":true}}', '{"constructor":{"prototype":{"x":1}}}', '{"toString":null}',
  '"<img src=x onerror=alert(1)>"', '"javascript:alert(1)"', '"__proto__"', '"yes"', '"no"', '99999', JSON.stringify('a'.repeat(50_000)), `${'['.repeat(3_000)}${']'.repeat(3_000)}`, '{"a":1,"a":2}',
];

/** A change of the file: where (millionths of its length), and what. */
const change = record({ at: integer({ min: 0, max: 999_999 }), length: oneof(integer({ min: 0, max: 8 }), integer({ min: 0, max: 400 })), kind: constantFrom('cut', 'insert', 'replace', 'double', 'swap', 'value', 'key', 'end'), what: constantFrom(...strangers) });
type Change = { readonly at: number; readonly length: number; readonly kind: string; readonly what: string };

/** A JSON value or key in the text, next to `from`. */
function findToken(text: string, from: number, pattern: RegExp): { start: number; end: number } | undefined {
  const sticky = new RegExp(pattern, 'gu');
  sticky.lastIndex = from;
  const found = sticky.exec(text) ?? new RegExp(pattern, 'gu').exec(text);
  return found === null ? undefined : { start: found.index + (found[1]?.length ?? 0), end: found.index + found[0].length };
}

function apply(text: string, { at, length, kind, what }: Change): string {
  const start = Math.floor((at / 1_000_000) * text.length);
  const end = Math.min(text.length, start + length);
  const piece = text.slice(start, end);
  switch (kind) {
    case 'cut': return text.slice(0, start) + text.slice(end);
    case 'insert': return text.slice(0, start) + what + text.slice(start);
    case 'replace': return text.slice(0, start) + what.slice(0, length + 1) + text.slice(end);
    case 'double': return text.slice(0, end) + piece + text.slice(end);
    case 'swap': return text.slice(0, start) + piece.split('').toReversed().join('') + text.slice(end);
    case 'end': return text.slice(0, start);
    case 'value': {
      const token = findToken(text, start, /(:)(?:"(?:[^"\\]|\\.)*"|-?[0-9.]+|true|false|null)/);
      return token === undefined ? text : text.slice(0, token.start) + what + text.slice(token.end);
    }
    default: {
      const token = findToken(text, start, /([{,])"[a-zA-Z]+"(?=:)/);
      return token === undefined ? text : `${text.slice(0, token.start)}"__proto__"${text.slice(token.end)}`;
    }
  }
}

/** Most are changed once, since what is changed a dozen times is refused for its first change. */
const changes = oneof(tuple(change), tuple(change), array(change, { minLength: 2, maxLength: 12 }));

describe('exports changed by chance', () => {
  it(`${count} of them, seed ${seed}: what is changed is refused with a reason, the rest is taken over, and what was saved stays as it was`, async () => {
    const ids: string[] = [];
    for (const sentence of ['We sell your data to “friends”.', 'We keep it for 24 months. \ud83d\udc40', 'You may opt out at https://acorn.example/out.']) {
      const saved = await store.save(createAnalysis(undefined, sentence), { name: 'Acorn Ltd', host: 'acorn.example', savedAt: ids.length + 1, extractorVersion: 1 });
      if (saved.ok) ids.push(saved.value.id);
    }
    const original = await write(ids);
    const first = await write(ids.slice(0, 1));
    let [addedToFull, added] = [0, 0];
    for (const [index, list] of sample(changes, { seed, numRuns: count }).entries()) {
      const text = list.reduce(apply, original);
      if (index % intoEmptier !== 0) {
        addedToFull += await take(text);
        continue;
      }
      const full = store;
      vi.stubGlobal('indexedDB', new IDBFactory());
      store = openStore();
      expect(await take(first)).toBe(1);
      added += await take(text);
      expect(await write(ids.slice(0, 1))).toBe(first);
      const everything = readExport(await write(null));
      expect(everything.ok && everything.value.read.filter(({ result }) => !result.ok)).toEqual([]);
      store = full;
    }
    expect(await write(ids)).toBe(original);
    // All that could be taken over was there.
    expect(addedToFull).toBe(0);
    expect(added).toBeGreaterThan(0);
    console.log(`seed ${seed}: ${added} policies that were not hit were taken over from every ${intoEmptier}th file`);
    expect(Object.prototype).not.toHaveProperty('isAdmin');
  }, 600_000);
});
