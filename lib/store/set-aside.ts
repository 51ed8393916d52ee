import { settle, type Database } from './database';
import { createEntry, readEntry, type LibraryEntry } from './library-entry';
import { readRecord } from './saved-policy';
import { joinSearchWords } from './search-words';

/**
 * Moves an unreadable record, as it is, to the store of damaged ones. It reads it again, since another window may have moved or
 * deleted it meanwhile. If there is no room for the move it stays where it is, and the next reading tries again.
 */
export async function setRecordAside(database: Database, id: string): Promise<void> {
  await settle(moveRecord(database, id));
}

async function moveRecord(database: Database, id: string): Promise<void> {
  const transaction = database.transaction(['policies', 'entries', 'words', 'damaged'], 'readwrite');
  const policies = transaction.objectStore('policies');
  const record = await policies.get(id);
  if (record !== undefined) {
    await transaction.objectStore('damaged').put({ setAsideAt: Date.now(), record }, id);
    await Promise.all([policies.delete(id), transaction.objectStore('entries').delete(id), transaction.objectStore('words').delete(id)]);
  }
  await transaction.done;
}

/** What `repairEntries` found: policies whose record could not be read and could not be set aside either, and records of a newer version. */
export type Repair = { readonly damaged: number; readonly newer: number };

/**
 * Gives every policy its entry: those saved before there were entries, and those whose entry is lost or damaged (`unreadable`). What the reader
 * wrote to it (name, tags, note) is then gone, the policy is not. A record that cannot be read is set aside, a newer one left alone.
 */
export async function repairEntries(database: Database, unreadable: readonly string[] = []): Promise<Repair> {
  const [policies, entries] = await Promise.all([database.getAllKeys('policies'), database.getAllKeys('entries')]);
  const known = new Set(entries);
  for (const id of unreadable) known.delete(id);
  let [damaged, newer] = [0, 0];
  for (const id of policies) {
    if (known.has(id)) continue;
    const record = readRecord(await database.get('policies', id));
    if (record.ok) await settle(writeEntry(database, createEntry(record.value), record.value.policy.text));
    else if (record.error.kind === 'storage-newer') newer++;
    else {
      await setRecordAside(database, id);
      if ((await database.getKey('policies', id)) !== undefined) damaged++;
    }
  }
  return { damaged, newer };
}

async function writeEntry(database: Database, entry: LibraryEntry, text: string): Promise<void> {
  const transaction = database.transaction(['policies', 'entries', 'words'], 'readwrite');
  const [there, present] = await Promise.all([transaction.objectStore('policies').getKey(entry.id), transaction.objectStore('entries').get(entry.id)]);
  // Another window may have deleted the policy or repaired its entry meanwhile.
  if (there !== undefined && !readEntry(present).ok) {
    const kin = await transaction.objectStore('entries').index('byCanonicalUrl').getAll(IDBKeyRange.bound([entry.canonicalUrl, 0], [entry.canonicalUrl, Number.MAX_SAFE_INTEGER]));
    const first = entry.canonicalUrl === '' ? undefined : kin.map(readEntry).find((other) => other.ok && other.value.id !== entry.id);
    await Promise.all([
      transaction.objectStore('entries').put(first?.ok ? { ...entry, family: first.value.family } : entry),
      transaction.objectStore('words').put({ id: entry.id, words: joinSearchWords(text) }),
    ]);
  }
  await transaction.done;
}
