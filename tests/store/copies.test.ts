import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { exportPolicies } from '../../lib/store/export-policies';
import { importPolicies, readExport } from '../../lib/store/import-policies';
import { openStore } from '../../lib/store/open-store';
import { readSearchQuery } from '../../lib/store/search-words';
import { entryStores, putEntries } from '../../lib/store/write-entries';
import { createCaches } from './caches-in-memory';
import { useCopiedStore } from './use-store';

const at = useCopiedStore();

/** What Chromium does to a database that it takes for damaged: nothing is left of it. */
function throwDatabaseAway(): void {
  vi.stubGlobal('indexedDB', new IDBFactory());
  at.store = openStore();
}

async function write(): Promise<string> {
  const written = await at.store.withDatabase((database) => exportPolicies(database, null));
  if (!written.ok) throw new Error(written.error.kind);
  return written.value.parts.join('');
}

async function listIds(): Promise<string[]> {
  const list = await at.store.list();
  if (!list.ok) throw new Error(list.error.kind);
  return list.value.saved.map(({ id }) => id);
}

describe('a database that the browser threw away', () => {
  it('is filled again, byte for byte, with what the reader wrote and with its words, before anything is read', async () => {
    const one = await at.save('One.', 1);
    await at.save('Two.', 2);
    await at.store.change([one], { name: 'My bank', tags: ['a'], note: 'Ask.', family: 'mine' });
    const before = await write();
    throwDatabaseAway();
    expect(await listIds()).toHaveLength(2);
    expect(await write()).toBe(before);
    expect(await at.store.search(readSearchQuery('one'))).toEqual({ ok: true, value: new Set([one]) });
    // And once more, from the same copies.
    throwDatabaseAway();
    expect(await at.store.read(one)).toMatchObject({ ok: true, value: { id: one } });
  });

  it('gets nothing back after everything was deleted', async () => {
    await at.save('One.', 1);
    await at.store.keepCorrection('hash', { id: 'sell.data', answer: 'no', refused: [], quote: '' });
    expect(await at.store.deleteAll()).toMatchObject({ ok: true });
    expect(at.copies.size).toBe(0);
    await at.store.checkCopies();
    expect(await listIds()).toEqual([]);
    throwDatabaseAway();
    expect(await listIds()).toEqual([]);
  });

  it('does not get back what was deleted, but what was brought back', async () => {
    const [gone, back] = [await at.save('One.', 1), await at.save('Two.', 2)];
    await at.store.remove([gone, back]);
    await at.store.restore([back]);
    throwDatabaseAway();
    expect(await listIds()).toEqual([back]);
  });

  it('is filled to the end although that was broken off', async () => {
    await at.save('One.', 1);
    await at.save('Two.', 2);
    const [first] = [...at.copies];
    at.copies.delete(first![0]);
    throwDatabaseAway();
    expect(await listIds()).toHaveLength(1);
    // As if the browser had been killed before the first of them was back and the mark gone.
    await at.store.withDatabase((database) => database.put('marks', true, 'new'));
    at.copies.set(...first!);
    at.store = openStore();
    expect(await listIds()).toHaveLength(2);
  });

  it('gets back what was corrected, and not what was taken back', async () => {
    const correction = { id: 'sell.data', answer: 'no', refused: [], quote: '' } as const;
    await at.store.keepCorrection('a', { ...correction, refused: [] });
    await at.store.keepCorrection('b', { ...correction, refused: [] });
    await at.store.keepCorrection('b', { ...correction, answer: '', refused: [] });
    throwDatabaseAway();
    expect(await at.store.readCorrections('a')).toMatchObject({ value: [{ answer: 'no' }] });
    expect(await at.store.readCorrections('b')).toEqual({ ok: true, value: [] });
  });

  it.each([
    ['cut off', (text: string) => text.slice(0, -5)],
    ['of another text', (text: string) => text.replace('One.', 'Two.')],
    ['of no policy', () => '{}'],
  ])('takes nothing from a copy that is %s', async (_name, change) => {
    await at.save('One.', 1);
    for (const [url, packed] of at.copies) {
      const text = await new Response(packed.stream().pipeThrough(new DecompressionStream('gzip'))).text();
      at.copies.set(url, await new Response(new Blob([change(text)]).stream().pipeThrough(new CompressionStream('gzip'))).blob());
    }
    at.copies.set('https://copies.invalid/?nothing', new Blob(['x']));
    throwDatabaseAway();
    expect(await listIds()).toEqual([]);
  });
});

