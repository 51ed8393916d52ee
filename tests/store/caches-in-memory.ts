/** A `CacheStorage` of one cache in memory, as much of it as the store uses. `entries` are its packed copies by address. */
export function createCaches(): { readonly caches: Pick<CacheStorage, 'open'>; readonly entries: Map<string, Blob> } {
  const entries = new Map<string, Blob>();
  const cache = {
    keys: () => Promise.resolve([...entries.keys()].map((url) => ({ url }))),
    match: (url: string) => Promise.resolve(entries.has(url) ? new Response(entries.get(url)) : undefined),
    put: async (url: string, response: Response) => void entries.set(url, await response.blob()),
    delete: (url: string) => Promise.resolve(entries.delete(url)),
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the other members of a cache are not used
  return { caches: { open: () => Promise.resolve(cache as unknown as Cache) }, entries };
}
