import type { SearchQuery } from './search-words';

/**
 * The words of many texts in one record, for the search: behind the words of each text (`joinSearchWords`) stands a line end. Loading some hundred of these
 * takes a tenth of the time that a record for each text took.
 */
export type Pack = { readonly bucket: number; readonly ids: readonly string[]; readonly words: string };

/** A pack that is searched. `ends[i]`: where the words of the text `ids[i]` end. */
export type OpenPack = Pack & { readonly ends: readonly number[] };

function findEnds(words: string): number[] {
  const ends: number[] = [];
  for (let at = words.indexOf('\n'); at !== -1; at = words.indexOf('\n', at + 1)) ends.push(at);
  return ends;
}

/** A stored pack; an empty one where it is missing or damaged. */
export function readPack(bucket: number, raw: unknown): OpenPack {
  const { ids, words }: { ids?: unknown; words?: unknown } = typeof raw === 'object' && raw !== null ? raw : {};
  if (!Array.isArray(ids) || !ids.every((id): id is string => typeof id === 'string') || typeof words !== 'string') return { bucket, ids: [], words: '', ends: [] };
  const ends = findEnds(words);
  return ends.length === ids.length ? { bucket, ids, words, ends } : { bucket, ids: [], words: '', ends: [] };
}

/** The pack with the words of some texts put into it or put anew, and those of others taken out. */
export function changePack(pack: OpenPack, put: ReadonlyMap<string, string>, dropped: ReadonlySet<string>): Pack {
  const kept = pack.ids.flatMap((id, index) => (put.has(id) || dropped.has(id) ? [] : [[id, pack.words.slice((pack.ends[index - 1] ?? -1) + 1, pack.ends[index])] as const]));
  const all = [...kept, ...put];
  return { bucket: pack.bucket, ids: all.map(([id]) => id), words: all.map(([, words]) => `${words}\n`).join('') };
}

/** The indexes of the texts that hold one word. It is looked for without the spaces around it, since a rarer first letter is found many times as fast. */
function findWord({ words, ends }: OpenPack, wanted: string, isOpen: boolean): Set<number> {
  const found = new Set<number>();
  let text = 0;
  for (let at = words.indexOf(wanted); at !== -1; ) {
    const isWhole = words[at - 1] === ' ' && (isOpen || words[at + wanted.length] === ' ');
    if (isWhole) {
      while ((ends[text] ?? Infinity) < at) text++;
      found.add(text);
    }
    at = words.indexOf(wanted, isWhole ? ends[text] : at + 1);
  }
  return found;
}

/** The ids of the texts of a pack that hold all words of the query. */
export function searchPack(pack: OpenPack, { words, isOpen }: SearchQuery): string[] {
  const hits = words.map((wanted, index) => findWord(pack, wanted, isOpen && index === words.length - 1));
  return pack.ids.filter((_id, index) => hits.every((found) => found.has(index)));
}
