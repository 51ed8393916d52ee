import * as z from 'zod/mini';
import type { Correction } from '../answers/correction';
import { failure, success, type Result } from '../result';
import { hashText } from '../text/hash';
import { checkSpans, type SpanFault } from './check-spans';
import { bringCorrections, correctionListSchema } from './corrections';
import { openCopies } from './copies';
import type { Database } from './database';
import { exportFormat, exportVersion } from './export-policies';
import { healPolicy, isRecordDamaged } from './keep-copies';
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

type Item = { readonly policy: SavedPolicy; readonly entry: LibraryEntry; readonly corrections: readonly Correction[] };
type ReadLine = { readonly line: number; readonly name: string; readonly result: Result<Item, { readonly kind: RefusedReason }> };

/** What a file holds: its policies, each with its line or why it is not taken over. */
export type ExportedFile = { readonly read: readonly ReadLine[] };

/** Why a file is no export at all. */
export type ImportError = { readonly kind: 'import-foreign' | 'import-newer' };

const headSchema = z.looseObject({ format: z.literal(exportFormat), version: z.int() });
const itemSchema = z.strictObject({ corrections: correctionListSchema, entry: z.unknown(), policy: z.unknown() });

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

/** The first version knew no corrections. */
function bringItemUp(item: unknown, version: number): unknown {
  return version === 1 && typeof item === 'object' && item !== null && !('corrections' in item) ? { ...item, corrections: [] } : item;
}

function readItem(item: unknown, version: number): Result<Item, { kind: RefusedReason }> {
  if (item === undefined) return failure({ kind: 'not-json' });
  const both = z.safeParse(itemSchema, bringItemUp(item, version));
  if (!both.success) return failure({ kind: 'not-valid' });
  const [policy, entry] = [readRecord(both.data.policy), readEntry(both.data.entry)];
  if (!policy.ok) return failure({ kind: policy.error.kind === 'storage-newer' ? 'newer' : 'not-valid' });
  if (!entry.ok) return failure({ kind: entry.error.kind === 'storage-newer' ? 'newer' : 'not-valid' });
  if (hashText(policy.value.policy.text) !== policy.value.policy.textHash) return failure({ kind: 'text-changed' });
  const fault = checkSpans(policy.value);
  if (fault !== undefined) return failure({ kind: fault });
  const { corrections } = both.data;
  if (!corrections.every(({ refused }) => refused.every(({ start, end }) => start <= end && end <= policy.value.policy.text.length))) return failure({ kind: 'span-outside' });
  // All of an entry but the reader's own part follows from the policy.
  const { name, tags, note, remindAt, family } = entry.value;
  const own = { ...createEntry(policy.value, family), name, tags, note, remindAt, sizeBytes: entry.value.sizeBytes };
  return writeSortedJson(own) === writeSortedJson(entry.value) ? success({ policy: policy.value, entry: entry.value, corrections }) : failure({ kind: 'not-its-entry' });
}

function readHead(value: unknown): Result<number, ImportError> {
  const head = z.safeParse(headSchema, value);
  if (!head.success) return failure({ kind: 'import-foreign' });
  return head.data.version > exportVersion ? failure({ kind: 'import-newer' }) : success(head.data.version);
}

/** The head of a file is its first line, in which the list is only begun. */
function readHeadLine(line: string): unknown {
  return parse(`${line.replace(/^\ufeff/, '').trim()}]}`);
}

function readLine(text: string, line: number, version: number): ReadLine[] {
  if (/^[\s\]},]*$/.test(text)) return [];
  const item = parse(text.trim().replace(/,$/, ''));
  return [{ line, name: readName(item), result: readItem(item, version) }];
}

/**
 * Reads an exported file strictly: each policy on its own, so that one that is broken does not take the others with it; a file that was cut off
 * is read line by line. Older records are migrated.
 */
