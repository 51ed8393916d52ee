import { connect, settle, type Database } from './database';
import type { LibraryEntry } from './library-entry';
import { readShelf, sortEntries } from './shelves';

/** The entries on the shelves, newest first. Reads no text, and none of the thousands of entries one by one. */
export async function readEntriesOnShelves(database: Database): Promise<LibraryEntry[]> {
  return sortEntries((await database.getAll('shelves')).flatMap(readShelf));
}

/**
 * What the list shows, as quickly as it can be had; undefined where more has to be done first, which `Store.list` does: where the database cannot be opened, is to
 * be filled from its copies, or policies have no entries yet.
 */
export async function readOverview(): Promise<readonly LibraryEntry[] | undefined> {
  const database = await connect(() => undefined);
  if (!database.ok) return undefined;
  const read = await settle(
    (async () => {
      const marks = await Promise.all([database.value.getKey('marks', 'new'), database.value.getKey('marks', 'unlisted')]);
      return marks.every((mark) => mark === undefined) ? readEntriesOnShelves(database.value) : undefined;
    })(),
  );
  database.value.close();
  return read.ok ? read.value : undefined;
}
