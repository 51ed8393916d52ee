import * as z from 'zod/mini';

/** Which record a copy is of: a policy with its entry, by its id, there or in the trash, or what was corrected in a text, by the text's hash. */
export type CopyPlace = { readonly store: 'policies' | 'corrections' | 'trash'; readonly key: string };

/**
 * Second copies of what a reader would miss, outside the database. A browser that is killed in the middle of a write can throw the whole
 * database away at a later start: Chromium's log then ends in half a record, is written on behind it, and is taken for damaged as a whole the next
 * time it is read. Copies cannot be relied on to be there: where the browser has no place for them they are never found.
 */
export type Copies = {
  readonly list: () => Promise<readonly CopyPlace[]>;
  /** The copy as it was kept; undefined where there is none, or none that is whole. */
  readonly read: (place: CopyPlace) => Promise<unknown>;
  /** Whether it is kept: not where the browser refuses its caches or has no room. */
  readonly keep: (place: CopyPlace, value: unknown) => Promise<boolean>;
  /** Puts a copy, where there is one, in another place, as it is packed. */
  readonly move: (from: CopyPlace, to: CopyPlace) => Promise<void>;
  readonly drop: (places: readonly CopyPlace[]) => Promise<void>;
};

const cacheName = 'saved-policies';
/** Addresses of a cache must be those of a web site; nothing ever asks for this one. */
const address = 'https://copies.invalid/';

const placeSchema = z.strictObject({ store: z.enum(['policies', 'corrections', 'trash']), key: z.string() });

/** As JSON, since an id that came with a file may hold what no address can. */
function writeAddress({ store, key }: CopyPlace): string {
  return `${address}?${encodeURIComponent(JSON.stringify({ store, key }))}`;
}

function readAddress(url: string): CopyPlace[] {
  try {
    const place = z.safeParse(placeSchema, JSON.parse(decodeURIComponent(new URL(url).search.slice(1))));
    return place.success ? [place.data] : [];
  } catch {
    return [];
  }
}

/** A cache may be refused (a private window, a full disk), and a copy may be cut off or no longer be packed as it was: then there is none. */
async function attempt<T>(work: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await work();
  } catch {
    return otherwise;
  }
}

function openCache(): Promise<Cache> {
  return caches.open(cacheName);
}

/** The copies of this browser, packed, in the storage of its caches: files of their own, which do not fail with the database. */
export function openCopies(): Copies {
  if (typeof caches === 'undefined') return { list: () => Promise.resolve([]), read: () => Promise.resolve(undefined), keep: () => Promise.resolve(false), move: () => Promise.resolve(), drop: () => Promise.resolve() };
  return {
    list: () => attempt(async () => (await (await openCache()).keys()).flatMap(({ url }) => readAddress(url)), []),
    read: (place) =>
      attempt<unknown>(async () => {
        const { body } = (await (await openCache()).match(writeAddress(place))) ?? {};
        return body ? await new Response(body.pipeThrough(new DecompressionStream('gzip'))).json() : undefined;
      }, undefined),
    keep: (place, value) =>
      attempt(async () => {
        // Packed first, so that the cache is given the whole at once.
        const packed = await new Response(new Blob([JSON.stringify(value)]).stream().pipeThrough(new CompressionStream('gzip'))).blob();
        await (await openCache()).put(writeAddress(place), new Response(packed));
        return true;
      }, false),
    move: (from, to) =>
      attempt(async () => {
        const cache = await openCache();
        const packed = await cache.match(writeAddress(from));
        if (packed !== undefined) await cache.put(writeAddress(to), packed);
        await cache.delete(writeAddress(from));
      }, undefined),
    drop: (places) =>
      attempt(async () => {
        const cache = await openCache();
        for (const place of places) await cache.delete(writeAddress(place));
      }, undefined),
  };
}
