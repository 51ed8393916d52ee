import type { IDBPTransaction, StoreNames } from 'idb';
import { groupByBucket } from './buckets';
import { isEntry } from './check-entry';
import type { StoreSchema } from './database';
import { changeFront, readFront } from './front';
import { changePack, readPack } from './packs';
import { readShelf, writeShelf } from './shelves';

/** The object stores that change with an entry: its shelf, the words of its text, and what is still to be copied. */
export const entryStores = ['entries', 'shelves', 'packs', 'marks', 'uncopied'] as const;

/** A transaction over at least `entryStores`. */
export type EntryTransaction = IDBPTransaction<StoreSchema, StoreNames<StoreSchema>[], 'readwrite' | 'versionchange'>;

/** An entry to be written, of this version or as another one left it, with the words of its text (`joinSearchWords`) where those are new. */
export type EntryChange = { readonly id: string; readonly entry: unknown; readonly words?: string | undefined };

/** A number for each pack, by its bucket, which is another after every change: by that another window knows what to read again, also in a database that was made anew. */
export type PackRevisions = Readonly<Record<string, number>>;

/** The stored numbers; none where they are missing or damaged. */
export function readRevisions(raw: unknown): PackRevisions {
  return typeof raw === 'object' && raw !== null ? Object.fromEntries(Object.entries(raw).filter((pair): pair is [string, number] => typeof pair[1] === 'number')) : {};
}

async function updateShelves(transaction: EntryTransaction, changes: readonly EntryChange[], dropped: readonly string[]): Promise<void> {
  const shelves = transaction.objectStore('shelves');
  const changed = [...changes, ...dropped.map((id) => ({ id, entry: undefined }))];
  await Promise.all(
    [...groupByBucket(changed, ({ id }) => id)].map(async ([bucket, group]) => {
      const ids = new Set(group.map(({ id }) => id));
      const others = readShelf(await shelves.get(bucket)).filter(({ id }) => !ids.has(id));
      await shelves.put(writeShelf(bucket, [...others, ...group.map(({ entry }) => entry).filter(isEntry)]));
    }),
  );
}

/** Keeps the front right, or takes it away where all would have to be read for that. `changes` that are not there yet are counted before they are written. */
async function updateFront(transaction: EntryTransaction, changes: readonly EntryChange[], dropped: readonly string[]): Promise<void> {
  const [entries, marks] = [transaction.objectStore('entries'), transaction.objectStore('marks')];
  const ids = [...changes.map(({ id }) => id), ...dropped];
  const [raw, ...present] = await Promise.all([marks.get('front'), ...ids.map((id) => entries.getKey(id))]);
  const front = readFront(raw);
  if (front === undefined) return;
  const put = changes.map(({ entry }) => entry).filter(isEntry);
  const isThere = new Set(present);
  const added = put.filter(({ id }) => !isThere.has(id)).length;
  const next = put.length === changes.length ? changeFront(front, put, dropped.filter((id) => isThere.has(id)), added) : undefined;
  await (next === undefined ? marks.delete('front') : marks.put(next, 'front'));
}

/** Writes and takes out the words of texts. */
export async function updatePacks(transaction: EntryTransaction, put: readonly { readonly id: string; readonly words: string }[], dropped: readonly string[]): Promise<void> {
  if (put.length + dropped.length === 0) return;
  const [packs, marks] = [transaction.objectStore('packs'), transaction.objectStore('marks')];
  const groups = groupByBucket([...put, ...dropped.map((id) => ({ id, words: undefined }))], ({ id }) => id);
  const revisions = { ...readRevisions(await marks.get('packs')) };
  for (const bucket of groups.keys()) revisions[bucket] = Math.random();
  await Promise.all([
    marks.put(revisions, 'packs'),
    ...[...groups].map(async ([bucket, group]) => {
      const words = new Map(group.flatMap((text) => (text.words === undefined ? [] : [[text.id, text.words] as const])));
      await packs.put(changePack(readPack(bucket, await packs.get(bucket)), words, new Set(group.map(({ id }) => id))));
    }),
  ]);
}

/** Writes entries, and all that is made from them. They are to be copied from then on (`keepPolicies`). */
export async function putEntries(transaction: EntryTransaction, changes: readonly EntryChange[]): Promise<void> {
  const [entries, uncopied] = [transaction.objectStore('entries'), transaction.objectStore('uncopied')];
  await Promise.all([
    // First: it counts what is not there yet.
    updateFront(transaction, changes, []),
    ...changes.flatMap(({ id, entry }) => [uncopied.put(crypto.randomUUID(), id), ...(entry === undefined ? [] : [entries.put(entry)])]),
    updateShelves(transaction, changes, []),
    updatePacks(transaction, changes.flatMap(({ id, words }) => (words === undefined ? [] : [{ id, words }])), []),
  ]);
}

/** Takes entries out, and all that was made from them. */
export async function dropEntries(transaction: EntryTransaction, ids: readonly string[]): Promise<void> {
  const [entries, uncopied] = [transaction.objectStore('entries'), transaction.objectStore('uncopied')];
  await Promise.all([updateFront(transaction, [], ids), ...ids.flatMap((id) => [entries.delete(id), uncopied.delete(id)]), updateShelves(transaction, [], ids), updatePacks(transaction, [], ids)]);
}
