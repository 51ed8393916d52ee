import * as z from 'zod/mini';
import { hashText } from '../text/hash';
import type { Copies, CopyPlace } from './copies';
import { isCorrectionsDamaged, nameCorrections } from './corrections';
import { settle, type Database } from './database';
import { readEntry, type LibraryEntry } from './library-entry';
import { readRecord, type SavedPolicy } from './saved-policy';
import { hasId, readTrashed } from './trashed';
import { joinSearchWords } from './search-words';
import { entryStores, putEntries } from './write-entries';

/** What is kept of a policy: both as they lie in the database. */
const policyCopySchema = z.strictObject({ record: z.unknown(), entry: z.unknown() });
const correctionsCopySchema = z.looseObject({ textHash: z.string() });

/** Brought back together: enough for one transaction to take little of the time, and little enough to be held in memory at once. */
const batchSize = 50;
/** Between two looks at all copies: a day. */
const checkMs = 24 * 3_600_000;

const atPolicy = (key: string): CopyPlace => ({ store: 'policies', key });
const inTrash = (key: string): CopyPlace => ({ store: 'trash', key });

/**
 * Copies policies as they are now, until one cannot be copied. One that another window deletes meanwhile has no copy in the end, and one that it
 * changes meanwhile is still to be copied. What cannot be read is healed first: it must not be written over its own whole copy.
 */
export async function keepPolicies(database: Database, copies: Copies, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    await healPolicy(database, copies, id);
    const transaction = database.transaction(['policies', 'entries', 'uncopied']);
    const [record, entry, change] = await Promise.all([transaction.objectStore('policies').get(id), transaction.objectStore('entries').get(id), transaction.objectStore('uncopied').get(id)]);
    if (record !== undefined && !(await copies.keep(atPolicy(id), { record, entry }))) return;
    if ((await database.getKey('policies', id)) === undefined) await copies.drop([atPolicy(id)]);
    await markCopied(database, id, change);
  }
}

/** Puts the copy of a policy that cannot be read in its place, where there is a whole one; its entry likewise. What a newer version wrote is left alone. */
export async function healPolicy(database: Database, copies: Copies, id: string): Promise<void> {
  const transaction = database.transaction(['policies', 'entries']);
  const [record, entry] = await Promise.all([transaction.objectStore('policies').get(id), transaction.objectStore('entries').get(id)]);
  if (!isRecordDamaged(record) && !isEntryLost(record, entry)) return;
  const copy = await readPolicyCopy(copies, id);
  if (copy !== undefined) await putBack(database, copy.record);
  if (copy?.entry !== undefined) await settle(putEntryBack(database, copy.entry));
}

function isEntryDamaged(raw: unknown): boolean {
  const entry = readEntry(raw);
  return raw !== undefined && !entry.ok && entry.error.kind === 'storage-damaged';
}

/** Whether a policy that is there has no entry, or one that is damaged. */
export function isEntryLost(record: unknown, entry: unknown): boolean {
  return record !== undefined && (entry === undefined || isEntryDamaged(entry));
}

async function putEntryBack(database: Database, entry: LibraryEntry): Promise<void> {
  const transaction = database.transaction(['policies', ...entryStores], 'readwrite', { durability: 'strict' });
  const [record, present] = await Promise.all([transaction.objectStore('policies').getKey(entry.id), transaction.objectStore('entries').get(entry.id)]);
  if (isEntryLost(record, present)) await putEntries(transaction, [{ id: entry.id, entry }]);
  await transaction.done;
}

/** Puts the copy of a damaged policy in its place; whether there was room for it and it was still to be had. */
export async function putBack(database: Database, record: SavedPolicy): Promise<boolean> {
  const written = await settle(writeRecord(database, record));
  return written.ok && written.value;
}

async function writeRecord(database: Database, record: SavedPolicy): Promise<boolean> {
  const transaction = database.transaction('policies', 'readwrite', { durability: 'strict' });
  const isThere = (await transaction.store.getKey(record.id)) !== undefined;
  if (isThere) await transaction.store.put(record);
  await transaction.done;
  return isThere;
}

async function markCopied(database: Database, id: string, change: string | undefined): Promise<void> {
  const transaction = database.transaction('uncopied', 'readwrite');
  if ((await transaction.store.get(id)) === change) await transaction.store.delete(id);
  await transaction.done;
}

