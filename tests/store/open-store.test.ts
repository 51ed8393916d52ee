import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../lib/answers/analysis';
import { openStore } from '../../lib/store/open-store';
import type { SaveDetails } from '../../lib/store/save-policy';
import { trashMs } from '../../lib/store/delete-policies';
import { readSearchQuery } from '../../lib/store/search-words';
import { createAnalysis } from './example-analysis';
import { useStore, valueOf, withRawDatabase } from './use-store';

const details: SaveDetails = { name: 'Acorn Ltd', host: 'acorn.example', savedAt: 1_000, extractorVersion: 1 };
const page = 'https://acorn.example/privacy';

const at = useStore();

async function saveInFamily(analysis: Analysis, savedAt: number): Promise<string> {
  return valueOf(await at.store.save(analysis, { ...details, savedAt })).family;
}

async function save(analysis: Analysis, savedAt: number): Promise<string> {
  return valueOf(await at.store.save(analysis, { ...details, savedAt })).id;
}

async function listIds(): Promise<string[]> {
  return valueOf(await at.store.list()).saved.map(({ id }) => id);
}

describe('saving', () => {
  it('keeps the policy, its answers and its quotes as they were', async () => {
    const analysis = createAnalysis(`${page}#cookies`);
    const { id } = valueOf(await at.store.save(analysis, details));
    expect(valueOf(await openStore().read(id))).toEqual({ version: 2, id, ...details, source: 'page', url: page, ...analysis });
  });

  it('lists the newest first', async () => {
    const first = valueOf(await at.store.save(createAnalysis(page, 'One.'), { ...details, savedAt: 1 }));
    const third = valueOf(await at.store.save(createAnalysis(page, 'Three.'), { ...details, savedAt: 3 }));
    const second = valueOf(await at.store.save(createAnalysis(page, 'Two.'), { ...details, savedAt: 2 }));
    expect(await listIds()).toEqual([third.id, second.id, first.id]);
  });

  it('keeps the same text of the same page once, also from two windows at once', async () => {
    const other = openStore();
    const [one, two] = await Promise.all([at.store.save(createAnalysis(), details), other.save(createAnalysis(), { ...details, savedAt: 2_000 })]);
    expect(valueOf(one).id).toBe(valueOf(two).id);
    expect(valueOf(await at.store.list()).saved).toHaveLength(1);
  });

  it('keeps the same text of two pages twice', async () => {
    await at.store.save(createAnalysis(), details);
    await at.store.save(createAnalysis('https://birch.example/privacy'), details);
    expect(await listIds()).toHaveLength(2);
  });

  it('is not undone by a deletion at the same time', async () => {
    const old = valueOf(await at.store.save(createAnalysis(page, 'Old.'), details));
    const [removed, saved] = await Promise.all([openStore().remove([old.id]), at.store.save(createAnalysis(page, 'New.'), details)]);
    expect(removed.ok).toBe(true);
    expect(await listIds()).toEqual([valueOf(saved).id]);
  });

  it('and deleting the same text at once leaves the whole record or none', async () => {
    const old = valueOf(await at.store.save(createAnalysis(), details));
    await Promise.all([at.store.save(createAnalysis(), details), openStore().remove([old.id])]);
    const list = valueOf(await at.store.list());
    expect(list.damaged).toBe(0);
    expect(list.saved.length).toBeLessThanOrEqual(1);
  });
});

