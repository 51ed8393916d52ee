import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { chooseBucket } from '../../lib/store/buckets';
import { trashMs } from '../../lib/store/delete-policies';
import { exportPolicies } from '../../lib/store/export-policies';
import { importLines, importPolicies, readExport, type ImportReport } from '../../lib/store/import-policies';
import { openStore } from '../../lib/store/open-store';
import { readSearchQuery } from '../../lib/store/search-words';
import { useCopiedStore, valueOf, withRawDatabase } from './use-store';

const at = useCopiedStore();

/** A policy with all that a reader can write to it. */
async function saveWithNotes(sentence = 'We keep acorns.'): Promise<string> {
  const id = await at.save(sentence, 1);
  await at.store.change([id], { name: 'My bank', tags: ['a'], note: 'Ask.' });
  const { policy } = valueOf(await at.store.read(id));
  await at.store.keepCorrection(policy.textHash, { id: 'sell.data', answer: 'no', refused: [], quote: '' });
  return id;
}

async function readAllOf(id: string): Promise<readonly unknown[]> {
  const record = valueOf(await at.store.read(id));
  return [record, valueOf(await at.store.readEntry(id)), valueOf(await at.store.readCorrections(record.policy.textHash))];
}

async function search(typed: string): Promise<string[]> {
  return [...valueOf(await at.store.search(readSearchQuery(typed)))];
}

async function write(): Promise<{ readonly text: string; readonly leftOut: number }> {
  const { parts, leftOut } = valueOf(await at.store.withDatabase((database) => exportPolicies(database, null)));
  return { text: parts.join(''), leftOut };
}

/** Both ways of bringing a file in: as a whole and line by line. */
const imports: readonly (readonly [string, (text: string) => Promise<ImportReport>])[] = [
  ['as a whole', async (text) => {
    const file = valueOf(readExport(text));
    return valueOf(await at.store.withDatabase((database) => importPolicies(database, file)));
  }],
  ['line by line', async (text) => {
    async function* lines(): AsyncGenerator<string> {
      await Promise.resolve();
      yield* text.split('\n');
    }
    return valueOf(valueOf(await at.store.withDatabase((database) => importLines(database, lines()))));
  }],
];

describe('a policy in the trash', () => {
  it.each<[string, (kept: Record<string, unknown>, id: string) => unknown]>([
    ['its record is damaged', (kept, id) => ({ ...kept, record: { id, version: 2, text: 'torn' } })],
    ['its text is another', (kept) => JSON.parse(JSON.stringify(kept).replaceAll('acorns', 'apples'))],
    ['its entry is damaged', (kept, id) => ({ ...kept, entry: { id, version: 1, torn: true } })],
    ['its entry is lost', (kept) => ({ ...kept, entry: undefined })],
    ['all of it is damaged', () => ({ nonsense: true })],
    ['nothing is left of it', () => null],
    ['it is no longer there', () => undefined],
  ])('is brought back as it was although %s', async (_name, damage) => {
    const id = await saveWithNotes();
    const before = await readAllOf(id);
    await at.store.remove([id]);
    await withRawDatabase(async (database) => {
      const kept: Record<string, unknown> = await database.get('trash', id);
      const damaged = damage(kept, id);
      await (damaged === undefined ? database.delete('trash', id) : database.put('trash', damaged, id));
    });
    expect(await at.store.restore([id])).toEqual({ ok: true, value: undefined });
    expect(valueOf(await at.store.list())).toMatchObject({ damaged: 0, saved: [{ id, note: 'Ask.' }] });
    expect(await readAllOf(id)).toEqual(before);
    expect(await search('acorns')).toEqual([id]);
  });

  it('is brought back although the browser threw the database away', async () => {
    const id = await saveWithNotes();
    const before = await readAllOf(id);
    await at.store.remove([id]);
    vi.stubGlobal('indexedDB', new IDBFactory());
    at.store = openStore();
    expect(valueOf(await at.store.list()).saved).toEqual([]);
    expect(await at.store.restore([id])).toEqual({ ok: true, value: undefined });
    expect(await readAllOf(id)).toEqual(before);
  });

  it('that cannot be read is forgotten with the others once its time is over, and no copy of any is left', async () => {
    let time = 1_000;
    at.store = openStore(() => time);
    const [one, two] = [await at.save('One.', 1), await at.save('Two.', 2)];
    await at.store.remove([one, two]);
    await withRawDatabase((database) => database.put('trash', null, one));
    // When it was deleted cannot be told any more: its time begins anew.
    expect(await at.store.emptyTrash()).toEqual({ ok: true, value: undefined });
    time += trashMs + 1;
    expect(await at.store.emptyTrash()).toEqual({ ok: true, value: undefined });
    expect(await withRawDatabase((database) => database.getAllKeys('trash'))).toEqual([]);
    expect([...at.copies.keys()]).toEqual([]);
    expect(await at.store.restore([one])).toEqual({ ok: false, error: { kind: 'not-saved' } });
  });

  it('leaves no copy for ever where the browser threw the database away meanwhile', async () => {
    let time = 1_000;
    at.store = openStore(() => time);
    const id = await at.save('One.', 1);
    await at.store.remove([id]);
    vi.stubGlobal('indexedDB', new IDBFactory());
    at.store = openStore(() => time);
    time += trashMs + 1;
    await at.store.checkCopies();
    expect([...at.copies.keys()]).toEqual([]);
    expect(await at.store.restore([id])).toEqual({ ok: false, error: { kind: 'not-saved' } });
  });

  it('leaves no copy of its own once it is brought back, or everything is deleted', async () => {
    const id = await at.save('One.', 1);
    await at.store.remove([id]);
    await at.store.restore([id]);
    expect(at.copies.size).toBe(1);
    await at.store.remove([id]);
    await at.store.deleteAll();
    expect(at.copies.size).toBe(0);
  });
});