/** Copies what was corrected in a text as it is now, and drops the copy where nothing is corrected any more. */
export async function keepCorrections(database: Database, copies: Copies, textHash: string): Promise<void> {
  await healCorrections(database, copies, textHash);
  const place: CopyPlace = { store: 'corrections', key: textHash };
  const transaction = database.transaction(['corrections', 'uncopied']);
  const [record, change] = await Promise.all([transaction.objectStore('corrections').get(textHash), transaction.objectStore('uncopied').get(nameCorrections(textHash))]);
  if (record === undefined) await copies.drop([place]);
  else if (!(await copies.keep(place, record))) return;
  await markCopied(database, nameCorrections(textHash), change);
}

/**
 * Moves policies to the trash by `work`. Their copies go there first, and once more at last: a copy without its policy would bring it back. Where the work fails they are
 * copied anew.
 */
export async function dropAround<T>(database: Database, copies: Copies, ids: readonly string[], work: () => Promise<T>): Promise<T> {
  for (const id of ids) await copies.move(atPolicy(id), inTrash(id));
  try {
    const result = await work();
    await copies.drop(ids.map(atPolicy));
    return result;
  } catch (error) {
    await settle(keepPolicies(database, copies, ids));
    throw error;
  }
}

/** Drops the copies of what is no longer in the trash, because it was brought back or forgotten for good. */
export async function dropTrashCopies(copies: Copies, ids: readonly string[]): Promise<void> {
  await copies.drop(ids.map(inTrash));
}

