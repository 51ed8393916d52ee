import type { LibraryEntry } from '../../lib/store/library-entry';
import type { LibraryRow } from '../../lib/summary/library-view';

/** The rows of the library, in the order of the entries. `now` in milliseconds since the epoch. */
export function buildLibraryRows(entries: readonly LibraryEntry[], now: number): LibraryRow[] {
  return entries.map(({ id, name, host, url, title, savedAt, words, updated, tags, note, remindAt, family, source }) => ({
    id, name, host, url, title, savedAt, words, updated, tags, note, remindAt, family, isFile: source === 'file', isDue: remindAt !== 0 && remindAt <= now,
  }));
}
