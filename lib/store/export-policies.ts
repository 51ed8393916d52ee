import * as z from 'zod/mini';
import { correctionListSchema, readCorrections } from './corrections';
import type { Database } from './database';
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

/**
 * The policies with these ids, or all, as the parts of a JSON text; the same policies give the same bytes. What cannot be read (damaged, or of a
 * newer version) is left out and counted. One policy is read at a time.
 */
export async function exportPolicies(database: Database, ids: readonly string[] | null): Promise<{ readonly parts: readonly string[]; readonly leftOut: number }> {
  const wanted = ids === null ? await database.getAllKeys('policies') : ids;
  const lines: { readonly key: string; readonly line: string }[] = [];
  for (const id of wanted) {
    const transaction = database.transaction(['policies', 'entries']);
    const [raw, rawEntry] = await Promise.all([transaction.objectStore('policies').get(id), transaction.objectStore('entries').get(id)]);
    const policy = readRecord(raw);
    if (!policy.ok) continue;
    const entry = readEntry(rawEntry);
    const { savedAt } = policy.value;
    const corrections = await readCorrections(database, policy.value.policy.textHash);
    lines.push({ key: `${String(savedAt).padStart(16, '0')} ${id}`, line: writeSortedJson({ corrections, entry: entry.ok ? entry.value : createEntry(policy.value), policy: policy.value }) });
  }
  lines.sort((a, b) => (a.key < b.key ? -1 : 1));
  const head = `{"format":"${exportFormat}","version":${exportVersion},"policies":[\n`;
  return { parts: [head, ...lines.map(({ line }, index) => `${line}${index + 1 < lines.length ? ',' : ''}\n`), ']}\n'], leftOut: wanted.length - lines.length };
}
