import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDB, type IDBPDatabase } from 'idb';
import { afterEach, beforeEach, vi } from 'vitest';
import type { Result } from '../../lib/result';
import { openStore, type Store } from '../../lib/store/open-store';
import { createCaches } from './caches-in-memory';
import { createAnalysis } from './example-analysis';

/** What a success brings. @throws where it is none. */
export function valueOf<T>(result: Result<T, { readonly kind: string }>): T {
  if (!result.ok) throw new Error(`expected a success, got ${result.error.kind}`);
  return result.value;
}

/** Reaches behind the store, as a disk fault or another version of the extension would. */
export async function withRawDatabase<T>(work: (database: IDBPDatabase) => Promise<T>): Promise<T> {
  const database = await openDB('clauselight');
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

/** The store of a test, in a database of its own; a test may put another in its place, as a browser that starts anew does. `save` saves a policy of one sentence and gives its id. */
export type AtStore = { store: Store; readonly save: (sentence: string, savedAt: number) => Promise<string> };

/** Gives each test of a file a store in an empty database, after what the file itself has set up. */
export function useStore(): AtStore {
  const at: AtStore = {
    store: openStore(),
    save: async (sentence, savedAt) => valueOf(await at.store.save(createAnalysis(undefined, sentence), { name: 'Acorn Ltd', host: 'acorn.example', savedAt, extractorVersion: 1 })).id,
  };
  beforeEach(() => {
    vi.stubGlobal('indexedDB', new IDBFactory());
    at.store = openStore();
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });
  return at;
}

/** The same, where the browser also gives its caches, in which the store keeps its copies: `copies` holds them by address. */
export function useCopiedStore(): AtStore & { readonly copies: Map<string, Blob> } {
  const { caches, entries } = createCaches();
  beforeEach(() => {
    entries.clear();
    vi.stubGlobal('caches', caches);
  });
  return Object.assign(useStore(), { copies: entries });
}
