import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openStore } from '../../lib/store/open-store';
import { readFirstScreen, readOverview } from '../../lib/store/read-overview';
import { readSearchQuery } from '../../lib/store/search-words';

/** A database exactly as the fourth layout kept it: two saved policies, one deleted, one correction. Written once; the hash refuses any later change. */
const frozen = '22ccb0d5453caf1933b0105d97e7bfb350c4292aeea508fcea4775e9b57ed2f3';
const file = readFileSync(new URL('fixtures/layout-4.json', import.meta.url), 'utf8');

type Dump = Readonly<Record<string, { readonly keyPath: string | null; readonly indexes: readonly (readonly [string, string[]])[]; readonly records: readonly (readonly [string, Record<string, unknown>])[] }>>;

async function restoreDump(change: (name: string, value: Record<string, unknown>) => unknown = (_name, value) => value): Promise<Dump> {
  const dump: Dump = JSON.parse(file);
  const database = await openDB('clauselight', 4, {
    upgrade(made) {
      for (const [name, { keyPath, indexes }] of Object.entries(dump)) {
        const store = made.createObjectStore(name, keyPath === null ? {} : { keyPath });
        for (const [index, path] of indexes) store.createIndex(index, path);
      }
    },
  });
  for (const [name, { keyPath, records }] of Object.entries(dump)) for (const [key, value] of records) await database.put(name, change(name, value), keyPath === null ? key : undefined);
  await database.delete('marks', 'new');
  database.close();
  return dump;
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a database of the fourth layout', () => {
  it('has a fixture that was never changed', () => {
    expect(createHash('sha256').update(file).digest('hex')).toBe(frozen);
  });

  it('is listed, searched, changed and brought back from the trash as before, and its old words are gone', async () => {
    const dump = await restoreDump();
    const entries = dump['entries']?.records.map(([, entry]) => entry).toReversed();
    const store = openStore(() => 1_700_000_300_000);
    expect(await readFirstScreen()).toMatchObject({ total: 2, entries: [{ savedAt: 1_700_000_100_000 }, { savedAt: 1_700_000_000_000 }] });
    expect(await readOverview()).toEqual(entries?.toSorted((a, b) => Number(b['savedAt']) - Number(a['savedAt'])));
    expect(await store.list()).toMatchObject({ ok: true, value: { damaged: 0, newer: 0, saved: entries?.toSorted((a, b) => Number(b['savedAt']) - Number(a['savedAt'])) } });
    expect(await store.search(readSearchQuery('never'))).toEqual({ ok: true, value: new Set(dump['words']?.records.flatMap(([id, { words }]) => (String(words).includes(' never ') ? [id] : []))) });
    const gone = dump['trash']?.records[0]?.[0] ?? '';
    expect(await store.restore([gone])).toMatchObject({ ok: true });
    expect(await store.search(readSearchQuery('rent'))).toEqual({ ok: true, value: new Set([gone]) });
    expect(await store.readCorrections('hash')).toMatchObject({ value: [{ id: 'sell.data', answer: 'no' }] });
    const database = await openDB('clauselight');
    expect([...database.objectStoreNames]).not.toContain('words');
    database.close();
  });

  it('is brought up although some of its words and entries are damaged, and those are found all the same', async () => {
    await restoreDump((name, value) => (name === 'words' || name === 'entries' ? { id: value['id'], torn: true } : value));
    const store = openStore();
    expect(await store.list()).toMatchObject({ value: { damaged: 0, saved: [{}, {}] } });
    expect(await store.search(readSearchQuery('acorns'))).toMatchObject({ value: { size: 2 } });
  });
});
