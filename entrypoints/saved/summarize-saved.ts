import type { LibraryEntry } from '../../lib/store/library-entry';
import type { SavedSummary } from '../../lib/summary/popup-view';
import { writeDate } from '../../lib/summary/words/write-date';

/** One line of the list of saved policies, in words. */
export function summarizeSaved({ id, name, host, url, title, savedAt, words, updated }: LibraryEntry): SavedSummary {
  return { id, name, host, url, title, savedAt, words, updated: writeDate(updated) };
}
