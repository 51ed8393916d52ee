import { describe, expect, it } from 'vitest';
import { createSessionCache, type SessionArea } from '../../lib/platform/session-cache';

/** An area that holds `limit` characters and refuses more, as `storage.session` does; values cross as JSON. */
function createArea(limit = Infinity): SessionArea & { readonly items: Map<string, string> } {
  const items = new Map<string, string>();
  return {
    items,
    async get(keys) {
      const wanted = keys === null ? [...items.keys()] : [keys].filter((key) => items.has(key));
      return Object.fromEntries(wanted.map((key) => [key, JSON.parse(items.get(key)!)]));
    },
    async set(added) {
      const next = new Map([...items, ...Object.entries(added).map(([key, value]) => [key, JSON.stringify(value)] as const)]);
      if ([...next.values()].join('').length > limit) throw new Error('Session storage quota bytes exceeded. Values were not stored.');
      for (const [key, value] of next) items.set(key, value);
    },
    async remove(keys) {
      for (const key of keys) items.delete(key);
    },
  };
}

function refuse(): Promise<never> {
  return Promise.reject(new Error('not here'));
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The cache as a background finds it that has just been started again. */
function restart(area: SessionArea) {
  return createSessionCache(area, 'text:', asText, (text) => text.length > 20);
}

describe('a session cache', () => {
  it('finds a value again after a restart of the background', async () => {
    const area = createArea();
    await restart(area).write('a', 'one');
    expect(await restart(area).read('a')).toBe('one');
  });

  it.each(['b', 'constructor', '__proto__'])('knows nothing of %s', async (key) => {
    expect(await restart(createArea()).read(key)).toBeUndefined();
  });

  it.each([[7], ['7'], ['{"half'], [{ a: 'one' }]])('forgets %j, which is no value', async (left) => {
    const area = createArea();
    await area.set({ 'text:a': left });
    expect(await restart(area).read('a')).toBeUndefined();
  });

  it('writes text, of which the area has most room', async () => {
    const area = createArea();
    await restart(area).write('a', 'one');
    expect(await area.get('text:a')).toEqual({ 'text:a': '"one"' });
  });

  it('makes room by its own older values only', async () => {
    const area = createArea(35);
    await area.set({ other: 'x' });
    const cache = restart(area);
    await cache.write('a', 'a'.repeat(15));
    await cache.write('b', 'b'.repeat(15));
    expect([...area.items.keys()]).toEqual(['other', 'text:b']);
    expect(await cache.read('a')).toBe('a'.repeat(15));
    expect(await restart(area).read('a')).toBeUndefined();
  });

  it('keeps a value in memory that is too large for the area', async () => {
    const area = createArea(10);
    const cache = restart(area);
    await cache.write('a', 'a'.repeat(15));
    expect(await cache.read('a')).toBe('a'.repeat(15));
    expect(area.items.size).toBe(0);
  });

  it('does not even try to write out a large value', async () => {
    const area = createArea();
    const cache = restart(area);
    await cache.write('a', 'a'.repeat(21));
    expect(await cache.read('a')).toBe('a'.repeat(21));
    expect(area.items.size).toBe(0);
  });

  it('keeps only the latest in memory', async () => {
    const area = createArea(0);
    const cache = restart(area);
    for (const key of ['a', 'b', 'c', 'd', 'e']) await cache.write(key, key);
    expect([await cache.read('a'), await cache.read('b'), await cache.read('e')]).toEqual([undefined, 'b', 'e']);
  });

  it('does not fail where there is no area', async () => {
    const area: SessionArea = { get: refuse, set: refuse, remove: refuse };
    const cache = restart(area);
    await cache.write('a', 'one');
    expect([await cache.read('a'), await cache.read('b')]).toEqual(['one', undefined]);
  });
});