describe('the search', () => {
  it('finds what is damaged in its pack and in its record', async () => {
    const id = await saveWithNotes();
    await withRawDatabase(async (database) => {
      await database.put('packs', { bucket: chooseBucket(id), ids: 'x' });
      await database.put('policies', { id, version: 2, text: 'torn' });
    });
    expect(await search('acorns')).toEqual([id]);
  });

  it('finds a policy by its own words as soon as its copy can be had, whatever stood in its place', async () => {
    const id = await saveWithNotes();
    const kept = new Map(at.copies);
    at.copies.clear();
    await withRawDatabase(async (database) => {
      await database.put('packs', { bucket: chooseBucket(id), ids: 'x' });
      const record: unknown = JSON.parse(JSON.stringify(await database.get('policies', id)).replaceAll('acorns', 'unicorns'));
      await database.put('policies', record);
    });
    expect(await search('unicorns')).toEqual([]);
    for (const [place, copy] of kept) at.copies.set(place, copy);
    expect(await search('acorns')).toEqual([id]);
  });

  it('finds a policy by its own words when its text is another and its entry is damaged', async () => {
    const id = await saveWithNotes();
    await withRawDatabase(async (database) => {
      const record: unknown = JSON.parse(JSON.stringify(await database.get('policies', id)).replaceAll('acorns', 'unicorns'));
      await database.put('policies', record);
      await database.put('entries', { id, version: 1, torn: true });
    });
    expect(valueOf(await at.store.list()).saved.map((entry) => entry.id)).toEqual([id]);
    expect(valueOf(await at.store.read(id)).policy.text).toContain('acorns');
    expect([await search('acorns'), await search('unicorns')]).toEqual([[id], []]);
  });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['a number', 7],
    ['without its ids', { words: ' x \n' }],
    ['with other ids', { ids: ['x'], words: ' x \n' }],
    ['with ids that are no texts', { ids: [7], words: ' x \n' }],
    ['with words for more texts than it has', { ids: [], words: ' x \n' }],
  ])('finds the same as before when a pack is %s, also after another policy was written to it and one was deleted', async (_name, pack) => {
    const ids: string[] = [];
    for (let number = 0; number < 6; number += 1) ids.push(await at.save(`We keep acorns for ${number} days.`, number));
    const damage = (): Promise<void> =>
      withRawDatabase(async (database) => {
        for (const id of ids) {
          const bucket = chooseBucket(id);
          await database.put('packs', typeof pack === 'object' ? Object.assign({ bucket }, pack) : { bucket, pack });
        }
      });
    await damage();
    expect((await search('acorns')).toSorted()).toEqual(ids.toSorted());
    await damage();
    await at.store.remove([ids[0]!]);
    const more = await at.save('We keep acorns for ever.', 9);
    expect((await search('acorns')).toSorted()).toEqual([...ids.slice(1), more].toSorted());
    at.store = openStore();
    expect((await search('acorns')).toSorted()).toEqual([...ids.slice(1), more].toSorted());
  });
});

