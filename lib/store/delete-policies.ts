import type { Database } from './database';
import { readRecord } from './saved-policy';
import { joinSearchWords } from './search-words';

const stores = ['policies', 'entries', 'words', 'trash'] as const;
/** A deleted policy can be brought back for at least so long: longer than anybody takes to see what was deleted by mistake. */
export const trashMs = 10 * 60_000;

/** Moves policies to the trash, all or none; gives how many there were. */
export async function deletePolicies(database: Database, ids: readonly string[], now: number): Promise<number> {
  const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
  const [policies, entries, words, trash] = [transaction.objectStore('policies'), transaction.objectStore('entries'), transaction.objectStore('words'), transaction.objectStore('trash')];
  let deleted = 0;
  for (const id of ids) {
    const [record, entry] = await Promise.all([policies.get(id), entries.get(id)]);
    if (record === undefined) continue;
    deleted++;
    await Promise.all([trash.put({ deletedAt: now, record, entry }, id), policies.delete(id), entries.delete(id), words.delete(id)]);
  }
  await transaction.done;
  return deleted;
}

/** Brings policies back out of the trash, as they were, all or none; gives how many were still there. */
export async function restorePolicies(database: Database, ids: readonly string[]): Promise<number> {
  const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
  const trash = transaction.objectStore('trash');
  let restored = 0;
  for (const id of ids) {
    const kept = await trash.get(id);
    if (kept === undefined) continue;
    restored++;
    const record = readRecord(kept.record);
    await Promise.all([
      transaction.objectStore('policies').put(kept.record),
      ...(kept.entry === undefined ? [] : [transaction.objectStore('entries').put(kept.entry)]),
      ...(record.ok ? [transaction.objectStore('words').put({ id, words: joinSearchWords(record.value.policy.text) })] : []),
      trash.delete(id),
    ]);
  }
  await transaction.done;
  return restored;
}

/** Empties the trash of what was deleted a while ago. */
export async function emptyTrash(database: Database, now: number): Promise<void> {
  const transaction = database.transaction('trash', 'readwrite');
  for (let cursor = await transaction.store.openCursor(); cursor !== null; cursor = await cursor.continue()) {
    if (now - cursor.value.deletedAt > trashMs || cursor.value.deletedAt > now) await cursor.delete();
  }
  await transaction.done;
}
