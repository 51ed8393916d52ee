import * as z from 'zod/mini';
import type { Analysis } from '../answers/analysis';
import { failure, success, type Result } from '../result';
import { hashText } from '../text/hash';
import { buildCanonicalUrl } from './canonical-url';
import type { Correction } from '../answers/correction';
import { keepCorrection, readCorrections } from './corrections';
import { openCopies, type Copies } from './copies';
import { connect, settle, type Database, type StorageError } from './database';
import { deletePolicies, emptyTrash, restorePolicies } from './delete-policies';
import { checkCopies, dropAround, dropEverything, dropTrashCopies, fillNewDatabase, healCorrections, healPolicy, healTrash, keepCorrections, keepPolicies, keepUncopied, putBack, readPolicyCopy } from './keep-copies';
import { isEntry } from './check-entry';
import { entryNotesSchema, readEntry, type EntryNotes, type LibraryEntry } from './library-entry';
import { createFront, readFront } from './front';
import { readAll } from './read-all';
import { readEntriesOnShelves } from './read-overview';
import { dropFragment, rangeOf, savePolicy, type SaveDetails } from './save-policy';
import { readRecord, type SavedPolicy } from './saved-policy';
import type { SearchQuery } from './search-words';
import { createTextSearch } from './search-texts';
import { repairEntries, setRecordAside } from './set-aside';
import { areShelvesOf, sortEntries, writeShelves } from './shelves';
import { entryStores, putEntries } from './write-entries';

/** What is in the store: entries, newest first; how many policies were set aside; how many a newer version wrote. */
export type SavedList = { readonly saved: readonly LibraryEntry[]; readonly damaged: number; readonly newer: number };

/** The newest saved copy of a page's policy. */
export type SavedCopy = { readonly id: string; readonly savedAt: number; readonly unchanged: boolean };

/** Why one record cannot be had. */
export type RecordError = { readonly kind: StorageError['kind'] | 'not-saved' | 'storage-damaged' };

/**
 * The saved policies. Every write is one transaction: it is done as a whole or not at all. What was written is then copied (`copies.ts`): from the
 * copies a database is filled that the browser has thrown away.
 */
export type Store = {
  /** Saves a policy; the same text of the same page is kept once, as it was first saved. */
  readonly save: (analysis: Analysis, details: SaveDetails) => Promise<Result<LibraryEntry, StorageError>>;
  readonly list: () => Promise<Result<SavedList, StorageError>>;
  /** The policy as it was saved. Its text must still have the hash it was saved with. */
  readonly read: (id: string) => Promise<Result<SavedPolicy, RecordError>>;
  readonly readEntry: (id: string) => Promise<Result<LibraryEntry, RecordError>>;
  /** The versions of the policy to which this one belongs, newest first. */
  readonly listVersions: (id: string) => Promise<Result<readonly LibraryEntry[], RecordError>>;
  /** Changes what the reader wrote to some policies, all or none. */
  readonly change: (ids: readonly string[], notes: Partial<EntryNotes>) => Promise<Result<undefined, RecordError>>;
  /** Deletes some policies, all or none; `restore` brings them back for a while. */
  readonly remove: (ids: readonly string[]) => Promise<Result<undefined, RecordError>>;
  readonly restore: (ids: readonly string[]) => Promise<Result<undefined, RecordError>>;
  /** Forgets for good what was deleted a while ago. */
  readonly emptyTrash: () => Promise<Result<undefined, StorageError>>;
  /** Sees that everything has its copy, also what was imported or saved before there were copies. Takes a while where much is missing. */
  readonly checkCopies: () => Promise<Result<undefined, StorageError>>;
  /** The ids of the policies whose text holds all words of the query; the first call reads the words of all texts. */
  readonly search: (query: SearchQuery) => Promise<Result<ReadonlySet<string>, StorageError>>;
  /** The newest copy that has this address or this text, and whether it has this text; null if there is none. */
  readonly findByPage: (url: string, textHash: string) => Promise<Result<SavedCopy | null, StorageError>>;
  /** What the reader corrected in the text with this hash. */
  readonly readCorrections: (textHash: string) => Promise<Result<readonly Correction[], StorageError>>;
  /** Keeps one correction of this text, or takes it back where it is empty; gives all of them. */
  readonly keepCorrection: (textHash: string, correction: Correction) => Promise<Result<readonly Correction[], StorageError>>;
  /** Deletes every record of every kind, for good: all or nothing. */
  readonly deleteAll: () => Promise<Result<undefined, StorageError>>;
  /** Runs work of its own on the database, for the export and the import. */
  readonly withDatabase: <T>(work: (database: Database) => Promise<T>) => Promise<Result<T, StorageError>>;
};

