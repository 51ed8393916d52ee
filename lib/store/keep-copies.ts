import * as z from 'zod/mini';
import { hashText } from '../text/hash';
import type { Copies, CopyPlace } from './copies';
import type { Database } from './database';
import { readEntry, type LibraryEntry } from './library-entry';
import { readRecord, type SavedPolicy } from './saved-policy';
import { joinSearchWords } from './search-words';

/** What is kept of a policy: both as they lie in the database. */
const policyCopySchema = z.strictObject({ record: z.unknown(), entry: z.unknown() });
const correctionsCopySchema = z.looseObject({ textHash: z.string() });

const atPolicy = (key: string): CopyPlace => ({ store: 'policies', key });

/** Copies policies as they are now. One that another window deletes meanwhile has no copy in the end. */
export async function keepPolicies(database: Database, copies: Copies, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const transaction = database.transaction(['policies', 'entries']);
    const [record, entry] = await Promise.all([transaction.objectStore('policies').get(id), transaction.objectStore('entries').get(id)]);
    if (record !== undefined) await copies.keep(atPolicy(id), { record, entry });
    if ((await database.getKey('policies', id)) === undefined) await copies.drop([atPolicy(id)]);
  }
}

/** Copies what was corrected in a text as it is now, and drops the copy where nothing is corrected any more. */
export async function keepCorrections(database: Database, copies: Copies, textHash: string): Promise<void> {
  const place: CopyPlace = { store: 'corrections', key: textHash };
  const record = await database.get('corrections', textHash);
  await (record === undefined ? copies.drop([place]) : copies.keep(place, record));
}

/** Deletes policies by `work`. Their copies go first and once more at last: a copy without its policy would bring it back. */
export async function dropAround<T>(copies: Copies, ids: readonly string[], work: () => Promise<T>): Promise<T> {
  await copies.drop(ids.map(atPolicy));
  const result = await work();
  await copies.drop(ids.map(atPolicy));
  return result;
}

/** Drops every copy. Throws where one is left: it would bring back what the reader wants gone. */
export async function dropEverything(copies: Copies): Promise<void> {
  await copies.drop(await copies.list());
  if ((await copies.list()).length > 0) throw new Error('A copy could not be deleted.');
}

/** Whether the text of a policy is the one that was saved. */
function isAsSaved({ policy }: SavedPolicy): boolean {
  return hashText(policy.text) === policy.textHash;
}

/** The copy of a policy, if it is whole: its text has the hash it was saved with. */
export async function readPolicyCopy(copies: Copies, id: string): Promise<{ readonly record: SavedPolicy; readonly entry: LibraryEntry | undefined } | undefined> {
  const copy = z.safeParse(policyCopySchema, await copies.read(atPolicy(id)));
  if (!copy.success) return undefined;
  const [record, entry] = [readRecord(copy.data.record), readEntry(copy.data.entry)];
  if (!record.ok || record.value.id !== id || !isAsSaved(record.value)) return undefined;
  return { record: record.value, entry: entry.ok && entry.value.id === id ? entry.value : undefined };
}

async function bringPolicyBack(database: Database, copies: Copies, id: string): Promise<void> {
  const copy = z.safeParse(policyCopySchema, await copies.read(atPolicy(id)));
  if (!copy.success) return;
  const { record, entry } = copy.data;
  // Not only what this version can read: a newer one may want it back.
  const known = readRecord(record);
  if (known.ok ? !isAsSaved(known.value) : known.error.kind === 'storage-damaged') return;
  const words = known.ok ? [{ id, words: joinSearchWords(known.value.policy.text) }] : [];
  const transaction = database.transaction(['policies', 'entries', 'words', 'trash', 'damaged'], 'readwrite', { durability: 'strict' });
  const done = transaction.done;
  // A request may fail before `done` is awaited; the failure is still seen below.
  done.catch(() => undefined);
  const present = await Promise.all((['policies', 'trash', 'damaged'] as const).map((name) => transaction.objectStore(name).getKey(id)));
  if (present.every((key) => key === undefined)) {
    await Promise.all([
      transaction.objectStore('policies').put(record),
      ...(entry === undefined ? [] : [transaction.objectStore('entries').put(entry)]),
      ...words.map((value) => transaction.objectStore('words').put(value)),
    ]).catch(() => done);
  }
  await done;
}

async function bringCorrectionsBack(database: Database, copies: Copies, textHash: string): Promise<void> {
  const copy = z.safeParse(correctionsCopySchema, await copies.read({ store: 'corrections', key: textHash }));
  if (!copy.success || copy.data.textHash !== textHash) return;
  const transaction = database.transaction('corrections', 'readwrite', { durability: 'strict' });
  if ((await transaction.store.getKey(textHash)) === undefined) await transaction.store.put(copy.data);
  await transaction.done;
}

/** Brings back what has a copy and is neither in the database nor deleted nor set aside. */
async function bringBackMissing(database: Database, copies: Copies): Promise<Set<string>> {
  const places = await copies.list();
  const present = new Set(await database.getAllKeys('policies'));
  for (const { store, key } of places) {
    if (store === 'corrections') await bringCorrectionsBack(database, copies, key);
    else if (!present.has(key)) await bringPolicyBack(database, copies, key);
  }
  return new Set(places.flatMap(({ store, key }) => (store === 'policies' ? [key] : [])));
}

/** A database that the browser made anew is filled from the copies, however often that is broken off. */
export async function fillNewDatabase(database: Database, copies: Copies): Promise<void> {
  if ((await database.get('marks', 'new')) === undefined) return;
  await bringBackMissing(database, copies);
  await database.delete('marks', 'new');
}

/** Sees that every policy has its copy, and that every copy has its policy. */
export async function checkCopies(database: Database, copies: Copies): Promise<void> {
  const copied = await bringBackMissing(database, copies);
  await keepPolicies(database, copies, (await database.getAllKeys('policies')).filter((id) => !copied.has(id)));
}