export function readExport(text: string): Result<ExportedFile, ImportError> {
  const lines = text.split('\n');
  const whole = parse(text.replace(/^\ufeff/, ''));
  const version = readHead(whole ?? readHeadLine(lines[0] ?? ''));
  if (!version.ok) return version;
  const list = z.safeParse(z.looseObject({ policies: z.array(z.unknown()) }), whole);
  if (!list.success) return success({ read: lines.slice(1).flatMap((line, index) => readLine(line, index + 2, version.value)) });
  return success({ read: list.data.policies.map((item, index) => ({ line: index + 2, name: readName(item), result: readItem(item, version.value) })) });
}

/** Takes the policies of a file over, each in one transaction. One that is there already stays as it is here, with the reader's own notes. */
export async function importPolicies(database: Database, { read }: ExportedFile): Promise<ImportReport> {
  let report: ImportReport = { added: 0, present: 0, refused: [] };
  for (const line of read) report = await importLine(database, line, report);
  return report;
}

/** The same of a file that is too long to be held in memory as a whole: each line is read and taken over before the next. */
export async function importLines(database: Database, lines: AsyncIterable<string>): Promise<Result<ImportReport, ImportError>> {
  let report: ImportReport = { added: 0, present: 0, refused: [] };
  let version: number | undefined;
  let number = 0;
  for await (const text of lines) {
    number++;
    if (version === undefined) {
      const head = readHead(readHeadLine(text));
      if (!head.ok) return head;
      version = head.value;
    } else for (const line of readLine(text, number, version)) report = await importLine(database, line, report);
  }
  return version === undefined ? failure({ kind: 'import-foreign' }) : success(report);
}

async function importLine(database: Database, { line, name, result }: ReadLine, { added, present, refused }: ImportReport): Promise<ImportReport> {
  const outcome = result.ok ? await importOne(database, result.value) : result.error.kind;
  if (outcome === 'added') return { added: added + 1, present, refused };
  if (outcome === 'present') return { added, present: present + 1, refused };
  return { added, present, refused: [...refused, { line, name, reason: outcome }] };
}

/** What is damaged here is healed from its copy, and where there is none, by what the file has of it. */
async function importOne(database: Database, item: Item): Promise<'added' | 'present' | RefusedReason> {
  const outcome = await tryImport(database, item, false);
  if (outcome !== 'damaged') return outcome;
  await healPolicy(database, openCopies(), item.policy.id);
  const second = await tryImport(database, item, true);
  return second === 'damaged' ? 'other-with-same-id' : second;
}

async function tryImport(database: Database, { policy, entry, corrections }: Item, mayReplace: boolean): Promise<'added' | 'present' | 'damaged' | RefusedReason> {
  const words = joinSearchWords(policy.policy.text);
  const transaction = database.transaction(['policies', 'corrections', ...entryStores], 'readwrite', { durability: 'strict' });
  const done = transaction.done;
  // A request may fail before `done` is awaited; the failure is still seen below.
  done.catch(() => undefined);
  const [there, noted] = await Promise.all([transaction.objectStore('policies').get(policy.id), transaction.objectStore('entries').get(policy.id)]);
  const isDamaged = isRecordDamaged(there);
  if (there !== undefined && !(isDamaged && mayReplace)) {
    await done;
    if (isDamaged) return 'damaged';
    const own = readRecord(there);
    return own.ok && writeSortedJson(own.value) === writeSortedJson(policy) ? 'present' : 'other-with-same-id';
  }
  try {
    // What the reader has written since stays.
    await Promise.all([isDamaged ? transaction.objectStore('policies').put(policy) : transaction.objectStore('policies').add(policy), putEntries(transaction, [{ id: policy.id, entry: isDamaged && readEntry(noted).ok ? noted : entry, words }]), bringCorrections(transaction, policy.policy.textHash, corrections)]);
  } catch (error) {
    await done;
    throw error;
  }
  await done;
  return 'added';
}