/** The store of this browser. It connects at the first use, and again after a lost connection. */
export function openStore(now: () => number = Date.now): Store {
  const copies = openCopies();
  const searchTexts = createTextSearch(copies);
  let connection: Promise<Result<Database, StorageError>> | undefined;
  let repaired: typeof connection;
  let checked: Promise<unknown> | undefined;

  async function withDatabase<T>(work: (database: Database) => Promise<T>, isRepaired = true): Promise<Result<T, StorageError>> {
    connection ??= connect(() => (connection = repaired = undefined)).then(async (database) => {
      if (database.ok) await settle(fillNewDatabase(database.value, copies));
      return database;
    });
    if (isRepaired) repaired ??= connection.then((database) => repairOnce(database, copies));
    const database = await (isRepaired ? repaired ?? connection : connection);
    if (!database.ok) {
      // Not kept: what blocks the storage may be gone at the next attempt.
      connection = repaired = undefined;
      return database;
    }
    return settle(work(database.value));
  }

  async function withRecord<T>(work: (database: Database) => Promise<Result<T, RecordError>>): Promise<Result<T, RecordError>> {
    const result = await withDatabase(work);
    return result.ok ? result.value : result;
  }

  const countOrMissing = (work: (database: Database) => Promise<number>): Promise<Result<undefined, RecordError>> =>
    withRecord(async (database) => ((await work(database)) > 0 ? success(undefined) : failure({ kind: 'not-saved' })));

  return {
    save: (analysis, details) =>
      withDatabase(async (database) => {
        const entry = await savePolicy(database, analysis, details);
        await keepPolicies(database, copies, [entry.id]);
        // Once, and nobody waits for it: a browser that was killed between the saving and the copying left one without a copy.
        checked ??= settle(keepUncopied(database, copies));
        return entry;
      }),
    // It looks for itself what is to be repaired, and the reader waits for it.
    list: () => withDatabase((database) => list(database, copies), false),
    read: (id) => withRecord((database) => read(database, copies, id)),
    readEntry: (id) => withRecord((database) => readOneEntry(database, id)),
    listVersions: (id) => withRecord((database) => listVersions(database, id)),
    change: (ids, notes) =>
      withRecord(async (database) => {
        let changed = await change(database, ids, notes);
        if (!changed.ok && changed.error.kind === 'not-saved') {
          // An entry is missing or damaged: the policy may be there all the same.
          await repairEntries(database, copies, ids);
          changed = await change(database, ids, notes);
        }
        if (changed.ok) await keepPolicies(database, copies, ids);
        return changed;
      }),
    remove: (ids) =>
      countOrMissing(async (database) => {
        // Before its copy is dropped: what is damaged would come back damaged.
        for (const id of ids) await settle(healPolicy(database, copies, id));
        return dropAround(database, copies, ids, () => deletePolicies(database, ids, now()));
      }),
    restore: (ids) =>
      countOrMissing(async (database) => {
        for (const id of ids) await settle(healTrash(database, copies, id, now()));
        const restored = await restorePolicies(database, ids);
        await keepPolicies(database, copies, ids);
        await dropTrashCopies(copies, ids);
        return restored;
      }),
    emptyTrash: () =>
      withDatabase(async (database) => {
        await dropTrashCopies(copies, await emptyTrash(database, now()));
        return undefined;
      }),
    checkCopies: () => withDatabase((database) => checkCopies(database, copies, now()).then(() => undefined)),
    search: (query) => withDatabase((database) => searchTexts(database, query)),
    findByPage: (url, textHash) => withDatabase((database) => findByPage(database, url, textHash)),
    readCorrections: (textHash) =>
      withDatabase(async (database) => {
        await healCorrections(database, copies, textHash);
        return readCorrections(database, textHash);
      }, false),
    keepCorrection: (textHash, correction) =>
      withDatabase(async (database) => {
        await healCorrections(database, copies, textHash);
        const kept = await keepCorrection(database, textHash, correction);
        await keepCorrections(database, copies, textHash);
        return kept;
      }, false),
    deleteAll: () => withDatabase((database) => deleteAll(database, copies), false),
    withDatabase: (work) => withDatabase(work),
  };
}

