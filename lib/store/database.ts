import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import { failure, success, type Result } from '../result';
import { fillShelves } from './fill-shelves';
import { createFront } from './front';

/** What can go wrong with the storage as a whole. */
export type StorageError = { readonly kind: 'storage-full' | 'storage-blocked' | 'storage-newer' };

/** The object stores. Values are unknown until they have been validated. */
export interface StoreSchema extends DBSchema {
  /** Records of `saved-policy.ts`: written once, never changed. */
  policies: { key: string; value: unknown };
  /** Records of `library-entry.ts`, one a policy. */
  entries: {
    key: string;
    value: unknown;
    indexes: {
      /** Address and time of saving. */
      byUrl: [string, number];
      /** Canonical address and time of saving. */
      byCanonicalUrl: [string, number];
      /** Hash of the text and time of saving. */
      byTextHash: [string, number];
    };
  };
  /** The entries once more, many in one record (`shelves.ts`), from which the list is shown. */
  shelves: { key: number; value: unknown };
  /** The words of the texts, many texts in one record (`packs.ts`), for the search. */
  packs: { key: number; value: unknown };
  /** Policies that were written and not yet copied since, by id; the value is another at each writing. */
  uncopied: { key: string; value: string };
  /** What the reader deleted a while ago and may want back, under its key. */
  trash: { key: string; value: { readonly deletedAt: number; readonly record: unknown; readonly entry: unknown } };
  /** What a reader corrected in one text (`corrections.ts`), under the text's hash. */
  corrections: { key: string; value: unknown };
  /**
   * `new`: the database was made anew, and what has a copy (`copies.ts`) may not be in it yet. `unlisted`: there may be policies without an entry.
   * `packs`: a number for each state of each pack (`write-entries.ts`). `front`: the first screen of the list (`front.ts`). `checked`: when everything was last seen to have its copy, in milliseconds since the epoch.
   */
  marks: { key: 'new' | 'unlisted' | 'packs' | 'front' | 'checked'; value: unknown };
  /** Records that could not be read, as they were, under their key, with the time at which they were set aside. */
  damaged: { key: string; value: { readonly setAsideAt: number; readonly record: unknown } };
}

/** An open database. */
export type Database = IDBPDatabase<StoreSchema>;

type StoreName = StoreNames<StoreSchema>;

/** The name of the database. */
const databaseName = 'clauselight';
/** Counts the layout of the object stores, not the records, which carry a version of their own. */
const layoutVersion = 5;

/** Opens the database, and makes it where it is not there yet. `onLost` is called when the connection is of no more use. */
export function connect(onLost: () => void): Promise<Result<Database, StorageError>> {
  if (typeof indexedDB === 'undefined') return Promise.resolve(failure({ kind: 'storage-blocked' }));
  return new Promise((resolve, reject) => {
    // Async, since some browsers throw at once where others fail later.
    const open = async () =>
      openDB<StoreSchema>(databaseName, layoutVersion, {
        upgrade: createLayout,
        // Another window holds an older layout open and does not make way.
        blocked: () => resolve(failure({ kind: 'storage-blocked' })),
        // Another window wants to delete the database or to bring it up to a newer layout: make way.
        blocking(_current, _wanted, event) {
          onLost();
          if (event.target instanceof IDBDatabase) event.target.close();
        },
        terminated: onLost,
      });
    settle(open()).then(resolve, reject);
  });
}

/** The steps of the layout. Entries of policies that were saved before there were any are written by `repairEntries`. */
function createLayout(database: Database, oldVersion: number, _newVersion: number | null, transaction: IDBPTransaction<StoreSchema, StoreName[], 'versionchange'>): void {
  if (oldVersion < 1) {
    database.createObjectStore('policies', { keyPath: 'id' });
    database.createObjectStore('damaged');
  }
  if (oldVersion < 2) {
    const policies = transaction.objectStore('policies');
    // Those of the first layout; the entries have them now. Their names are no longer in the schema.
    for (const name of Array.from<never>(policies.indexNames)) policies.deleteIndex(name);
    const entries = database.createObjectStore('entries', { keyPath: 'id' });
    entries.createIndex('byUrl', ['url', 'savedAt']);
    entries.createIndex('byCanonicalUrl', ['canonicalUrl', 'savedAt']);
    entries.createIndex('byTextHash', ['textHash', 'savedAt']);
    database.createObjectStore('trash');
  }
  if (oldVersion < 3) database.createObjectStore('corrections', { keyPath: 'textHash' });
  if (oldVersion < 4) {
    database.createObjectStore('marks');
    // Either nothing was ever saved, or the browser has thrown the database away.
    if (oldVersion === 0) void transaction.objectStore('marks').put(true, 'new');
  }
  if (oldVersion < 5) {
    database.createObjectStore('shelves', { keyPath: 'bucket' });
    database.createObjectStore('packs', { keyPath: 'bucket' });
    database.createObjectStore('uncopied');
    if (oldVersion === 0) void transaction.objectStore('marks').put(createFront([]), 'front');
    // Where there were no entries yet, there are none to put on shelves.
    if (oldVersion === 1) void transaction.objectStore('marks').put(true, 'unlisted');
    // As a whole or not at all.
    else if (oldVersion > 1) fillShelves(transaction).catch(() => transaction.abort());
  }
}

/** The value, or the storage error that its failure stands for; any other failure is a bug and is thrown. */
export async function settle<T>(work: Promise<T>): Promise<Result<T, StorageError>> {
  try {
    return success(await work);
  } catch (error) {
    const kind = error instanceof Error || error instanceof DOMException ? kindOf(error.name) : undefined;
    if (kind === undefined) throw error;
    return failure({ kind });
  }
}

/** The names are those of the IndexedDB specification; `UnknownError` is what browsers say for a disk that fails. */
function kindOf(name: string): StorageError['kind'] | undefined {
  switch (name) {
    case 'QuotaExceededError':
      return 'storage-full';
    case 'VersionError':
      return 'storage-newer';
    case 'AbortError':
    case 'InvalidStateError':
    case 'NotAllowedError':
    case 'SecurityError':
    case 'UnknownError':
      return 'storage-blocked';
    default:
      return undefined;
  }
}
