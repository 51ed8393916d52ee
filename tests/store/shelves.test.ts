import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { bucketCount, chooseBucket } from '../../lib/store/buckets';
import { openStore } from '../../lib/store/open-store';
import { changePack, readPack, searchPack } from '../../lib/store/packs';
import { readFirstScreen, readOverview } from '../../lib/store/read-overview';
import { joinSearchWords, readSearchQuery } from '../../lib/store/search-words';
import { createAnalysis } from './example-analysis';
import { useStore, withRawDatabase } from './use-store';

const at = useStore();

/** Ids whose policies lie together. */
const idsOfOneBucket = Array.from({ length: 2000 }, (_unused, index) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}` as const).filter((id, _index, all) => chooseBucket(id) === chooseBucket(all[0]!));

/** Saves a policy that gets this id. */
async function saveAs(id: ReturnType<typeof crypto.randomUUID>, sentence: string): Promise<void> {
  const given = vi.spyOn(crypto, 'randomUUID').mockReturnValueOnce(id);
  expect(await at.save(sentence, 1)).toBe(id);
  given.mockRestore();
}

async function find(typed: string): Promise<string[]> {
  const found = await at.store.search(readSearchQuery(typed));
  return found.ok ? [...found.value] : [];
}

describe('the overview', () => {
  it('is what the list is, after everything that can be done to a policy', async () => {
    const [one, two, three] = [await at.save('One.', 1), await at.save('Two.', 2), await at.save('Three.', 3)];
    await at.store.change([one, two], { note: 'Ask.', family: 'mine' });
    await at.store.remove([two, three]);
    await at.store.restore([two]);
    const list = await at.store.list();
    expect(list.ok && list.value.saved.map(({ id, note }) => [id, note])).toEqual([[two, 'Ask.'], [one, 'Ask.']]);
    expect(await readOverview()).toEqual(list.ok && list.value.saved);
  });

  it('is not given where the database is yet to be filled from its copies', async () => {
    await at.save('One.', 1);
    await withRawDatabase((database) => database.put('marks', true, 'new'));
    expect(await readOverview()).toBeUndefined();
  });

  it.each<[string, unknown]>([
    ['no JSON', '{"id'],
    ['another list', '[{"id":"x"}]'],
    ['no text', 7],
  ])('that is damaged (%s) is made anew by the list', async (_name, entries) => {
    const id = await at.save('One.', 1);
    await withRawDatabase((database) => database.put('shelves', { bucket: chooseBucket(id), entries }));
    expect(await readOverview()).toEqual([]);
    await at.store.list();
    expect(await readOverview()).toMatchObject([{ id }]);
  });
});

async function readIds(): Promise<unknown> {
  const front = await readFirstScreen();
  return front === undefined ? undefined : [front.total, front.entries.map(({ savedAt }) => savedAt)];
}

describe('the first screen', () => {
  it('holds the newest of all, whatever is done, and is made anew by the list where that is not known', async () => {
    const ids: string[] = [];
    for (let number = 1; number <= 62; number++) ids.push(await at.save(`Number ${number}.`, number));
    const newest = Array.from({ length: 60 }, (_unused, index) => 62 - index);
    expect(await readIds()).toEqual([62, newest]);
    await at.store.change([ids[0]!, ids[61]!], { note: 'Ask.' });
    expect((await readFirstScreen())?.entries[0]).toMatchObject({ note: 'Ask.', savedAt: 62 });
    expect(await readIds()).toEqual([62, newest]);
    await at.store.remove(ids.slice(22));
    // 20 of its own are left, and two that it never held.
    expect(await readIds()).toEqual([22, newest.slice(40)]);
    await at.store.remove([ids[21]!]);
    expect(await readIds()).toBeUndefined();
    await at.store.list();
    expect(await readIds()).toEqual([21, [21, 20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]]);
    await at.store.restore([ids[21]!, ids[30]!]);
    expect(await readIds()).toEqual([23, [31, 22, 21, 20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]]);
    await at.store.deleteAll();
    await at.store.list();
    expect(await readIds()).toEqual([0, []]);
  });

  it('is right from the first policy on, and is not given while the database is yet to be filled', async () => {
    await at.save('One.', 1);
    expect(await readIds()).toEqual([1, [1]]);
    await withRawDatabase((database) => database.put('marks', true, 'new'));
    expect(await readIds()).toBeUndefined();
  });
});

describe('the search', () => {
  it('finds what another window saved, and no longer what it deleted', async () => {
    const one = await at.save('We keep acorns.', 1);
    expect(await find('acorns')).toEqual([one]);
    const other = openStore();
    await other.save(createAnalysis(undefined, 'We sell acorns.'), { name: 'Acorn', host: 'acorn.example', savedAt: 2, extractorVersion: 1 });
    expect(await find('acorns')).toHaveLength(2);
    await other.remove([one]);
    expect(await find('keep')).toEqual([]);
  });

  it('finds what was saved after the browser threw the database away, in a window that was open all the time', async () => {
    const [one, other] = idsOfOneBucket;
    await saveAs(one!, 'We keep acorns.');
    expect(await find('keep')).toEqual([one]);
    await new Promise((resolve) => {
      indexedDB.deleteDatabase('clauselight').onsuccess = resolve;
    });
    await saveAs(other!, 'We keep beech nuts.');
    expect(await find('keep')).toEqual([other]);
  });

  it('finds everything in a damaged pack, at whatever moment of a first search a second one begins', async () => {
    const id = await at.save('One thing.', 1);
    for (let turns = 0; turns < 40; turns += 1) {
      await withRawDatabase((database) => database.put('packs', { bucket: chooseBucket(id), ids: 'x' }));
      const fresh = openStore();
      const first = fresh.search(readSearchQuery(''));
      for (let turn = 0; turn < turns; turn += 1) await new Promise((resolve) => { setImmediate(resolve); });
      expect(await fresh.search(readSearchQuery('thing')), `${turns} turns later`).toEqual({ ok: true, value: new Set([id]) });
      await first;
    }
  });

  it('finds everything in a pack that was damaged and then written to, in a window that was open all the time', async () => {
    const [one, two] = idsOfOneBucket;
    await saveAs(one!, 'We keep acorns.');
    expect(await find('keep')).toEqual([one]);
    await withRawDatabase((database) => database.put('packs', { bucket: chooseBucket(one!), ids: 'x' }));
    await saveAs(two!, 'We keep beech nuts.');
    expect((await find('keep')).toSorted()).toEqual([one, two]);
  });

  it.each<[string, unknown]>([
    ['that is torn', { ids: ['x'] }],
    ['whose texts are not as many as its ids', { ids: ['x', 'y'], words: ' one \n' }],
  ])('puts a pack together again %s', async (_name, pack) => {
    const id = await at.save('We keep acorns.', 1);
    await withRawDatabase((database) => database.put('packs', Object.assign({ bucket: chooseBucket(id) }, pack)));
    expect(await find('acorns')).toEqual([id]);
  });
});

describe('a pack', () => {
  const texts = ['We sell data.', 'Metadata and databases, no “data”', 'Übergabe der Daten', ''];
  const pack = readPack(0, changePack(readPack(0, undefined), new Map(texts.map((text, index) => [String(index), joinSearchWords(text)])), new Set()));

  it.each<[string, string[]]>([
    ['data ', ['0', '1']],
    ['data', ['0', '1']],
    ['databa', ['1']],
    ['base ', []],
    ['sell data ', ['0']],
    ['ubergabe', ['2']],
    ['', ['0', '1', '2', '3']],
  ])('finds %j only as whole words or the beginning of the last', (typed, ids) => {
    expect(searchPack(pack, readSearchQuery(typed))).toEqual(ids);
  });

  it('changes a text, takes another out, and leaves the rest as it is', () => {
    const changed = readPack(0, changePack(pack, new Map([['1', joinSearchWords('rent')]]), new Set(['0'])));
    expect(changed.ids).toEqual(['2', '3', '1']);
    expect([searchPack(changed, readSearchQuery('data ')), searchPack(changed, readSearchQuery('rent')), searchPack(changed, readSearchQuery('daten'))]).toEqual([[], ['1'], ['2']]);
  });
});

it('spreads ids evenly, and each always into the same bucket', () => {
  const counts = Array.from({ length: bucketCount }, () => 0);
  for (let index = 0; index < 128 * bucketCount; index++) counts[chooseBucket(`policy-${index}`)]!++;
  expect(Math.max(...counts)).toBeLessThan(256);
  expect(chooseBucket('policy-1')).toBe(101);
});
