import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { useCopiedStore, valueOf, withRawDatabase } from './use-store';

const at = useCopiedStore();

describe('a policy that is damaged, deleted and brought back', () => {
  it.each([
    ['its record', 'policies'],
    ['its entry', 'entries'],
  ])('is as it was before %s was damaged', async (_name, store) => {
    const id = await at.save('One.', 1);
    await at.store.change([id], { name: 'My bank', tags: ['a'], note: 'Ask.' });
    const before = [valueOf(await at.store.read(id)), valueOf(await at.store.readEntry(id))];
    await withRawDatabase((database) => database.put(store, { id, nonsense: true }));
    await at.store.remove([id]);
    await at.store.restore([id]);
    expect([valueOf(await at.store.read(id)), valueOf(await at.store.readEntry(id))]).toEqual(before);
  });

  it('is as it was before its entry was lost', async () => {
    const id = await at.save('One.', 1);
    await at.store.change([id], { name: 'My bank', tags: ['a'], note: 'Ask.' });
    const before = valueOf(await at.store.readEntry(id));
    await withRawDatabase((database) => database.delete('entries', id));
    await at.store.remove([id]);
    await at.store.restore([id]);
    await at.store.list();
    expect(valueOf(await at.store.readEntry(id))).toEqual(before);
  });
});
