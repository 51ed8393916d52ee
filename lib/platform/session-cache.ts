/** As much of `storage.session` as is used here. Any call may be refused: the area holds some ten megabytes. */
export type SessionArea = {
  readonly get: (keys: string | null) => Promise<Record<string, unknown>>;
  readonly set: (items: Record<string, unknown>) => Promise<void>;
  readonly remove: (keys: string[]) => Promise<void>;
};

/** Keeps values while the browser runs, beyond the life of the background. It may forget; it never fails. */
export type SessionCache<T> = {
  readonly read: (key: string) => Promise<T | undefined>;
  /** Keeps a value in memory alone, for now. */
  readonly remember: (key: string, value: T) => void;
  readonly write: (key: string, value: T) => Promise<void>;
};

/** Kept in memory besides: the tabs one switches between. */
const memoryLimit = 4;

/**
 * A cache over a session area and a small memory. `parse` gives undefined for a value that is none, as another version of the extension
 * may have left. A value is written as JSON text: the area counts a tree of many small objects as several times its text, and an analysis is one. What `isLarge` is kept in memory only, since writing it out takes long and the area has no room for it.
 */
export function createSessionCache<T>(area: SessionArea, prefix: string, parse: (value: unknown) => T | undefined, isLarge: (value: T) => boolean): SessionCache<T> {
  const memory = new Map<string, T>();

  function remember(key: string, value: T): void {
    memory.delete(key);
    memory.set(key, value);
    if (memory.size > memoryLimit) memory.delete([...memory.keys()][0]!);
  }

  return {
    remember,
    async read(key) {
      const remembered = memory.get(key);
      if (remembered !== undefined) return remembered;
      const stored = await orUndefined(area.get(prefix + key));
      const value = stored === undefined || !Object.hasOwn(stored, prefix + key) ? undefined : parse(readJson(stored[prefix + key]));
      if (value !== undefined) remember(key, value);
      return value;
    },
    async write(key, value) {
      remember(key, value);
      if (isLarge(value)) return;
      const items = { [prefix + key]: JSON.stringify(value) };
      if (await succeeds(area.set(items))) return;
      // Full: everything older makes way, and the value alone is tried once more.
      const stored = (await orUndefined(area.get(null))) ?? {};
      await succeeds(area.remove(Object.keys(stored).filter((name) => name.startsWith(prefix))));
      await succeeds(area.set(items));
    },
  };
}

function readJson(text: unknown): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

async function orUndefined<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch {
    return undefined;
  }
}

async function succeeds(work: Promise<unknown>): Promise<boolean> {
  return (await orUndefined(work.then(() => true))) ?? false;
}
