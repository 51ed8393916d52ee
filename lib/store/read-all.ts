type Keyed = { readonly getAll: (range: IDBKeyRange | undefined, count: number) => Promise<unknown[]>; readonly getAllKeys: (range: IDBKeyRange | undefined, count: number) => Promise<(string | number)[]> };

/** Records that the browser hands over at once: few enough that the page stays at hand meanwhile. */
const sliceSize = 500;

/** Every record of a store, in the order of their keys, slice by slice. */
export async function readAll(store: Keyed, slice: number = sliceSize): Promise<unknown[]> {
  const all: unknown[] = [];
  for (let range: IDBKeyRange | undefined; ; ) {
    const [values, keys] = await Promise.all([store.getAll(range, slice), store.getAllKeys(range, slice)]);
    all.push(...values);
    const last = keys.at(-1);
    if (last === undefined || keys.length < slice) return all;
    range = IDBKeyRange.lowerBound(last, true);
  }
}
