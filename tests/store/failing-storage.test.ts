import { readFileSync } from 'node:fs';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, it, vi } from 'vitest';
import { openStore } from '../../lib/store/open-store';
import type { SaveDetails } from '../../lib/store/save-policy';
import { createAnalysis } from './example-analysis';
import { useStore, valueOf, withRawDatabase } from './use-store';

const details: SaveDetails = { name: 'Acorn Ltd', host: 'acorn.example', savedAt: 1_000, extractorVersion: 1 };
const page = 'https://acorn.example/privacy';

const at = useStore();

/** Changes some fields of a stored record. */
async function damage(id: string, changes: Readonly<Record<string, unknown>>): Promise<void> {
  await withRawDatabase(async (database) => database.put('policies', Object.assign({}, await database.get('policies', id), changes)));
}

function fullDisk(): never {
  throw new DOMException('no room', 'QuotaExceededError');
}

async function listIds(): Promise<string[]> {
  return valueOf(await at.store.list()).saved.map(({ id }) => id);
}

describe('a database of the first layout', () => {
  it('is taken over with all that is in it, the versions together, and what cannot be read is set aside', async () => {
    const record: Record<string, unknown> = JSON.parse(readFileSync(new URL('fixtures/v1.json', import.meta.url), 'utf8'));
    const old = await openDB('clauselight', 1, {
      upgrade(database) {
        const policies = database.createObjectStore('policies', { keyPath: 'id' });
        policies.createIndex('byUrl', ['url', 'savedAt']);
        policies.createIndex('byTextHash', ['policy.textHash', 'savedAt']);
        database.createObjectStore('damaged');
      },
    });
    await old.put('policies', record);
    await old.put('policies', { ...record, id: 'second', savedAt: 1_800_000_000_000 });
    await old.put('policies', { ...record, id: 'broken', words: 'many' });
    await old.put('policies', { ...record, id: 'newer', version: 99 });
    old.close();
    expect(valueOf(await at.store.findByPage(page, ''))).toEqual({ id: 'second', savedAt: 1_800_000_000_000, unchanged: false });
    const list = valueOf(await at.store.list());
    expect([list.saved.map(({ id }) => id), list.damaged, list.newer]).toEqual([['second', record['id']], 1, 1]);
    expect(new Set(list.saved.map((entry) => entry.family)).size).toBe(1);
    expect(valueOf(await at.store.read('second'))).toMatchObject({ version: 2, policy: record['policy'] });
  });
});

describe('a record that cannot be read', () => {
  it('is set aside as it is, counted, and the others stay', async () => {
    const bad = valueOf(await at.store.save(createAnalysis(page, 'Bad.'), details));
    const good = valueOf(await at.store.save(createAnalysis(page, 'Good.'), details));
    await damage(bad.id, { words: 'many' });
    expect((await at.store.read(bad.id)).ok).toBe(false);

    const list = valueOf(await at.store.list());
    expect([list.saved.map(({ id }) => id), list.damaged, list.newer]).toEqual([[good.id], 1, 0]);
    // Counted ever after, not only when it is found.
    expect(valueOf(await at.store.list()).damaged).toBe(1);
    const aside = await withRawDatabase((database) => database.getAll('damaged'));
    expect(aside).toMatchObject([{ record: { id: bad.id, words: 'many', policy: { text: 'Privacy\nBad.' } } }]);
  });

  it('is said to be damaged when it is opened, and is set aside once by two windows', async () => {
    const { id } = valueOf(await at.store.save(createAnalysis(), details));
    await damage(id, { words: 'many' });
    const results = await Promise.all([at.store.read(id), openStore().read(id)]);
    const damaged = { ok: false, error: { kind: 'storage-damaged' } };
    expect(results).toEqual([damaged, damaged]);
    // Still damaged, and not deleted, once it is set aside.
    expect(await at.store.read(id)).toEqual(damaged);
    expect(valueOf(await at.store.list()).damaged).toBe(1);
  });

  it('is damaged when its text is another than it was saved with', async () => {
    const analysis = createAnalysis();
    const { id } = valueOf(await at.store.save(analysis, details));
    await damage(id, { policy: { ...analysis.policy, text: analysis.policy.text.replace('do not', 'do now') } });
    expect(await at.store.read(id)).toEqual({ ok: false, error: { kind: 'storage-damaged' } });
  });

  it('that only the list needs is written anew from the policy', async () => {
    const entry = valueOf(await at.store.save(createAnalysis(), details));
    await at.store.change([entry.id], { note: 'mine' });
    await withRawDatabase((database) => database.put('entries', { id: entry.id, version: 1, savedAt: 'never' }));
    expect(valueOf(await at.store.list())).toEqual({ saved: [entry], damaged: 0, newer: 0 });
  });

  it('is left untouched when a newer version wrote it', async () => {
    const { id } = valueOf(await at.store.save(createAnalysis(), details));
    await damage(id, { version: 99, later: true });
    expect(await at.store.read(id)).toEqual({ ok: false, error: { kind: 'storage-newer' } });
    await withRawDatabase((database) => database.put('entries', { id, version: 99 }));
    expect(valueOf(await at.store.list())).toEqual({ saved: [], damaged: 0, newer: 1 });
    expect(await withRawDatabase((database) => database.get('entries', id))).toEqual({ id, version: 99 });
    expect(await withRawDatabase((database) => database.get('policies', id))).toMatchObject({ version: 99, later: true });
  });
});

