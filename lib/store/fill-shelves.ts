import { isEntry } from './check-entry';
import { createFront } from './front';
import { writeShelves } from './shelves';
import { updatePacks, type EntryTransaction } from './write-entries';

type OldStore = { readonly getAll: () => Promise<unknown[]> };

/** Where the fourth layout kept the words, a record for each text. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the store is no longer in the schema
const oldName = 'words' as never;

function readWords(raw: unknown): { readonly id: string; readonly words: string }[] {
  const { id, words }: { id?: unknown; words?: unknown } = typeof raw === 'object' && raw !== null ? raw : {};
  return typeof id === 'string' && typeof words === 'string' ? [{ id, words }] : [];
}

/** Puts the entries on shelves and the words into packs, and takes the old store of words away, while the database is brought up from its fourth layout. */
export async function fillShelves(transaction: EntryTransaction): Promise<void> {
  const old: OldStore = transaction.objectStore(oldName);
  const [entries, words] = [(await transaction.objectStore('entries').getAll()).filter(isEntry), (await old.getAll()).flatMap(readWords)];
  await Promise.all(writeShelves(entries).map((shelf) => transaction.objectStore('shelves').put(shelf)));
  await transaction.objectStore('marks').put(createFront(entries), 'front');
  await updatePacks(transaction, words, []);
  transaction.db.deleteObjectStore(oldName);
}
