import type { Database } from './database';
import { matchesQuery, type SearchQuery } from './search-words';

/** Searches the texts of a store. */
export type TextSearch = (database: Database, query: SearchQuery) => Promise<ReadonlySet<string>>;

/**
 * A search that keeps the words of all texts in memory, some five kilobytes a text, from its first call on. Each call looks first which texts have
 * come and gone, also by other windows. An index of the words in the database was tried: it made saving several times as long.
 */
export function createTextSearch(): TextSearch {
  const known = new Map<string, string>();

  async function update(database: Database): Promise<void> {
    const { store } = database.transaction('words');
    const ids = new Set(await store.getAllKeys());
    for (const id of known.keys()) if (!ids.has(id)) known.delete(id);
    const missing = [...ids].filter((id) => !known.has(id));
    // One by one is quicker only for a few.
    const records = missing.length > known.size ? await store.getAll() : await Promise.all(missing.map((id) => store.get(id)));
    for (const record of records) if (typeof record?.words === 'string') known.set(record.id, record.words);
  }

  return async (database, query) => {
    await update(database);
    return new Set([...known].filter(([, joined]) => matchesQuery(joined, query)).map(([id]) => id));
  };
}