/** Puts what was deleted back into the trash from its copy, where it cannot be read there or is there no longer. */
export async function healTrash(database: Database, copies: Copies, id: string, now: number): Promise<void> {
  const kept = readTrashed(await database.get('trash', id));
  if (kept !== undefined && hasId(kept.record, id) && !isRecordDamaged(kept.record) && !isEntryLost(kept.record, kept.entry)) return;
  const copy = await readPolicyCopyAt(copies, inTrash(id));
  if (copy === undefined) return;
  const transaction = database.transaction(['policies', 'trash'], 'readwrite', { durability: 'strict' });
  // Another window may have brought it back meanwhile.
  if ((await transaction.objectStore('policies').getKey(id)) === undefined) await transaction.objectStore('trash').put({ deletedAt: kept?.deletedAt ?? now, ...copy }, id);
  await transaction.done;
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

/** Whether a stored record is there and is neither whole nor of a newer version. */
export function isRecordDamaged(raw: unknown): boolean {
  if (raw === undefined) return false;
  const record = readRecord(raw);
  return record.ok ? !isAsSaved(record.value) : record.error.kind === 'storage-damaged';
}

/** The copy of a policy, if it is whole: its text has the hash it was saved with. */
export function readPolicyCopy(copies: Copies, id: string): Promise<PolicyCopy | undefined> {
  return readPolicyCopyAt(copies, atPolicy(id));
}

type PolicyCopy = { readonly record: SavedPolicy; readonly entry: LibraryEntry | undefined };

async function readPolicyCopyAt(copies: Copies, place: CopyPlace): Promise<PolicyCopy | undefined> {
  const { key: id } = place;
  const copy = z.safeParse(policyCopySchema, await copies.read(place));
  if (!copy.success) return undefined;
  const [record, entry] = [readRecord(copy.data.record), readEntry(copy.data.entry)];
  if (!record.ok || record.value.id !== id || !isAsSaved(record.value)) return undefined;
  return { record: record.value, entry: entry.ok && entry.value.id === id ? entry.value : undefined };
}

type WholeCopy = { readonly id: string; readonly record: unknown; readonly entry: unknown; readonly words: string | undefined };

async function readWholeCopy(copies: Copies, id: string): Promise<WholeCopy[]> {
  const copy = z.safeParse(policyCopySchema, await copies.read(atPolicy(id)));
  if (!copy.success) return [];
  const { record, entry } = copy.data;
  // Not only what this version can read: a newer one may want it back.
  if (record === undefined || isRecordDamaged(record)) return [];
  const known = readRecord(record);
  return [{ id, record, entry, words: known.ok ? joinSearchWords(known.value.policy.text) : undefined }];
}

/** In one transaction; what is there already, was deleted or set aside stays as it is. */
async function bringPoliciesBack(database: Database, copies: Copies, ids: readonly string[]): Promise<void> {
  const whole = (await Promise.all(ids.map((id) => readWholeCopy(copies, id)))).flat();
  const transaction = database.transaction(['policies', 'trash', 'damaged', ...entryStores], 'readwrite', { durability: 'strict' });
  const done = transaction.done;
  // A request may fail before `done` is awaited; the failure is still seen below.
  done.catch(() => undefined);
  const present = await Promise.all(whole.map(({ id }) => Promise.all((['policies', 'trash', 'damaged'] as const).map((name) => transaction.objectStore(name).getKey(id)))));
  const missing = whole.filter((_copy, index) => present[index]?.every((key) => key === undefined));
  const writing = Promise.all([...missing.map(({ record }) => transaction.objectStore('policies').put(record)), putEntries(transaction, missing)]);
  // They have their copies.
  await writing.then(() => Promise.all(missing.map(({ id }) => transaction.objectStore('uncopied').delete(id)))).catch(() => done);
  await done;
}

async function bringCorrectionsBack(database: Database, copies: Copies, textHash: string): Promise<void> {
  const copy = z.safeParse(correctionsCopySchema, await copies.read({ store: 'corrections', key: textHash }));
  if (!copy.success || copy.data.textHash !== textHash) return;
  const transaction = database.transaction('corrections', 'readwrite', { durability: 'strict' });
  if ((await transaction.store.getKey(textHash)) === undefined) await transaction.store.put(copy.data);
  await transaction.done;
}

/** What has a copy: policies by their ids, there or in the trash, corrections by the hash of their text. */
type Copied = Readonly<Record<CopyPlace['store'], ReadonlySet<string>>>;

/** Puts the copy of corrections that cannot be read in their place, where there is a whole one. What a newer version wrote is left alone. */
export async function healCorrections(database: Database, copies: Copies, textHash: string): Promise<void> {
  if (!isCorrectionsDamaged(await database.get('corrections', textHash))) return;
  const copy = await copies.read({ store: 'corrections', key: textHash });
  if (copy === undefined || isCorrectionsDamaged(copy)) return;
  const transaction = database.transaction('corrections', 'readwrite', { durability: 'strict' });
  if (isCorrectionsDamaged(await transaction.store.get(textHash))) await transaction.store.put(copy);
  await transaction.done;
}

/** Brings back what has a copy and is neither in the database nor deleted nor set aside; gives what has one. */
async function bringBackMissing(database: Database, copies: Copies): Promise<Copied> {
  const places = await copies.list();
  const keysOf = (store: CopyPlace['store']): string[] => places.flatMap((place) => (place.store === store ? [place.key] : []));
  const [policies, corrections, trash] = [keysOf('policies'), keysOf('corrections'), keysOf('trash')];
  const present = new Set(await database.getAllKeys('policies'));
  for (const textHash of corrections) await bringCorrectionsBack(database, copies, textHash);
  const missing = policies.filter((id) => !present.has(id));
  for (let first = 0; first < missing.length; first += batchSize) await bringPoliciesBack(database, copies, missing.slice(first, first + batchSize));
  return { policies: new Set(policies), corrections: new Set(corrections), trash: new Set(trash) };
}

/** A database that the browser made anew is filled from the copies, however often that is broken off. */
export async function fillNewDatabase(database: Database, copies: Copies): Promise<void> {
  if ((await database.get('marks', 'new')) === undefined) return;
  await bringBackMissing(database, copies);
  await database.delete('marks', 'new');
}

/** Copies what was written and, since the browser was killed or had no room, not copied. Nothing but a look at an empty list where there is nothing of it. */
export async function keepUncopied(database: Database, copies: Copies): Promise<void> {
  const named = nameCorrections('');
  const keys = await database.getAllKeys('uncopied');
  await keepPolicies(database, copies, keys.filter((key) => !key.startsWith(named)));
  for (const key of keys) if (key.startsWith(named)) await keepCorrections(database, copies, key.slice(named.length));
}

/**
 * Sees that every policy has its copy, and that every copy has its policy; at most once in `checkMs`, since the browser takes a second and more to tell
 * which of thousands there are.
 */
export async function checkCopies(database: Database, copies: Copies, now: number): Promise<void> {
  const checked = await database.get('marks', 'checked');
  if (typeof checked === 'number' && checked <= now && now - checked < checkMs) return keepUncopied(database, copies);
  const copied = await bringBackMissing(database, copies);
  await keepPolicies(database, copies, (await database.getAllKeys('policies')).filter((id) => !copied.policies.has(id)));
  for (const textHash of await database.getAllKeys('corrections')) if (!copied.corrections.has(textHash)) await keepCorrections(database, copies, textHash);
  await keepUncopied(database, copies);
  // Of what was deleted in a database that the browser threw away.
  const deleted = new Set(await database.getAllKeys('trash'));
  await dropTrashCopies(copies, [...copied.trash].filter((id) => !deleted.has(id)));
  await database.put('marks', now, 'checked');
}