/** Policies that an older version of the extension saved have no entries yet; a crash of the browser leaves none without. Counting them would take longer than all else. */
async function repairOnce(database: Result<Database, StorageError>, copies: Copies): Promise<Result<Database, StorageError>> {
  if (!database.ok) return database;
  const unlisted = await settle(database.value.getKey('marks', 'unlisted'));
  if (unlisted.ok && unlisted.value !== undefined) {
    await settle(repairEntries(database.value, copies));
    await settle(database.value.delete('marks', 'unlisted'));
  }
  return database;
}

type Entries = { readonly saved: LibraryEntry[]; readonly unreadable: readonly string[]; readonly newer: number; readonly policies: number; readonly damaged: number };

async function readEntries(database: Database): Promise<Entries> {
  const transaction = database.transaction(['entries', 'policies', 'damaged']);
  const entries = transaction.objectStore('entries');
  const [raw, policies, damaged] = await Promise.all([readAll(entries), transaction.objectStore('policies').count(), transaction.objectStore('damaged').count()]);
  const saved = raw.filter(isEntry);
  if (saved.length === raw.length) return { saved, unreadable: [], newer: 0, policies, damaged };
  const keys = await entries.getAllKeys();
  const errors = raw.map((value) => readEntry(value)).map((entry) => (entry.ok ? undefined : entry.error.kind));
  return { saved, unreadable: keys.filter((_key, index) => errors[index] === 'storage-damaged'), newer: errors.filter((kind) => kind === 'storage-newer').length, policies, damaged };
}

async function deleteAll(database: Database, copies: Copies): Promise<undefined> {
  await dropEverything(copies);
  const transaction = database.transaction([...database.objectStoreNames], 'readwrite', { durability: 'strict' });
  await Promise.all([...database.objectStoreNames].map((name) => transaction.objectStore(name).clear()));
  await transaction.done;
  await dropEverything(copies);
}

async function list(database: Database, copies: Copies): Promise<SavedList> {
  const present = await readEntries(database);
  const isWhole = present.unreadable.length === 0 && present.policies === present.saved.length + present.newer;
  const repair = isWhole ? { damaged: 0, newer: 0 } : await repairEntries(database, copies, present.unreadable);
  const { saved, newer, damaged } = isWhole ? present : await readEntries(database);
  await settle(repairShelves(database, saved));
  return { saved: sortEntries(saved), damaged: damaged + repair.damaged, newer: newer + repair.newer };
}

