import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDB, type IDBPDatabase } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Analysis } from '../../lib/answers/analysis';
import type { Result } from '../../lib/result';
import { openStore, type SaveDetails, type Store } from '../../lib/store/open-store';
import { createAnalysis } from './example-analysis';

const details: SaveDetails = { name: 'Acorn Ltd', host: 'acorn.example', savedAt: 1_000, extractorVersion: 1 };
const page = 'https://acorn.example/privacy';

let store: Store;
beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  store = openStore();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function valueOf<T>(result: Result<T, { readonly kind: string }>): T {
  if (!result.ok) throw new Error(`expected a success, got ${result.error.kind}`);
  return result.value;
}

/** Reaches behind the store, as a disk fault or another version of the extension would. */
async function withRawDatabase<T>(work: (database: IDBPDatabase) => Promise<T>): Promise<T> {
  const database = await openDB('clauselight');
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

/** Changes some fields of a stored record. */
async function damage(id: string, changes: Readonly<Record<string, unknown>>): Promise<void> {
  await withRawDatabase(async (database) => database.put('policies', Object.assign({}, await database.get('policies', id), changes)));
}

async function save(analysis: Analysis, savedAt: number): Promise<string> {
  return valueOf(await store.save(analysis, { ...details, savedAt })).id;
}

function fullDisk(): never {
  throw new DOMException('no room', 'QuotaExceededError');
}

async function listIds(): Promise<string[]> {
  return valueOf(await store.list()).saved.map(({ id }) => id);
}

describe('saving', () => {
  it('keeps the policy, its answers and its quotes as they were', async () => {
    const analysis = createAnalysis(`${page}#cookies`);
    const { id } = valueOf(await store.save(analysis, details));
    const { isPolicy: _isPolicy, coverage: _coverage, ...kept } = analysis;
    expect(valueOf(await openStore().read(id))).toEqual({ version: 1, id, ...details, url: page, ...kept });
  });

  it('lists the newest first', async () => {
    const first = valueOf(await store.save(createAnalysis(page, 'One.'), { ...details, savedAt: 1 }));
    const third = valueOf(await store.save(createAnalysis(page, 'Three.'), { ...details, savedAt: 3 }));
    const second = valueOf(await store.save(createAnalysis(page, 'Two.'), { ...details, savedAt: 2 }));
    expect(await listIds()).toEqual([third.id, second.id, first.id]);
  });

  it('keeps the same text of the same page once, also from two windows at once', async () => {
    const other = openStore();
    const [one, two] = await Promise.all([store.save(createAnalysis(), details), other.save(createAnalysis(), { ...details, savedAt: 2_000 })]);
    expect(valueOf(one).id).toBe(valueOf(two).id);
    expect(valueOf(await store.list()).saved).toHaveLength(1);
  });

  it('keeps the same text of two pages twice', async () => {
    await store.save(createAnalysis(), details);
    await store.save(createAnalysis('https://birch.example/privacy'), details);
    expect(await listIds()).toHaveLength(2);
  });

  it('is not undone by a deletion at the same time', async () => {
    const old = valueOf(await store.save(createAnalysis(page, 'Old.'), details));
    const [removed, saved] = await Promise.all([openStore().remove(old.id), store.save(createAnalysis(page, 'New.'), details)]);
    expect(removed.ok).toBe(true);
    expect(await listIds()).toEqual([valueOf(saved).id]);
  });

  it('and deleting the same text at once leaves the whole record or none', async () => {
    const old = valueOf(await store.save(createAnalysis(), details));
    await Promise.all([store.save(createAnalysis(), details), openStore().remove(old.id)]);
    const list = valueOf(await store.list());
    expect(list.damaged).toBe(0);
    expect(list.saved.length).toBeLessThanOrEqual(1);
  });
});

describe('deleting', () => {
  it('deletes one and leaves the others', async () => {
    const one = valueOf(await store.save(createAnalysis(page, 'One.'), details));
    const two = valueOf(await store.save(createAnalysis(page, 'Two.'), details));
    expect(await store.remove(one.id)).toEqual({ ok: true, value: undefined });
    expect(await listIds()).toEqual([two.id]);
    expect(await store.read(one.id)).toEqual({ ok: false, error: { kind: 'not-saved' } });
  });

  it('says that it is gone when another window was faster', async () => {
    const { id } = valueOf(await store.save(createAnalysis(), details));
    const results = await Promise.all([store.remove(id), openStore().remove(id)]);
    expect(results.map((result) => (result.ok ? 'done' : result.error.kind)).toSorted()).toEqual(['done', 'not-saved']);
  });
});

describe('finding the saved copy of a page', () => {
  const old = createAnalysis(page, 'Old.');
  const present = createAnalysis(page, 'New.');
  it('finds none', async () => {
    await save(createAnalysis('https://birch.example/'), 1);
    expect(await store.findByPage(page, old.policy.textHash)).toEqual({ ok: true, value: null });
  });

  it.each<[string, [typeof old, number][], number, boolean]>([
    ['the same text', [[old, 1]], 0, true],
    ['another text at the same address', [[present, 1]], 0, false],
    ['the newest, which has another text again', [[old, 1], [present, 2]], 1, false],
    ['the newest, which has the text', [[present, 1], [old, 2]], 1, true],
    ['the same text at another address', [[createAnalysis('https://birch.example/', 'Old.'), 1]], 0, true],
  ])('finds %s', async (_name, saved, expected, unchanged) => {
    const ids: string[] = [];
    for (const [analysis, savedAt] of saved) ids.push(await save(analysis, savedAt));
    const found = valueOf(await store.findByPage(`${page}#top`, old.policy.textHash));
    expect(found).toEqual({ id: ids[expected], savedAt: saved[expected]![1], unchanged });
  });

  it('does not take two files without an address for one page', async () => {
    await save(createAnalysis('', 'One.'), 1);
    expect(await store.findByPage('', old.policy.textHash)).toEqual({ ok: true, value: null });
  });
});

describe('a record that cannot be read', () => {
  it('is set aside as it is, counted, and the others stay', async () => {
    const bad = valueOf(await store.save(createAnalysis(page, 'Bad.'), details));
    const good = valueOf(await store.save(createAnalysis(page, 'Good.'), details));
    await damage(bad.id, { words: 'many' });

    const list = valueOf(await store.list());
    expect([list.saved.map(({ id }) => id), list.damaged, list.newer]).toEqual([[good.id], 1, 0]);
    // Counted ever after, not only when it is found.
    expect(valueOf(await store.list()).damaged).toBe(1);
    const aside = await withRawDatabase((database) => database.getAll('damaged'));
    expect(aside).toMatchObject([{ record: { id: bad.id, words: 'many', policy: { text: 'Privacy\nBad.' } } }]);
  });

  it('is said to be damaged when it is opened, and is set aside once by two windows', async () => {
    const { id } = valueOf(await store.save(createAnalysis(), details));
    await damage(id, { words: 'many' });
    const results = await Promise.all([store.read(id), openStore().read(id)]);
    const damaged = { ok: false, error: { kind: 'storage-damaged' } };
    expect(results).toEqual([damaged, damaged]);
    // Still damaged, and not deleted, once it is set aside.
    expect(await store.read(id)).toEqual(damaged);
    expect(valueOf(await store.list()).damaged).toBe(1);
  });

  it('is left untouched when a newer version wrote it', async () => {
    const { id } = valueOf(await store.save(createAnalysis(), details));
    await damage(id, { version: 99, later: true });
    expect(await store.read(id)).toEqual({ ok: false, error: { kind: 'storage-newer' } });
    expect(valueOf(await store.list())).toEqual({ saved: [], damaged: 0, newer: 1 });
    expect(await withRawDatabase((database) => database.get('policies', id))).toMatchObject({ version: 99, later: true });
  });
});

describe('a storage that fails', () => {
  it('is full: says so and loses nothing', async () => {
    const { id } = valueOf(await store.save(createAnalysis(page, 'One.'), details));
    const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(fullDisk);
    expect(await store.save(createAnalysis(page, 'Two.'), details)).toEqual({ ok: false, error: { kind: 'storage-full' } });
    add.mockRestore();
    expect(await listIds()).toEqual([id]);
    expect((await store.save(createAnalysis(page, 'Two.'), details)).ok).toBe(true);
  });

  it('has no room to set a damaged record aside: it stays, and is counted', async () => {
    const { id } = valueOf(await store.save(createAnalysis(), details));
    await withRawDatabase((database) => database.put('policies', { id, version: 1 }));
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(fullDisk);
    expect(valueOf(await store.list()).damaged).toBe(1);
    expect(await withRawDatabase((database) => database.count('policies'))).toBe(1);
  });

  it('is absent', async () => {
    vi.stubGlobal('indexedDB', undefined);
    expect(await store.list()).toEqual({ ok: false, error: { kind: 'storage-blocked' } });
    expect(await store.save(createAnalysis(), details)).toEqual({ ok: false, error: { kind: 'storage-blocked' } });
  });

  it.each(['InvalidStateError', 'SecurityError', 'UnknownError'])('is refused by the browser (%s), and works again later', async (name) => {
    const open = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('not here', name);
    });
    expect(await store.list()).toEqual({ ok: false, error: { kind: 'storage-blocked' } });
    open.mockRestore();
    expect(await listIds()).toEqual([]);
  });

  it('was laid out by a newer version: refused, and left as it is', async () => {
    const newer = await openDB('clauselight', 99, { upgrade: (database) => void database.createObjectStore('later') });
    newer.close();
    expect(await store.list()).toEqual({ ok: false, error: { kind: 'storage-newer' } });
    expect(await withRawDatabase(async (database) => [...database.objectStoreNames])).toEqual(['later']);
  });

  it('makes way for a newer version in another window', async () => {
    await store.save(createAnalysis(), details);
    const newer = await openDB('clauselight', 99);
    newer.close();
    expect(await store.list()).toEqual({ ok: false, error: { kind: 'storage-newer' } });
  });

  it('does not hide a bug', async () => {
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new TypeError('a bug');
    });
    await expect(store.list()).rejects.toThrow('a bug');
  });
});