describe('a storage that fails', () => {
  it('is full: says so and loses nothing', async () => {
    const { id } = valueOf(await at.store.save(createAnalysis(page, 'One.'), details));
    const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(fullDisk);
    expect(await at.store.save(createAnalysis(page, 'Two.'), details)).toEqual({ ok: false, error: { kind: 'storage-full' } });
    add.mockRestore();
    expect(await listIds()).toEqual([id]);
    expect((await at.store.save(createAnalysis(page, 'Two.'), details)).ok).toBe(true);
  });

  it('has no room to set a damaged record aside: it stays, and is counted', async () => {
    const { id } = valueOf(await at.store.save(createAnalysis(), details));
    await withRawDatabase(async (database) => Promise.all([database.put('policies', { id, version: 1 }), database.delete('entries', id)]));
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(fullDisk);
    expect(valueOf(await at.store.list()).damaged).toBe(1);
    expect(await withRawDatabase((database) => database.count('policies'))).toBe(1);
  });

  it('is absent', async () => {
    vi.stubGlobal('indexedDB', undefined);
    expect(await at.store.list()).toEqual({ ok: false, error: { kind: 'storage-blocked' } });
    expect(await at.store.save(createAnalysis(), details)).toEqual({ ok: false, error: { kind: 'storage-blocked' } });
  });

  it.each(['InvalidStateError', 'SecurityError', 'UnknownError'])('is refused by the browser (%s), and works again later', async (name) => {
    const open = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('not here', name);
    });
    expect(await at.store.list()).toEqual({ ok: false, error: { kind: 'storage-blocked' } });
    open.mockRestore();
    expect(await listIds()).toEqual([]);
  });

  it('was laid out by a newer version: refused, and left as it is', async () => {
    const newer = await openDB('clauselight', 99, { upgrade: (database) => void database.createObjectStore('later') });
    newer.close();
    expect(await at.store.list()).toEqual({ ok: false, error: { kind: 'storage-newer' } });
    expect(await withRawDatabase(async (database) => [...database.objectStoreNames])).toEqual(['later']);
  });

  it('makes way for a newer version in another window', async () => {
    await at.store.save(createAnalysis(), details);
    const newer = await openDB('clauselight', 99);
    newer.close();
    expect(await at.store.list()).toEqual({ ok: false, error: { kind: 'storage-newer' } });
  });

  it('does not hide a bug', async () => {
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new TypeError('a bug');
    });
    await expect(at.store.list()).rejects.toThrow('a bug');
  });
});
