import type { Analysis } from '../answers/analysis';
import { failure, success, type Result } from '../result';
import { connect, settle, type Database, type StorageError } from './database';
import { readRecord, type SavedPolicy } from './saved-policy';

/** What is saved beside the analysis. `url` and `text hash` come from its policy. */
export type SaveDetails = { readonly name: string; readonly host: string; readonly savedAt: number; readonly extractorVersion: number };

/** What is in the store: readable records, newest first; how many were set aside; how many a newer version wrote. */
export type SavedList = { readonly saved: readonly SavedPolicy[]; readonly damaged: number; readonly newer: number };

/** The newest saved copy of a page's policy. */
export type SavedCopy = { readonly id: string; readonly savedAt: number; readonly unchanged: boolean };

/** Why one record cannot be had. */
export type RecordError = { readonly kind: StorageError['kind'] | 'not-saved' | 'storage-damaged' };

/** The saved policies. Every write is one transaction: it is done as a whole or not at all. */
export type Store = {
  /** Saves a policy; the same text of the same page is kept once, as it was first saved. */
  readonly save: (analysis: Analysis, details: SaveDetails) => Promise<Result<SavedPolicy, StorageError>>;
  readonly list: () => Promise<Result<SavedList, StorageError>>;
  readonly read: (id: string) => Promise<Result<SavedPolicy, RecordError>>;
  readonly remove: (id: string) => Promise<Result<undefined, RecordError>>;
  /** The newest copy that has this address or this text, and whether it has this text; null if there is none. */
  readonly findByPage: (url: string, textHash: string) => Promise<Result<SavedCopy | null, StorageError>>;
};

/** The store of this browser. It connects at the first use, and again after a lost connection. */
export function openStore(): Store {
  let connection: Promise<Result<Database, StorageError>> | undefined;

  async function withDatabase<T>(work: (database: Database) => Promise<T>): Promise<Result<T, StorageError>> {
    connection ??= connect(() => (connection = undefined));
    const database = await connection;
    if (!database.ok) {
      // Not kept: what blocks the storage may be gone at the next attempt.
      connection = undefined;
      return database;
    }
    return settle(work(database.value));
  }

  return {
    save: (analysis, details) => withDatabase((database) => save(database, analysis, details)),
    list: () => withDatabase(list),
    async read(id) {
      const result = await withDatabase((database) => read(database, id));
      return result.ok ? result.value : result;
    },
    async remove(id) {
      const result = await withDatabase((database) => remove(database, id));
      return result.ok ? result.value : result;
    },
    findByPage: (url, textHash) => withDatabase((database) => findByPage(database, url, textHash)),
  };
}

async function save(database: Database, analysis: Analysis, details: SaveDetails): Promise<SavedPolicy> {
  const record = createRecord(analysis, details);
  // "strict": reported as saved only when it is on the disk.
  const transaction = database.transaction('policies', 'readwrite', { durability: 'strict' });
  const done = transaction.done;
  // The request may fail before `done` is awaited; the failure is still seen below.
  done.catch(() => undefined);
  const sameText = await transaction.store.index('byTextHash').getAll(rangeOf(analysis.policy.textHash));
  const existing = sameText.map(readRecord).find((copy) => copy.ok && copy.value.url === record.url);
  if (existing?.ok) {
    await done;
    return existing.value;
  }
  try {
    await transaction.store.add(record);
  } catch (error) {
    // A request that fails for lack of room is reported by the transaction with its true name.
    await done;
    throw error;
  }
  await done;
  return record;
}

function createRecord(analysis: Analysis, details: SaveDetails): SavedPolicy {
  const { policy, clauses, answers, optOuts, findings, language, updated, words, modelId } = analysis;
  const id = crypto.randomUUID();
  const url = dropFragment(policy.url);
  const record = readRecord({ version: 1, id, ...details, url, policy, clauses, answers, optOuts, findings, language, updated, words, modelId });
  if (!record.ok) throw new Error('an analysis that the store could not read again');
  return record.value;
}

async function list(database: Database): Promise<SavedList> {
  const transaction = database.transaction(['policies', 'damaged']);
  const policies = transaction.objectStore('policies');
  const [keys, records, setAside] = await Promise.all([policies.getAllKeys(), policies.getAll(), transaction.objectStore('damaged').count()]);
  await transaction.done;

  const saved: SavedPolicy[] = [];
  let newer = 0;
  const damagedKeys: string[] = [];
  for (const [index, raw] of records.entries()) {
    const record = readRecord(raw);
    if (record.ok) saved.push(record.value);
    else if (record.error.kind === 'storage-newer') newer++;
    else damagedKeys.push(keys[index]!);
  }
  for (const key of damagedKeys) await setRecordAside(database, key);
  saved.sort((a, b) => b.savedAt - a.savedAt || (a.id < b.id ? -1 : 1));
  return { saved, damaged: setAside + damagedKeys.length, newer };
}

async function read(database: Database, id: string): Promise<Result<SavedPolicy, RecordError>> {
  const transaction = database.transaction(['policies', 'damaged']);
  const [raw, setAside] = await Promise.all([transaction.objectStore('policies').get(id), transaction.objectStore('damaged').getKey(id)]);
  if (raw === undefined) return failure({ kind: setAside === undefined ? 'not-saved' : 'storage-damaged' });
  const record = readRecord(raw);
  if (!record.ok && record.error.kind === 'storage-damaged') await setRecordAside(database, id);
  return record;
}

/**
 * Moves an unreadable record, as it is, to the store of damaged ones. It reads it again, since another window may have moved or
 * deleted it meanwhile. If there is no room for the move it stays where it is, is counted all the same, and the next reading tries again.
 */
async function setRecordAside(database: Database, id: string): Promise<void> {
  await settle(moveRecord(database, id));
}

async function moveRecord(database: Database, id: string): Promise<void> {
  const transaction = database.transaction(['policies', 'damaged'], 'readwrite');
  const policies = transaction.objectStore('policies');
  const record = await policies.get(id);
  if (record !== undefined) {
    await transaction.objectStore('damaged').put({ setAsideAt: Date.now(), record }, id);
    await policies.delete(id);
  }
  await transaction.done;
}

async function remove(database: Database, id: string): Promise<Result<undefined, RecordError>> {
  const transaction = database.transaction('policies', 'readwrite', { durability: 'strict' });
  const there = (await transaction.store.getKey(id)) !== undefined;
  if (there) await transaction.store.delete(id);
  await transaction.done;
  return there ? success(undefined) : failure({ kind: 'not-saved' });
}

async function findByPage(database: Database, url: string, textHash: string): Promise<SavedCopy | null> {
  const { store } = database.transaction('policies');
  // Keys alone: the newest copy is found without loading a text.
  const [byHash, byUrl] = await Promise.all([
    store.index('byTextHash').openKeyCursor(rangeOf(textHash), 'prev'),
    url === '' ? null : store.index('byUrl').openKeyCursor(rangeOf(dropFragment(url)), 'prev'),
  ]);
  if (byHash && (!byUrl || byHash.key[1] >= byUrl.key[1])) return { id: byHash.primaryKey, savedAt: byHash.key[1], unchanged: true };
  return byUrl ? { id: byUrl.primaryKey, savedAt: byUrl.key[1], unchanged: false } : null;
}

/** All times of saving under one address or one hash. */
function rangeOf(first: string): IDBKeyRange {
  return IDBKeyRange.bound([first, 0], [first, Number.MAX_SAFE_INTEGER]);
}

function dropFragment(url: string): string {
  const hash = url.indexOf('#');
  return hash === -1 ? url : url.slice(0, hash);
}
