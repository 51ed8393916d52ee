import type { Database } from './database';
import type { SearchQuery } from './search-words';

/** The ids of the policies whose text holds all words of the query; all of them when it has none. Reads the index of words alone. */
export async function searchTexts(database: Database, { words, isOpen }: SearchQuery): Promise<ReadonlySet<string>> {
  const index = database.transaction('words').store.index('byWord');
  const found = await Promise.all(
    words.map((word, place) => index.getAllKeys(isOpen && place === words.length - 1 ? IDBKeyRange.bound(word, `${word}\uffff`) : IDBKeyRange.only(word))),
  );
  const [first, ...others] = found.map((keys) => new Set(keys)).toSorted((a, b) => a.size - b.size);
  if (first === undefined) return new Set(await database.getAllKeys('entries'));
  return new Set([...first].filter((id) => others.every((ids) => ids.has(id))));
}