/** Makes the shelves and the front anew where they are not what the entries are. */
async function repairShelves(database: Database, saved: readonly LibraryEntry[]): Promise<void> {
  const [present, front] = await Promise.all([database.getAll('shelves'), database.get('marks', 'front')]);
  if (areShelvesOf(present, saved) && readFront(front)?.total === saved.length) return;
  const transaction = database.transaction(['entries', 'shelves', 'marks'], 'readwrite');
  const [entries, shelves] = [transaction.objectStore('entries'), transaction.objectStore('shelves')];
  const anew = (await readAll(entries)).filter(isEntry);
  await Promise.all([shelves.clear(), ...writeShelves(anew).map((shelf) => shelves.put(shelf)), transaction.objectStore('marks').put(createFront(anew), 'front')]);
  await transaction.done;
}

async function read(database: Database, copies: Copies, id: string): Promise<Result<SavedPolicy, RecordError>> {
  const transaction = database.transaction(['policies', 'damaged']);
  const [raw, setAside] = await Promise.all([transaction.objectStore('policies').get(id), transaction.objectStore('damaged').getKey(id)]);
  if (raw === undefined) return failure({ kind: setAside === undefined ? 'not-saved' : 'storage-damaged' });
  const record = readRecord(raw);
  const isWhole = record.ok && hashText(record.value.policy.text) === record.value.policy.textHash;
  if (isWhole) return record;
  if (!record.ok && record.error.kind === 'storage-newer') return record;
  const copy = await readPolicyCopy(copies, id);
  if (copy !== undefined && (await putBack(database, copy.record))) return success(copy.record);
  await setRecordAside(database, id);
  return failure({ kind: 'storage-damaged' });
}

async function readOneEntry(database: Database, id: string): Promise<Result<LibraryEntry, RecordError>> {
  const raw = await database.get('entries', id);
  if (raw !== undefined) return readEntry(raw);
  return failure({ kind: (await database.getKey('damaged', id)) === undefined ? 'not-saved' : 'storage-damaged' });
}

async function listVersions(database: Database, id: string): Promise<Result<readonly LibraryEntry[], RecordError>> {
  const own = await readOneEntry(database, id);
  if (!own.ok) return own;
  return success((await readEntriesOnShelves(database)).filter(({ family }) => family === own.value.family));
}

async function change(database: Database, ids: readonly string[], notes: Partial<EntryNotes>): Promise<Result<undefined, RecordError>> {
  const valid = z.parse(z.partial(entryNotesSchema), notes);
  const transaction = database.transaction(entryStores, 'readwrite', { durability: 'strict' });
  const entries = await Promise.all(ids.map(async (id) => readEntry(await transaction.objectStore('entries').get(id))));
  const first = entries.find((entry) => !entry.ok);
  if (first === undefined) await putEntries(transaction, entries.flatMap((entry) => (entry.ok ? [{ id: entry.value.id, entry: { ...entry.value, ...valid } }] : [])));
  await transaction.done;
  if (first === undefined || first.ok) return success(undefined);
  return failure({ kind: first.error.kind === 'storage-newer' ? 'storage-newer' : 'not-saved' });
}

async function findByPage(database: Database, url: string, textHash: string): Promise<SavedCopy | null> {
  const { store } = database.transaction('entries');
  const canonicalUrl = buildCanonicalUrl(url);
  // Keys alone: the newest copy is found without loading a text.
  const [byHash, byUrl, byCanonicalUrl] = await Promise.all([
    store.index('byTextHash').openKeyCursor(rangeOf(textHash), 'prev'),
    url === '' ? null : store.index('byUrl').openKeyCursor(rangeOf(dropFragment(url)), 'prev'),
    canonicalUrl === '' ? null : store.index('byCanonicalUrl').openKeyCursor(rangeOf(canonicalUrl), 'prev'),
  ]);
  const atPage = [byUrl, byCanonicalUrl].filter((cursor) => cursor !== null).toSorted((a, b) => b.key[1] - a.key[1])[0];
  if (byHash && (atPage === undefined || byHash.key[1] >= atPage.key[1])) return { id: byHash.primaryKey, savedAt: byHash.key[1], unchanged: true };
  return atPage === undefined ? null : { id: atPage.primaryKey, savedAt: atPage.key[1], unchanged: false };
}
