import type { Copies } from './copies';
import { settle, type Database } from './database';
import { isRecordDamaged, putBack, readPolicyCopy } from './keep-copies';
import { createEntry, readEntry, type LibraryEntry } from './library-entry';
import { readRecord } from './saved-policy';
import { joinSearchWords } from './search-words';
import { dropEntries, entryStores, putEntries } from './write-entries';

/**
 * Moves an unreadable record, as it is, to the store of damaged ones. It reads it again, since another window may have moved or
 * deleted it meanwhile. If there is no room for the move it stays where it is, and the next reading tries again.
 */
export async function setRecordAside(database: Database, id: string): Promise<void> {
  await settle(moveRecord(database, id));
}

async function moveRecord(database: Database, id: string): Promise<void> {
  const transaction = database.transaction(['policies', 'damaged', ...entryStores], 'readwrite', { durability: 'strict' });
  const policies = transaction.objectStore('policies');
  const record = await policies.get(id);
  if (record !== undefined) {
    await transaction.objectStore('damaged').put({ setAsideAt: Date.now(), record }, id);
    await Promise.all([policies.delete(id), dropEntries(transaction, [id])]);
  }
  await transaction.done;
}

/** What `repairEntries` found: policies whose record could not be read and could not be set aside either, and records of a newer version. */
export type Repair = { readonly damaged: number; readonly newer: number };

/**
 * Gives every policy its entry: those saved before there were entries, and those whose entry is lost or damaged (`unreadable`). Both are
 * taken from the copy, if there is one. Without it, what the reader wrote to the entry (name, tags, note) is gone, the policy is not; a record that
 * cannot be read is set aside. A newer one is left alone.
 */
export async function repairEntries(database: Database, copies: Copies, unreadable: readonly string[] = []): Promise<Repair> {
  const [policies, entries] = await Promise.all([database.getAllKeys('policies'), database.getAllKeys('entries')]);
  const known = new Set(entries);
  for (const id of unreadable) known.delete(id);
  let [damaged, newer] = [0, 0];
  for (const id of policies) {
    if (known.has(id)) continue;
    const raw = await database.get('policies', id);
    const record = readRecord(raw);
    if (!record.ok && record.error.kind === 'storage-newer') {
      newer++;
      continue;
    }
    const copy = await readPolicyCopy(copies, id);
    const own = record.ok ? record.value : undefined;
    const whole = own !== undefined && !isRecordDamaged(raw) ? own : copy !== undefined && (await putBack(database, copy.record)) ? copy.record : undefined;
    const listed = whole ?? own;
    // The words of a text that is not the one that was saved are not taken: the search adds those of the copy once it can be had.
    if (listed !== undefined) await settle(writeEntry(database, copy?.entry ?? createEntry(listed), whole?.policy.text, copy?.entry !== undefined));
    else {
      await setRecordAside(database, id);
      if ((await database.getKey('policies', id)) !== undefined) damaged++;
    }
  }
  return { damaged, newer };
}

/** `isOwn`: the entry is as the reader left it, its family too; another joins the versions at its address. */
async function writeEntry(database: Database, entry: LibraryEntry, text: string | undefined, isOwn: boolean): Promise<void> {
  const transaction = database.transaction(['policies', ...entryStores], 'readwrite', { durability: 'strict' });
  const [there, present] = await Promise.all([transaction.objectStore('policies').getKey(entry.id), transaction.objectStore('entries').get(entry.id)]);
  // Another window may have deleted the policy or repaired its entry meanwhile.
  if (there !== undefined && !readEntry(present).ok) {
    const kin = await transaction.objectStore('entries').index('byCanonicalUrl').getAll(IDBKeyRange.bound([entry.canonicalUrl, 0], [entry.canonicalUrl, Number.MAX_SAFE_INTEGER]));
    const first = isOwn || entry.canonicalUrl === '' ? undefined : kin.map(readEntry).find((other) => other.ok && other.value.id !== entry.id);
    await putEntries(transaction, [{ id: entry.id, entry: first?.ok ? { ...entry, family: first.value.family } : entry, words: text === undefined ? undefined : joinSearchWords(text) }]);
  }
  await transaction.done;
}
