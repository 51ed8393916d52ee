import type { FaultScene } from './fault-scene';
import type { Deed } from './reader-deeds';

/** Something that goes wrong while the reader does something. */
export type Fault = {
  readonly name: string;
  /** Whether it may have taken something, so that everything is to be looked at. */
  readonly mayTake: boolean;
  /** Disturbs the deed, gives what it told, and leaves the browser as it would go on. */
  readonly during: (act: Deed['act']) => Promise<string>;
};

/** Longer than a deed takes when nothing disturbs it. */
const longestDelayMs = 120;

/** Everything but damage that the browser and its parts may do to a deed. */
export function listDisturbances(scene: FaultScene): readonly Fault[] {
  const { run, random, pick } = scene;
  return [
    {
      name: 'the background is stopped at a call to the browser',
      mayTake: false,
      during: async (act) => {
        const { reached } = await run.arm(random(12));
        const acting = act(run.control());
        await Promise.race([reached, acting]);
        await run.stop();
        return acting;
      },
    },
    {
      name: 'the background is stopped after a while',
      mayTake: false,
      during: async (act) => {
        await run.arm(-1);
        const acting = act(run.control());
        await run.control().waitForTimeout(random(longestDelayMs));
        await run.stop();
        return acting;
      },
    },
    {
      name: 'the tab is closed',
      mayTake: false,
      during: async (act) => {
        const acting = act(run.control());
        await run.control().waitForTimeout(random(longestDelayMs));
        await scene.page()?.close();
        return acting;
      },
    },
    {
      name: 'the tab moves on',
      mayTake: false,
      during: async (act) => {
        const acting = act(run.control());
        const page = scene.page();
        if (page?.isClosed() === false) await page.goto(`${run.site.origin}/recipe`);
        const told = await acting;
        await page?.close();
        return told;
      },
    },
    {
      name: 'a write fails',
      mayTake: false,
      during: async (act) => {
        const fails = `(() => {
          const real = (globalThis.realPut ??= IDBObjectStore.prototype.put);
          let left = ${random(6)};
          IDBObjectStore.prototype.put = function (...given) {
            if (left-- > 0) return real.apply(this, given);
            IDBObjectStore.prototype.put = real;
            this.transaction.abort();
            throw new DOMException('no room', 'QuotaExceededError');
          };
        })()`;
        await run.inBackground(fails);
        await run.control().evaluate(fails);
        const told = await act(run.control());
        await run.stop();
        await run.control().evaluate('IDBObjectStore.prototype.put = realPut');
        return told;
      },
    },
    {
      name: 'the database is deleted',
      mayTake: true,
      during: async (act) => {
        const acting = act(run.control());
        await run.control().waitForTimeout(random(longestDelayMs));
        await run.control().evaluate(`new Promise((resolve) => { const gone = indexedDB.deleteDatabase('clauselight'); gone.onsuccess = gone.onerror = gone.onblocked = resolve; })`);
        return acting;
      },
    },
    {
      name: 'the copies are gone, and a day goes by',
      mayTake: true,
      during: async (act) => {
        await run.control().evaluate(`caches.delete('saved-policies')`);
        const told = await act(run.control());
        await run.inControl(`await faults.store.withDatabase((database) => database.delete('marks', 'checked')); await faults.store.checkCopies();`);
        return told;
      },
    },
    {
      name: 'the clock jumps',
      mayTake: false,
      during: async (act) => {
        const jump = `(() => { const real = (globalThis.realNow ??= Date.now.bind(Date)); const jump = ${pick([-40 * 365, -1, 1, 40 * 365]) * 24 * 3_600_000}; Date.now = () => real() + jump; })()`;
        await run.inBackground(jump);
        await run.control().evaluate(jump);
        const told = await act(run.control());
        await run.stop();
        await run.control().evaluate('Date.now = realNow');
        return told;
      },
    },
    {
      name: 'two windows do the same at once',
      mayTake: false,
      during: async (act) => {
        const second = await run.openControl();
        const [told, other] = await Promise.all([act(run.control()), act(second)]);
        await second.close();
        return told === 'done' ? told : other;
      },
    },
    {
      name: 'a newer version has been here',
      mayTake: true,
      during: async (act) => {
        await run.control().evaluate(`new Promise((resolve, reject) => { const opening = indexedDB.open('clauselight', 99); opening.onsuccess = () => { opening.result.close(); resolve(); }; opening.onerror = () => reject(opening.error); })`);
        const told = await act(run.control());
        await run.control().evaluate(`new Promise((resolve) => { const gone = indexedDB.deleteDatabase('clauselight'); gone.onsuccess = gone.onerror = resolve; })`);
        return told;
      },
    },
    {
      name: 'the extension is replaced',
      mayTake: false,
      during: async (act) => {
        const acting = act(run.control()).catch(() => 'closed');
        await run.control().waitForTimeout(random(longestDelayMs));
        await run.replaceExtension();
        scene.forgetPage();
        return acting;
      },
    },
  ];
}
