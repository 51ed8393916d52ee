import { bucketCount } from './buckets';
import type { Copies } from './copies';
import { settle, type Database } from './database';
import { healPolicy, isRecordDamaged } from './keep-copies';
import { readPack, searchPack, type OpenPack } from './packs';
import { readAll } from './read-all';
import { readRecord } from './saved-policy';
import { joinSearchWords, type SearchQuery } from './search-words';
import { entryStores, readRevisions, updatePacks, type PackRevisions } from './write-entries';

/** Searches the texts of a store. */
export type TextSearch = (database: Database, query: SearchQuery) => Promise<ReadonlySet<string>>;

/** Some three megabytes with thousands of policies. */
const packsAtOnce = 16;

const buckets = Array.from({ length: bucketCount }, (_unused, bucket) => bucket);

function bucketOf(raw: unknown): unknown {
  return typeof raw === 'object' && raw !== null && 'bucket' in raw ? raw.bucket : undefined;
}

/** Words of texts that are in no pack, because one was damaged; their records may be as well. */
async function addMissing(database: Database, copies: Copies, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    await settle(healPolicy(database, copies, id));
    const raw = await database.get('policies', id);
    const record = readRecord(raw);
    // A text that is not the one that was saved has other words; they would stay when the policy is put right.
    if (!record.ok || isRecordDamaged(raw)) continue;
    const transaction = database.transaction(['policies', ...entryStores], 'readwrite');
    // Another window may have deleted it meanwhile.
    if ((await transaction.objectStore('policies').getKey(id)) !== undefined) await updatePacks(transaction, [{ id, words: joinSearchWords(record.value.policy.text) }], []);
    await transaction.done;
  }
}

/**
 * A search that keeps the packs of all texts in memory, some five kilobytes a text, from its first call on. Each call looks first which packs were
 * changed, also by other windows, and then whether a text is missing in them.
 */
export function createTextSearch(copies: Copies): TextSearch {
  const packs = new Map<number, OpenPack>();
  let known: PackRevisions = {};
  /** Whether a text was still missing after the last call: what could not be put right then may be whole by now. */
  let isMissing = false;

  /** Reads what was changed; whether there was anything. */
  async function update(database: Database): Promise<boolean> {
    const transaction = database.transaction(['packs', 'marks']);
    const revisions = readRevisions(await transaction.objectStore('marks').get('packs'));
    const stale = packs.size === 0 ? buckets : buckets.filter((bucket) => revisions[bucket] !== known[bucket]);
    if (stale.length === 0) return false;
    const store = transaction.objectStore('packs');
    const raws = packs.size === 0 ? await readAll(store, packsAtOnce) : await Promise.all(stale.map((bucket) => store.get(bucket)));
    const byBucket = new Map(raws.map((raw) => [bucketOf(raw), raw]));
    for (const bucket of stale) packs.set(bucket, readPack(bucket, byBucket.get(bucket)));
    known = revisions;
    return true;
  }

  async function findMissing(database: Database): Promise<string[]> {
    const packed = new Set([...packs.values()].flatMap(({ ids }) => ids));
    return (await database.getAllKeys('entries')).filter((id) => !packed.has(id));
  }

  async function refresh(database: Database): Promise<void> {
    if (!(await update(database)) && !isMissing) return;
    await addMissing(database, copies, await findMissing(database));
    await update(database);
    isMissing = (await findMissing(database)).length > 0;
  }

  // One after the other: a second search would find nothing new to read, while the first still adds what was missing.
  let refreshed: Promise<void> = Promise.resolve();

  return async (database, query) => {
    const own = refreshed.then(() => refresh(database));
    refreshed = own.catch(() => undefined);
    await own;
    return new Set([...packs.values()].flatMap((pack) => searchPack(pack, query)));
  };
}