describe('deleting', () => {
  it('deletes one and leaves the others', async () => {
    const one = valueOf(await at.store.save(createAnalysis(page, 'One.'), details));
    const two = valueOf(await at.store.save(createAnalysis(page, 'Two.'), details));
    expect(await at.store.remove([one.id])).toEqual({ ok: true, value: undefined });
    expect(await listIds()).toEqual([two.id]);
    expect(await at.store.read(one.id)).toEqual({ ok: false, error: { kind: 'not-saved' } });
  });

  it('says that it is gone when another window was faster', async () => {
    const { id } = valueOf(await at.store.save(createAnalysis(), details));
    const results = await Promise.all([at.store.remove([id]), openStore().remove([id])]);
    expect(results.map((result) => (result.ok ? 'done' : result.error.kind)).toSorted()).toEqual(['done', 'not-saved']);
  });

  it('can be undone for a while, and leaves nothing behind after it', async () => {
    let time = 1_000;
    const timed = openStore(() => time);
    const entry = valueOf(await timed.save(createAnalysis(), details));
    await timed.change([entry.id], { note: 'mine', tags: ['bank'] });
    const before = valueOf(await timed.list());
    await timed.remove([entry.id]);
    expect(await listIds()).toEqual([]);
    await timed.emptyTrash();
    expect(await timed.restore([entry.id])).toEqual({ ok: true, value: undefined });
    expect(valueOf(await timed.list())).toEqual(before);
    expect(valueOf(await timed.search(readSearchQuery('sell')))).toEqual(new Set([entry.id]));
    await timed.remove([entry.id]);
    time += trashMs + 1;
    await timed.emptyTrash();
    expect(await timed.restore([entry.id])).toEqual({ ok: false, error: { kind: 'not-saved' } });
    // Empty shelves and packs stay as records.
    const left = await withRawDatabase(async (database) => Promise.all(['policies', 'entries', 'shelves', 'packs', 'uncopied', 'trash'].map((name) => database.getAll(name))));
    expect(left).toEqual([[], [], [{ bucket: expect.any(Number), entries: '[]' }], [{ bucket: expect.any(Number), ids: [], words: '' }], [], []]);
  });
});

