import * as z from 'zod/mini';
import { correctionListSchema, readCorrections } from './corrections';
import { openCopies, type Copies } from './copies';
import { settle, type Database } from './database';
import { healCorrections, healPolicy, isEntryLost, isRecordDamaged } from './keep-copies';
import { createEntry, entrySchema, readEntry } from './library-entry';
import { readRecord, savedPolicySchema } from './saved-policy';
import { writeSortedJson } from './sorted-json';

/** What an exported file calls itself, and its version. `lib/store/export.schema.json` is made from the schema below. */
export const exportFormat = 'clauselight-saved-policies';
/** Raised with every change of the schema; the records inside have versions of their own, by which older ones are migrated. */
export const exportVersion = 2;

/** One policy of an exported file: the record, never changed since it was saved, what the reader wrote to it, and what the reader corrected in its text. */
export const exportedPolicySchema = z.strictObject({ corrections: correctionListSchema, entry: entrySchema, policy: savedPolicySchema });

/** An exported file: each policy stands on a line of its own, so that a broken file can be read line by line. */
export const exportSchema = z.strictObject({ format: z.literal(exportFormat), policies: z.array(exportedPolicySchema), version: z.literal(exportVersion) });

function readBoth(database: Database, id: string): Promise<[unknown, unknown]> {
  const transaction = database.transaction(['policies', 'entries']);
  return Promise.all([transaction.objectStore('policies').get(id), transaction.objectStore('entries').get(id)]);
}

/**
 * The policies with these ids, or all, as the parts of a JSON text; the same policies give the same bytes. What is damaged is healed from its copy first; what cannot be read
 * even so, or is of a newer version, is left out and counted. One policy is read at a time.
 */
export async function exportPolicies(database: Database, ids: readonly string[] | null, copies: Copies = openCopies()): Promise<{ readonly parts: readonly string[]; readonly leftOut: number }> {
  const wanted = ids === null ? await database.getAllKeys('policies') : ids;
  const lines: { readonly key: string; readonly line: string }[] = [];
  for (const id of wanted) {
    let [raw, rawEntry] = await readBoth(database, id);
    if (isRecordDamaged(raw) || isEntryLost(raw, rawEntry)) {
      await settle(healPolicy(database, copies, id));
      [raw, rawEntry] = await readBoth(database, id);
    }
    const policy = readRecord(raw);
    if (!policy.ok || isRecordDamaged(raw)) continue;
    const entry = readEntry(rawEntry);
    const { savedAt } = policy.value;
    await settle(healCorrections(database, copies, policy.value.policy.textHash));
    const corrections = await readCorrections(database, policy.value.policy.textHash);
    lines.push({ key: `${String(savedAt).padStart(16, '0')} ${id}`, line: writeSortedJson({ corrections, entry: entry.ok ? entry.value : createEntry(policy.value), policy: policy.value }) });
  }
  lines.sort((a, b) => (a.key < b.key ? -1 : 1));
  const head = `{"format":"${exportFormat}","version":${exportVersion},"policies":[\n`;
  return { parts: [head, ...lines.map(({ line }, index) => `${line}${index + 1 < lines.length ? ',' : ''}\n`), ']}\n'], leftOut: wanted.length - lines.length };
}