/** What may be damaged of a policy that is there. */
const damages: readonly (readonly [string, (id: string) => Promise<void>])[] = [
  ['a record', (id) => withRawDatabase((database) => database.put('policies', { id, version: 2, text: 'torn' }).then(() => undefined))],
  ['the text of a record', (id) => withRawDatabase(async (database) => void (await database.put('policies', JSON.parse(JSON.stringify(await database.get('policies', id)).replaceAll('acorns', 'apples')))))],
  ['an entry', (id) => withRawDatabase((database) => database.put('entries', { id, version: 1, torn: true }).then(() => undefined))],
  ['that an entry is lost', (id) => withRawDatabase((database) => database.delete('entries', id))],
  ['a shelf', (id) => withRawDatabase((database) => database.put('shelves', { bucket: chooseBucket(id), entries: 'x' }).then(() => undefined))],
  ['a pack', (id) => withRawDatabase((database) => database.put('packs', { bucket: chooseBucket(id), ids: 'x' }).then(() => undefined))],
  ['the first screen', () => withRawDatabase((database) => database.put('marks', 'x', 'front').then(() => undefined))],
  ['corrections', (id) => withRawDatabase(async (database) => {
    const { policy }: { policy: { textHash: string } } = await database.get('policies', id);
    await database.put('corrections', { version: 1, textHash: policy.textHash, corrections: 'x' });
  })],
];

describe('a file that is brought in while something is damaged', () => {
  for (const [way, bring] of imports) {
    it.each(damages)(`finds what is there there, and brings the rest, ${way}, in spite of %s`, async (_name, damage) => {
      const [known, other] = [await saveWithNotes(), await at.save('We keep beech nuts.', 2)];
      const before = await readAllOf(known);
      const { text } = await write();
      await at.store.remove([other]);
      await at.store.change([known], { note: 'Asked.' });
      await damage(known);
      expect(await bring(text)).toEqual({ added: 1, present: 1, refused: [] });
      expect(valueOf(await at.store.list())).toMatchObject({ damaged: 0, saved: [{ id: other }, { id: known, note: 'Asked.' }] });
      expect(await readAllOf(known)).toEqual([before[0], Object.assign({}, before[1], { note: 'Asked.' }), before[2]]);
      expect((await search('keep')).toSorted()).toEqual([known, other].toSorted());
    });

    it(`brings back, ${way}, a policy whose record is damaged and has no copy, with what the reader has written since`, async () => {
      const id = await saveWithNotes();
      const before = valueOf(await at.store.read(id));
      const { text } = await write();
      await at.store.change([id], { note: 'Asked.' });
      at.copies.clear();
      await withRawDatabase((database) => database.put('policies', { id, version: 2, text: 'torn' }));
      expect(await bring(text)).toEqual({ added: 1, present: 0, refused: [] });
      expect(valueOf(await at.store.read(id))).toEqual(before);
      expect(valueOf(await at.store.list())).toMatchObject({ damaged: 0, saved: [{ id, note: 'Asked.' }] });
      expect(await search('acorns')).toEqual([id]);
    });

    it(`writes nothing over, ${way}, what a newer version wrote, nor over another policy with the same id`, async () => {
      const id = await saveWithNotes();
      const { text } = await write();
      const newer = { id, version: 99, later: true };
      await withRawDatabase((database) => database.put('policies', newer));
      expect(await bring(text)).toMatchObject({ added: 0, present: 0, refused: [{ reason: 'other-with-same-id' }] });
      expect(await withRawDatabase((database) => database.get('policies', id))).toEqual(newer);
    });
  }
});

describe('a file that is written while something is damaged', () => {
  it.each(damages)('holds everything, byte for byte, in spite of %s', async (_name, damage) => {
    const id = await saveWithNotes();
    await at.save('We keep beech nuts.', 2);
    const before = await write();
    await damage(id);
    expect(await write()).toEqual(before);
  });
});