describe('a damaged record', () => {
  it('is read from its copy, and is whole from then on', async () => {
    const id = await at.save('One.', 1);
    await at.store.withDatabase((database) => database.put('policies', { id, version: 2, text: 'torn' }));
    expect(await at.store.read(id)).toMatchObject({ ok: true, value: { id } });
    vi.stubGlobal('caches', undefined);
    expect(await openStore().read(id)).toMatchObject({ ok: true, value: { id } });
  });

  it('of the list is written anew with all that the reader wrote', async () => {
    const id = await at.save('One.', 1);
    await at.store.change([id], { note: 'Ask.', family: 'mine' });
    await at.store.withDatabase((database) => database.put('entries', { id, version: 1, torn: true }));
    expect(await at.store.list()).toMatchObject({ value: { damaged: 0, saved: [{ id, note: 'Ask.', family: 'mine' }] } });
  });

  it('is not written over its copy when the reader writes a note, or what was left uncopied is copied', async () => {
    const id = await at.save('One.', 1);
    const damage = () => at.store.withDatabase((database) => database.put('policies', { id, version: 2, text: 'torn' }));
    await damage();
    expect(await at.store.change([id], { note: 'Ask.' })).toMatchObject({ ok: true });
    expect(await at.store.read(id)).toMatchObject({ ok: true, value: { id } });
    await damage();
    await at.store.withDatabase((database) => database.put('uncopied', 'since', id));
    await at.store.checkCopies();
    throwDatabaseAway();
    expect(await at.store.read(id)).toMatchObject({ ok: true, value: { id } });
    expect(await at.store.readEntry(id)).toMatchObject({ value: { note: 'Ask.' } });
  });

  it('of the list is not written over its copy either', async () => {
    const id = await at.save('One.', 1);
    await at.store.change([id], { note: 'Ask.' });
    await at.store.withDatabase(async (database) => {
      await database.put('entries', { id, version: 1, torn: true });
      await database.put('uncopied', 'since', id);
    });
    await at.store.checkCopies();
    throwDatabaseAway();
    expect(await at.store.readEntry(id)).toMatchObject({ value: { note: 'Ask.' } });
  });

  it('of the list takes what the reader writes at the first try', async () => {
    const id = await at.save('One.', 1);
    await at.store.change([id], { note: 'Ask.' });
    await at.store.withDatabase((database) => database.put('entries', { id, version: 1, torn: true }));
    expect(await at.store.change([id], { tags: ['a'] })).toMatchObject({ ok: true });
    expect(await at.store.readEntry(id)).toMatchObject({ value: { note: 'Ask.', tags: ['a'] } });
  });

  it('of both is found by the list', async () => {
    const id = await at.save('One.', 1);
    await at.store.withDatabase(async (database) => {
      await database.put('policies', { id, version: 2, torn: true });
      await database.delete('entries', id);
    });
    expect(await at.store.list()).toMatchObject({ value: { damaged: 0, saved: [{ id }] } });
    expect(await at.store.read(id)).toMatchObject({ ok: true });
  });
});

describe('corrections', () => {
  const correction = { id: 'sell.data', answer: 'no', refused: [], quote: '' };

  it('that are damaged are read from their copy, and nothing of them is lost by another one', async () => {
    await at.store.keepCorrection('a', { ...correction, refused: [] });
    const damage = () => at.store.withDatabase((database) => database.put('corrections', { version: 1, textHash: 'a', corrections: 'x' }));
    await damage();
    expect(await at.store.readCorrections('a')).toMatchObject({ value: [{ id: 'sell.data' }] });
    await damage();
    expect(await at.store.keepCorrection('a', { ...correction, id: 'share.partners', refused: [] })).toMatchObject({ value: [{ id: 'sell.data' }, { id: 'share.partners' }] });
  });

  it('that are damaged are not written over their copy when what was left uncopied is copied', async () => {
    await at.store.keepCorrection('a', { ...correction, refused: [] });
    await at.store.withDatabase(async (database) => {
      await database.put('corrections', { version: 1, textHash: 'a', corrections: 'x' });
      await database.put('uncopied', 'since', 'corrections a');
    });
    await at.store.checkCopies();
    throwDatabaseAway();
    expect(await at.store.readCorrections('a')).toMatchObject({ value: [{ id: 'sell.data' }] });
  });

  it('of a newer version are not written over, and it is said', async () => {
    const newer = { version: 2, textHash: 'a', corrections: { other: true } };
    await at.store.withDatabase((database) => database.put('corrections', newer));
    expect(await at.store.readCorrections('a')).toEqual({ ok: true, value: [] });
    expect(await at.store.keepCorrection('a', { ...correction, refused: [] })).toEqual({ ok: false, error: { kind: 'storage-newer' } });
    expect(await at.store.withDatabase((database) => database.get('corrections', 'a'))).toEqual({ ok: true, value: newer });
  });
});