describe('a clock that jumps', () => {
  it('back leaves what was deleted to be brought back, and no longer than ever', async () => {
    let time = 10 * trashMs;
    const timed = openStore(() => time);
    const entry = valueOf(await timed.save(createAnalysis(), details));
    await timed.remove([entry.id]);
    time = 1_000;
    await timed.emptyTrash();
    expect(await timed.restore([entry.id])).toEqual({ ok: true, value: undefined });
    time = 10 * trashMs;
    await timed.remove([entry.id]);
    time = 1_000;
    await timed.emptyTrash();
    time += trashMs + 1;
    await timed.emptyTrash();
    expect(await timed.restore([entry.id])).toEqual({ ok: false, error: { kind: 'not-saved' } });
  });

  it.each([
    ['back', [5_000_000, 1_000]],
    ['far ahead and back', [5_000_000, 4_000_000_000_000, 6_000_000]],
  ])('%s loses no version, and the text of the page is known again as it is', async (_name, times) => {
    const ids: string[] = [];
    for (const [index, savedAt] of times.entries()) ids.push(valueOf(await at.store.save(createAnalysis(page, `Version ${index}.`), { ...details, savedAt })).id);
    expect(valueOf(await at.store.list()).saved.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    expect(valueOf(await at.store.listVersions(ids[0]!))).toHaveLength(times.length);
    for (const id of ids) expect((await at.store.read(id)).ok).toBe(true);
    // Saving the very text again is no second record, whatever the time.
    expect(valueOf(await at.store.save(createAnalysis(page, `Version ${times.length - 1}.`), { ...details, savedAt: 1 })).id).toBe(ids.at(-1));
  });
});

describe('versions of one policy', () => {
  it.each<[string, string, string, boolean]>([
    ['at the same address', page, 'Two.', true],
    ['at the same address, written otherwise', 'http://www.acorn.example/privacy/?utm_source=mail#top', 'Two.', true],
    ['with the same text on another host', 'https://birch.example/privacy', 'One.', true],
    ['at another address', 'https://acorn.example/privacy?lang=de', 'Two.', false],
    ['with the same address in two files, which have none', '', 'Two.', false],
  ])('hang together %s', async (_name, url, sentence, expected) => {
    const first = await saveInFamily(createAnalysis(url === '' ? '' : page, 'One.'), 1);
    expect((await saveInFamily(createAnalysis(url, sentence), 2)) === first).toBe(expected);
  });

  it('stay apart and together as the reader wishes, also with the next version', async () => {
    const one = valueOf(await at.store.save(createAnalysis(page, 'One.'), { ...details, savedAt: 1 }));
    const two = valueOf(await at.store.save(createAnalysis(page, 'Two.'), { ...details, savedAt: 2 }));
    expect(valueOf(await at.store.listVersions(one.id)).map(({ id }) => id)).toEqual([two.id, one.id]);
    await at.store.change([two.id], { family: two.id });
    expect(valueOf(await at.store.listVersions(one.id)).map(({ id }) => id)).toEqual([one.id]);
    expect(await saveInFamily(createAnalysis(page, 'Three.'), 3)).toBe(two.id);
    await at.store.change([two.id, one.id], { family: one.id });
    expect(valueOf(await at.store.listVersions(two.id))).toHaveLength(2);
  });
});

describe('what the reader writes', () => {
  it('is kept, for all that are named or for none', async () => {
    const one = valueOf(await at.store.save(createAnalysis(page, 'One.'), details));
    const two = valueOf(await at.store.save(createAnalysis(page, 'Two.'), details));
    expect(await at.store.change([one.id, two.id], { tags: ['bank'] })).toEqual({ ok: true, value: undefined });
    expect(await at.store.change([one.id, 'gone'], { tags: [] })).toEqual({ ok: false, error: { kind: 'not-saved' } });
    expect(valueOf(await at.store.list()).saved.map(({ tags }) => tags)).toEqual([['bank'], ['bank']]);
    await expect(at.store.change([one.id], { note: 'x'.repeat(20_001) })).rejects.toThrow('too_big');
  });

  it('of two windows at once is not lost', async () => {
    const { id } = valueOf(await at.store.save(createAnalysis(), details));
    await Promise.all([at.store.change([id], { note: 'mine' }), openStore().change([id], { tags: ['bank'] })]);
    expect(valueOf(await at.store.readEntry(id))).toMatchObject({ note: 'mine', tags: ['bank'] });
  });
});

describe('searching', () => {
  it.each<[string, string[]]>([
    ['trackers', ['a']],
    ['track', ['a', 'b']],
    ['SELL track', ['a']],
    ['tr', []],
    ['café', ['b']],
    ['cafe', ['b']],
    ['nowhere', []],
    ['', ['a', 'b']],
    ['a', ['b']],
  ])('%j', async (typed, expected) => {
    const a = valueOf(await at.store.save(createAnalysis(page, 'We sell what trackers see.'), details)).id;
    const b = valueOf(await at.store.save(createAnalysis(page, 'No tracking in a Café.'), details)).id;
    const found = valueOf(await at.store.search(readSearchQuery(typed)));
    expect([...(found.has(a) ? ['a'] : []), ...(found.has(b) ? ['b'] : [])]).toEqual(expected);
  });
});

describe('finding the saved copy of a page', () => {
  const old = createAnalysis(page, 'Old.');
  const present = createAnalysis(page, 'New.');
  it('finds none', async () => {
    await save(createAnalysis('https://birch.example/'), 1);
    expect(await at.store.findByPage(page, old.policy.textHash)).toEqual({ ok: true, value: null });
  });

  it.each<[string, [typeof old, number][], number, boolean]>([
    ['the same text', [[old, 1]], 0, true],
    ['another text at the same address', [[present, 1]], 0, false],
    ['the newest, which has another text again', [[old, 1], [present, 2]], 1, false],
    ['the newest, which has the text', [[present, 1], [old, 2]], 1, true],
    ['the same text at another address', [[createAnalysis('https://birch.example/', 'Old.'), 1]], 0, true],
  ])('finds %s', async (_name, saved, expected, unchanged) => {
    const ids: string[] = [];
    for (const [analysis, savedAt] of saved) ids.push(await save(analysis, savedAt));
    const found = valueOf(await at.store.findByPage(`${page}#top`, old.policy.textHash));
    expect(found).toEqual({ id: ids[expected], savedAt: saved[expected]![1], unchanged });
  });

  it('does not take two files without an address for one page', async () => {
    await save(createAnalysis('', 'One.'), 1);
    expect(await at.store.findByPage('', old.policy.textHash)).toEqual({ ok: true, value: null });
  });
});
