import { isEntry } from './check-entry';
import type { LibraryEntry } from './library-entry';
import { sortEntries } from './shelves';

/** The newest entries, newest first, and how many there are in all: the first screen of the list, in one small record. */
export type Front = { readonly entries: readonly LibraryEntry[]; readonly total: number };

/** More than one screen, so that a few can be deleted before all have to be read again. */
const frontCount = 60;
/** With fewer it is no screen any more. */
const fewestInFront = 20;

/** A stored front; undefined where it is missing or damaged. */
export function readFront(raw: unknown): Front | undefined {
  const { entries, total }: { entries?: unknown; total?: unknown } = typeof raw === 'object' && raw !== null ? raw : {};
  if (!Array.isArray(entries) || !entries.every(isEntry) || typeof total !== 'number') return undefined;
  return { entries, total };
}

/** The front of these entries, which are all there are. */
export function createFront(entries: readonly LibraryEntry[]): Front {
  return { entries: sortEntries([...entries]).slice(0, frontCount), total: entries.length };
}

/** The front after some entries were written, `added` of them anew, and others dropped; undefined where it cannot be known without reading all. */
export function changeFront({ entries, total }: Front, put: readonly LibraryEntry[], dropped: readonly string[], added: number): Front | undefined {
  const changed = new Set([...put.map(({ id }) => id), ...dropped]);
  const kept = entries.filter(({ id }) => !changed.has(id));
  const isWhole = entries.length === total;
  const last = entries.at(-1);
  // What is older than the last of a front that is not all may have others before it.
  const fitting = put.filter((entry) => isWhole || (last !== undefined && entry.savedAt >= last.savedAt));
  const newTotal = total + added - dropped.length;
  const newEntries = sortEntries([...kept, ...fitting]).slice(0, frontCount);
  return newEntries.length >= fewestInFront || newEntries.length === newTotal ? { entries: newEntries, total: newTotal } : undefined;
}