describe('checking', () => {
  it('copies what was imported and what was saved before there were copies', async () => {
    await at.save('One.', 1);
    const text = await write();
    at.copies.clear();
    throwDatabaseAway();
    const file = readExport(text);
    if (!file.ok) throw new Error(file.error.kind);
    await at.store.withDatabase((database) => importPolicies(database, file.value));
    await at.store.checkCopies();
    throwDatabaseAway();
    expect(await write()).toBe(text);
  });

  it('copies anew what the browser has thrown away of the copies, corrections too', async () => {
    await at.save('One.', 1);
    await at.store.keepCorrection('a', { id: 'sell.data', answer: 'no', refused: [], quote: '' });
    const text = await write();
    at.copies.clear();
    await at.store.checkCopies();
    throwDatabaseAway();
    expect(await write()).toBe(text);
    expect(await at.store.readCorrections('a')).toMatchObject({ value: [{ answer: 'no' }] });
  });

  it('copies what was written while the browser had no room, without asking which copies there are, until a day is over', async () => {
    let time = 1_000;
    const listed = vi.fn<() => void>();
    const { caches, entries } = createCaches();
    let isFull = false;
    const cache = await caches.open('saved-policies');
    const put = cache.put.bind(cache);
    const keys = cache.keys.bind(cache);
    cache.put = (url, response) => (isFull ? Promise.reject(new DOMException('no room', 'QuotaExceededError')) : put(url, response));
    cache.keys = () => {
      listed();
      return keys();
    };
    vi.stubGlobal('caches', { open: () => Promise.resolve(cache) });
    at.store = openStore(() => time);
    await at.store.checkCopies();
    expect(listed).toHaveBeenCalledTimes(2);
    isFull = true;
    await at.save('One.', 1);
    await at.save('Two.', 2);
    expect(entries.size).toBe(0);
    isFull = false;
    at.store = openStore(() => time);
    await at.store.checkCopies();
    expect([entries.size, listed.mock.calls.length]).toEqual([2, 2]);
    // A copy that was lost by itself.
    entries.delete([...entries.keys()][0]!);
    await at.store.checkCopies();
    expect(entries.size).toBe(1);
    time += 25 * 3_600_000;
    await at.store.checkCopies();
    expect([entries.size, listed.mock.calls.length]).toEqual([2, 3]);
  });

  it('copies once more what was changed while it was being copied', async () => {
    const id = await at.save('One.', 1);
    const cache = await caches.open('saved-policies');
    const put = cache.put.bind(cache);
    let isFirst = true;
    cache.put = async (url, response) => {
      if (isFirst) {
        isFirst = false;
        await at.store.withDatabase(async (database) => {
          const transaction = database.transaction(entryStores, 'readwrite');
          const entry: unknown = await transaction.objectStore('entries').get(id);
          await putEntries(transaction, [{ id, entry: Object.assign({}, entry, { note: 'of another window' }) }]);
          await transaction.done;
        });
      }
      await put(url, response);
    };
    vi.stubGlobal('caches', { open: () => Promise.resolve(cache) });
    at.store = openStore();
    await at.store.change([id], { note: 'of this window' });
    await at.store.checkCopies();
    throwDatabaseAway();
    expect(await at.store.readEntry(id)).toMatchObject({ value: { note: 'of another window' } });
  });

  it('keeps no copy of what another window deletes at the same time', async () => {
    const id = await at.save('One.', 1);
    at.copies.clear();
    await Promise.all([at.store.checkCopies(), openStore().remove([id])]);
    throwDatabaseAway();
    expect(await listIds()).toEqual([]);
  });
});

it('saves, reads and deletes where the browser refuses its caches', async () => {
  vi.stubGlobal('caches', { open: () => Promise.reject(new DOMException('private window', 'SecurityError')) });
  at.store = openStore();
  const id = await at.save('One.', 1);
  expect(await listIds()).toEqual([id]);
  expect(await at.store.remove([id])).toMatchObject({ ok: true });
  expect(await at.store.checkCopies()).toMatchObject({ ok: true });
});
