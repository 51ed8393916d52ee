import type { Analysis } from '../answers/analysis';
import type { Database } from './database';
import { createEntry, readEntry, type LibraryEntry } from './library-entry';
import { readRecord, type SavedPolicy } from './saved-policy';
import { joinSearchWords } from './search-words';
import { entryStores, putEntries } from './write-entries';

/** What is saved beside the analysis. `url` and `text hash` come from its policy. */
export type SaveDetails = {
  readonly name: string;
  readonly host: string;
  readonly savedAt: number;
  readonly extractorVersion: number;
  /** `page` unless said otherwise. */
  readonly source?: 'page' | 'file';
  /** The policy of which this is a version, if it is known; otherwise it is found by address, title and text. */
  readonly family?: string;
};

type Entries = { readonly sameText: readonly LibraryEntry[]; readonly samePage: readonly LibraryEntry[] };

function sortNewestFirst(entries: readonly LibraryEntry[]): LibraryEntry[] {
  return entries.toSorted((a, b) => b.savedAt - a.savedAt);
}

/**
 * The policy of which a text is a version: the one with the very same text (one policy under several hosts); else the one at the same
 * canonical address, with the same title rather than another; else one of its own. Newest first, so that what the reader parted stays apart.
 */
export function chooseFamily(entry: LibraryEntry, { sameText, samePage }: Entries): string {
  const atPage = sortNewestFirst(samePage);
  return (sortNewestFirst(sameText)[0] ?? atPage.find(({ titleKey }) => titleKey === entry.titleKey) ?? atPage[0])?.family ?? entry.family;
}

function readEntries(raw: readonly unknown[]): LibraryEntry[] {
  return raw.flatMap((value) => {
    const entry = readEntry(value);
    return entry.ok ? [entry.value] : [];
  });
}

/** All times of saving under one address or one hash. */
export function rangeOf(first: string): IDBKeyRange {
  return IDBKeyRange.bound([first, 0], [first, Number.MAX_SAFE_INTEGER]);
}

/** An address without its fragment. */
export function dropFragment(url: string): string {
  const hash = url.indexOf('#');
  return hash === -1 ? url : url.slice(0, hash);
}

/** Writes a policy, its entry and its words in one transaction; the same text of the same page is kept once, as it was first saved. */
export async function savePolicy(database: Database, analysis: Analysis, details: SaveDetails): Promise<LibraryEntry> {
  const record = createRecord(analysis, details);
  const words = joinSearchWords(record.policy.text);
  // "strict": reported as saved only when it is on the disk.
  const transaction = database.transaction(['policies', ...entryStores], 'readwrite', { durability: 'strict' });
  const done = transaction.done;
  // A request may fail before `done` is awaited; the failure is still seen below.
  done.catch(() => undefined);
  const entries = transaction.objectStore('entries');
  const own = createEntry(record, details.family);
  const [sameText, samePage] = await Promise.all([
    entries.index('byTextHash').getAll(rangeOf(own.textHash)).then(readEntries),
    own.canonicalUrl === '' ? [] : entries.index('byCanonicalUrl').getAll(rangeOf(own.canonicalUrl)).then(readEntries),
  ]);
  const existing = sameText.find(({ url }) => url === own.url);
  if (existing !== undefined) {
    await done;
    return existing;
  }
  const entry = details.family === undefined ? { ...own, family: chooseFamily(own, { sameText, samePage }) } : own;
  try {
    await Promise.all([transaction.objectStore('policies').add(record), putEntries(transaction, [{ id: record.id, entry, words }])]);
  } catch (error) {
    // A request that fails for lack of room is reported by the transaction with its true name.
    await done;
    throw error;
  }
  await done;
  return entry;
}

function createRecord(analysis: Analysis, { name, host, savedAt, extractorVersion, source = 'page' }: SaveDetails): SavedPolicy {
  const { policy, isPolicy, language, updated, words, coverage, clauses, answers, optOuts, findings, modelId } = analysis;
  const record = readRecord({
    version: 2, id: crypto.randomUUID(), name, host, savedAt, extractorVersion, source, url: dropFragment(policy.url), policy, isPolicy, language, updated, words, coverage, clauses, answers, optOuts,
    findings, modelId,
  });
  if (!record.ok) throw new Error('an analysis that the store could not read again');
  return record.value;
}
