import * as z from 'zod/mini';
import { failure, success, type Result } from '../result';
import { hashText } from '../text/hash';
import { checkSpans, type SpanFault } from './check-spans';
import type { Database } from './database';
import { exportFormat, exportVersion } from './export-policies';
import { createEntry, readEntry, type LibraryEntry } from './library-entry';
import { readRecord, type SavedPolicy } from './saved-policy';
import { joinSearchWords } from './search-words';
import { writeSortedJson } from './sorted-json';
import { entryStores, putEntries } from './write-entries';

/** Why one policy of a file is not taken over. */
export type RefusedReason = 'not-json' | 'newer' | 'not-valid' | 'text-changed' | SpanFault | 'not-its-entry' | 'other-with-same-id';

/** One that was refused: the line of the file on which it stands (from 1), and its name, where it has one. */
export type Refused = { readonly line: number; readonly name: string; readonly reason: RefusedReason };

/** What came of an import. `present`: policies that were there already, just as they are in the file. */
export type ImportReport = { readonly added: number; readonly present: number; readonly refused: readonly Refused[] };

/** What a file holds: policies that are valid, each with its line, and those that are not. */
export type ExportedFile = { readonly policies: readonly { readonly line: number; readonly policy: SavedPolicy; readonly entry: LibraryEntry }[]; readonly refused: readonly Refused[] };

/** Why a file is no export at all. */
export type ImportError = { readonly kind: 'import-foreign' | 'import-newer' };

const headSchema = z.looseObject({ format: z.literal(exportFormat), version: z.int() });
const itemSchema = z.strictObject({ entry: z.unknown(), policy: z.unknown() });

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readName(item: unknown): string {
  const named = z.safeParse(z.looseObject({ entry: z.looseObject({ name: z.string() }) }), item);
  return named.success ? named.data.entry.name.slice(0, 200) : '';
}

function readItem(item: unknown): Result<{ policy: SavedPolicy; entry: LibraryEntry }, { kind: RefusedReason }> {
  if (item === undefined) return failure({ kind: 'not-json' });
  const both = z.safeParse(itemSchema, item);
  if (!both.success) return failure({ kind: 'not-valid' });
  const [policy, entry] = [readRecord(both.data.policy), readEntry(both.data.entry)];
  if (!policy.ok) return failure({ kind: policy.error.kind === 'storage-newer' ? 'newer' : 'not-valid' });
  if (!entry.ok) return failure({ kind: entry.error.kind === 'storage-newer' ? 'newer' : 'not-valid' });
  if (hashText(policy.value.policy.text) !== policy.value.policy.textHash) return failure({ kind: 'text-changed' });
  const fault = checkSpans(policy.value);
  if (fault !== undefined) return failure({ kind: fault });
  // All of an entry but the reader's own part follows from the policy.
  const { name, tags, note, remindAt, family } = entry.value;
  const own = { ...createEntry(policy.value, family), name, tags, note, remindAt, sizeBytes: entry.value.sizeBytes };
  return writeSortedJson(own) === writeSortedJson(entry.value) ? success({ policy: policy.value, entry: entry.value }) : failure({ kind: 'not-its-entry' });
}

/**
 * Reads an exported file strictly: each policy on its own, so that one that is broken does not take the others with it; a file that was cut off
 * is read line by line. Older records are migrated.
 */
export function readExport(text: string): Result<ExportedFile, ImportError> {
  const lines = text.replace(/^\ufeff/, '').split('\n');
  const whole = parse(text.replace(/^\ufeff/, ''));
  const head = z.safeParse(headSchema, whole ?? parse(`${(lines[0] ?? '').trim()}]}`));
  if (!head.success) return failure({ kind: 'import-foreign' });
  if (head.data.version > exportVersion) return failure({ kind: 'import-newer' });
  const list = z.safeParse(z.looseObject({ policies: z.array(z.unknown()) }), whole);
  const items: readonly { line: number; item: unknown }[] = list.success
    ? list.data.policies.map((item, index) => ({ line: index + 2, item }))
    : lines.flatMap((line, index) => (index === 0 || /^[\s\]},]*$/.test(line) ? [] : [{ line: index + 1, item: parse(line.trim().replace(/,$/, '')) }]));
  const read = items.map(({ line, item }) => ({ line, name: readName(item), result: readItem(item) }));
  return success({
    policies: read.flatMap(({ line, result }) => (result.ok ? [{ line, ...result.value }] : [])),
    refused: read.flatMap(({ line, name, result }) => (result.ok ? [] : [{ line, name, reason: result.error.kind }])),
  });
}

/** Takes the policies of a file over, each in one transaction. One that is there already stays as it is here, with the reader's own notes. */
export async function importPolicies(database: Database, { policies, refused }: ExportedFile): Promise<ImportReport> {
  let [added, present] = [0, 0];
  const refusedNow = [...refused];
  for (const { line, policy, entry } of policies) {
    const outcome = await importOne(database, policy, entry);
    if (outcome === 'added') added++;
    else if (outcome === 'present') present++;
    else refusedNow.push({ line, name: entry.name, reason: outcome });
  }
  return { added, present, refused: refusedNow.toSorted((a, b) => a.line - b.line) };
}

async function importOne(database: Database, policy: SavedPolicy, entry: LibraryEntry): Promise<'added' | 'present' | RefusedReason> {
  const words = joinSearchWords(policy.policy.text);
  const transaction = database.transaction(['policies', ...entryStores], 'readwrite', { durability: 'strict' });
  const done = transaction.done;
  // A request may fail before `done` is awaited; the failure is still seen below.
  done.catch(() => undefined);
  const there = await transaction.objectStore('policies').get(policy.id);
  if (there !== undefined) {
    await done;
    const own = readRecord(there);
    return own.ok && writeSortedJson(own.value) === writeSortedJson(policy) ? 'present' : 'other-with-same-id';
  }
  try {
    await Promise.all([transaction.objectStore('policies').add(policy), putEntries(transaction, [{ id: policy.id, entry, words }])]);
  } catch (error) {
    await done;
    throw error;
  }
  await done;
  return 'added';
}
