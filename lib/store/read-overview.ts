import { connect, settle, type Database } from './database';
import { readFront, type Front } from './front';
import type { LibraryEntry } from './library-entry';
import { readShelf, sortEntries } from './shelves';

/** The entries on the shelves, newest first. Reads no text, and none of the thousands of entries one by one. */
export async function readEntriesOnShelves(database: Database): Promise<LibraryEntry[]> {
  return sortEntries((await database.getAll('shelves')).flatMap(readShelf));
}

async function withDatabase<T>(work: (database: Database) => Promise<T | undefined>): Promise<T | undefined> {
  const database = await connect(() => undefined);
  if (!database.ok) return undefined;
  const read = await settle(work(database.value));
  database.value.close();
  return read.ok ? read.value : undefined;
}

/** The first screen of the list, in one small record; undefined where it is not to be had without more. */
export function readFirstScreen(): Promise<Front | undefined> {
  return withDatabase(async (database) => {
    const { store } = database.transaction('marks');
    const [front, ...undone] = await Promise.all([store.get('front'), store.getKey('new'), store.getKey('unlisted')]);
    return undone.every((mark) => mark === undefined) ? readFront(front) : undefined;
  });
}

/**
 * What the list shows, of all policies, as quickly as it can be had; undefined where more has to be done first, which `Store.list` does: where the database cannot
 * be opened, is to be filled from its copies, or policies have no entries yet.
 */
export function readOverview(): Promise<readonly LibraryEntry[] | undefined> {
  return withDatabase(async (database) => {
    const { store } = database.transaction('marks');
    const undone = await Promise.all([store.getKey('new'), store.getKey('unlisted')]);
    return undone.every((mark) => mark === undefined) ? readEntriesOnShelves(database) : undefined;
  });
}
