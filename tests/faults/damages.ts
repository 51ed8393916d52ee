import type { Fault } from './disturbances';
import type { FaultScene } from './fault-scene';

/** Where something may be damaged, as by a broken disk. */
const stores = ['policies', 'entries', 'shelves', 'packs', 'marks', 'corrections'] as const;
/** How: fields hold something else, all of it is something else, a letter of a text is another, a record that is made from others is gone. */
const ways = ['fields', 'torn', 'letters', 'lost'] as const;

/** A script that damages what belongs to one policy, or the trash as a whole. */
function writeDamage(store: (typeof stores)[number] | 'trash', way: (typeof ways)[number], id: string): string {
  return `await faults.store.withDatabase(async (database) => {
    const [store, way, id] = ${JSON.stringify([store, way, id])};
    const keys = await database.getAllKeys(store);
    const policy = await database.get('policies', id);
    for (const key of keys) {
      const isMeant = store === 'marks' ? key === 'front' || key === 'packs' : store === 'corrections' ? key === policy?.policy?.textHash : store === 'trash' || typeof key !== 'string' || key === id;
      if (!isMeant) continue;
      const value = await database.get(store, key);
      if (typeof value !== 'object' || value === null) continue;
      const key2 = ['marks', 'trash'].includes(store) ? [key] : [];
      if (way === 'lost' && ['entries', 'shelves', 'packs', 'marks', 'trash'].includes(store)) await database.delete(store, key);
      else if (way === 'torn') await database.put(store, key2.length > 0 ? 7 : { id: value.id, bucket: value.bucket, textHash: value.textHash, version: value.version ?? 1 }, ...key2);
      else if (way === 'letters' && ['policies', 'trash'].includes(store)) await database.put(store, JSON.parse(JSON.stringify(value).replaceAll('information', 'infirmation')), ...key2);
      else {
        const broken = { ...value, version: value.version ?? 1 };
        for (const name of ['policy', 'savedAt', 'entries', 'words', 'corrections', 'record', 'entry']) if (name in broken) broken[name] = 'x';
        await database.put(store, broken, ...key2);
      }
    }
  });`;
}

/** What may be damaged while the reader does something. */
export function listDamages(scene: FaultScene): readonly Fault[] {
  const { run, random, pick, ledger } = scene;
  const damage = async (times: number): Promise<void> => {
    for (let time = 0; time < times; time += 1) {
      const ids = [...ledger.keys()];
      await run.inControl(writeDamage(pick(stores), pick(ways), ids.length === 0 ? '' : pick(ids)));
    }
  };
  return [
    {
      name: 'a record is damaged',
      mayTake: true,
      during: async (act) => {
        await damage(1);
        return act(run.control());
      },
    },
    {
      name: 'many records are damaged',
      mayTake: true,
      during: async (act) => {
        await damage(2 + random(8));
        return act(run.control());
      },
    },
    {
      name: 'a record is damaged in the middle',
      mayTake: true,
      during: async (act) => {
        const acting = act(run.control());
        await damage(1);
        return acting;
      },
    },
    {
      name: 'the trash is damaged, or a record between the two halves of a deed',
      mayTake: true,
      during: (act) => {
        const way = pick(ways);
        const isTrash = random(3) > 0;
        scene.meanwhile = () => (isTrash ? run.inControl(writeDamage('trash', way, '')) : damage(1));
        return act(run.control());
      },
    },
    {
      name: 'records are damaged and the background is stopped',
      mayTake: true,
      during: async (act) => {
        await damage(1 + random(3));
        const { reached } = await run.arm(random(12));
        const acting = act(run.control());
        await Promise.race([reached, acting]);
        await run.stop();
        return acting;
      },
    },
  ];
}
