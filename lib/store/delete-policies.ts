import type { Database } from './database';
import { isRecordDamaged } from './keep-copies';
import { readRecord } from './saved-policy';
import { joinSearchWords } from './search-words';
import { hasId, readTrashed } from './trashed';
import { dropEntries, entryStores, putEntries } from './write-entries';

const stores = ['policies', 'trash', ...entryStores] as const;
/** A deleted policy can be brought back for at least so long: longer than anybody takes to see what was deleted by mistake. */
export const trashMs = 10 * 60_000;

/** Moves policies to the trash, all or none; gives how many there were. */
export async function deletePolicies(database: Database, ids: readonly string[], now: number): Promise<number> {
  const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
  const [policies, entries, trash] = [transaction.objectStore('policies'), transaction.objectStore('entries'), transaction.objectStore('trash')];
  const deleted: string[] = [];
  for (const id of ids) {
    const [record, entry] = await Promise.all([policies.get(id), entries.get(id)]);
    if (record === undefined) continue;
    deleted.push(id);
    await Promise.all([trash.put({ deletedAt: now, record, entry }, id), policies.delete(id)]);
  }
  await dropEntries(transaction, deleted);
  await transaction.done;
  return deleted.length;
}

/** Brings policies back out of the trash, as they were, all or none; gives how many were still there. */
export async function restorePolicies(database: Database, ids: readonly string[]): Promise<number> {
  const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
  const trash = transaction.objectStore('trash');
  const restored: { readonly id: string; readonly entry: unknown; readonly words: string | undefined }[] = [];
  for (const id of ids) {
    const kept = readTrashed(await trash.get(id));
    if (kept === undefined || !hasId(kept.record, id)) continue;
    const record = readRecord(kept.record);
    restored.push({ id, entry: hasId(kept.entry, id) ? kept.entry : undefined, words: record.ok && !isRecordDamaged(kept.record) ? joinSearchWords(record.value.policy.text) : undefined });
    await Promise.all([transaction.objectStore('policies').put(kept.record), trash.delete(id)]);
  }
  await putEntries(transaction, restored);
  await transaction.done;
  return restored.length;
}

/** Empties the trash of what was deleted a while ago; gives the ids of that. */
export async function emptyTrash(database: Database, now: number): Promise<readonly string[]> {
  const forgotten: string[] = [];
  const transaction = database.transaction('trash', 'readwrite');
  for (let cursor = await transaction.store.openCursor(); cursor !== null; cursor = await cursor.continue()) {
    const { deletedAt = Number.POSITIVE_INFINITY, record, entry } = readTrashed(cursor.value) ?? {};
    if (now - deletedAt > trashMs) {
      forgotten.push(cursor.key);
      await cursor.delete();
      // The clock was put back, or it cannot be read: the while begins anew.
    } else if (deletedAt > now) await cursor.update({ deletedAt: now, record, entry });
  }
  await transaction.done;
  return forgotten;
}
