import type { Page } from 'playwright';
import { htmlPage } from '../browsers/serve-site';
import { createExamplePages } from '../runs/example-pages';
import { startFaultRun, writeOwnPolicy, type FaultRun } from './fault-run';

/** What the reader did and was told to be done: whatever happens then, it must be so. */
type Ledger = Map<string, { readonly text: string; note: string; tags: readonly string[]; corrected: string }>;

/** One thing the reader does. `act` gives "done" or what was told instead; `note` writes into the ledger what is so once it is done. */
type Deed = { readonly name: string; readonly act: (from: Page) => Promise<string>; readonly note: (ledger: Ledger) => void; /** The policy that may be as before or as after until the deed is done. */ readonly touches: string };

type Fault = {
  readonly name: string;
  /** Disturbs the deed, gives what it told, and leaves the browser as it would go on. */
  readonly during: (deed: Deed) => Promise<string>;
};

/** What came of many runs: each loss with the seed that brings it again. */
export type FaultReport = { readonly runs: number; readonly byFault: ReadonlyMap<string, number>; readonly told: ReadonlyMap<string, number>; readonly losses: readonly string[] };

/** Numbers from 0 up to but not including `below`, the same for the same seed (mulberry32). */
export function createRandom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** Everything is looked at after so many runs; between them only what was touched. */
const wholeLookEvery = 20;
/** With more policies each look takes longer than a run. */
const mostKept = 25;
/** Longer than a deed takes when nothing disturbs it. */
const longestDelayMs = 120;

/** Damages what belongs to one policy in the store, as a broken disk would. */
function writeDamage(store: string, id: string): string {
  return `await faults.store.withDatabase(async (database) => {
    const keys = await database.getAllKeys(${JSON.stringify(store)});
    for (const key of keys) {
      if (${JSON.stringify(store)} === 'marks' ? key !== 'front' : typeof key === 'string' && key !== ${JSON.stringify(id)}) continue;
      const value = await database.get(${JSON.stringify(store)}, key);
      if (typeof value !== 'object' || value === null) continue;
      const broken = { ...value, version: value.version ?? 1 };
      for (const name of ['policy', 'textHash', 'entries', 'words']) if (name in broken) broken[name] = 'x';
      await (${JSON.stringify(store)} === 'marks' ? database.put(${JSON.stringify(store)}, broken, key) : database.put(${JSON.stringify(store)}, broken));
    }
  });`;
}

/** One browser in which the reader goes on saving, noting, correcting and deleting while things fail, again and again. */
class FaultStory {
  readonly ledger: Ledger = new Map();
  readonly told = new Map<string, number>();
  readonly byFault = new Map<string, number>();
  readonly losses: string[] = [];
  private page: Page | undefined;
  private tabId = -1;
  private texts = 0;

  constructor(
    private readonly run: FaultRun,
    private readonly seed: number,
    private readonly random: (below: number) => number,
  ) {}

  private pick<T>(items: readonly T[]): T {
    return items[this.random(items.length)]!;
  }

  private get control(): Page {
    return this.run.control();
  }

  /** A page of its own whose text is another one each time, clicked for. */
  private async openPage(): Promise<Page> {
    if (this.page === undefined || this.page.isClosed()) {
      this.page = await this.run.chromium.open(`${this.run.site.origin}/own`);
      this.tabId = await this.run.click(this.page);
    }
    return this.page;
  }

  private async inPage(from: Page, script: string): Promise<string> {
    return from.evaluate(`(async () => { const result = await (${script}); return result.ok ? 'done' : result.error.kind; })()`);
  }

  private async chooseDeed(): Promise<Deed> {
    const ids = [...this.ledger.keys()];
    const own = `${this.seed}-${(this.texts += 1)}`;
    if (ids.length > mostKept) return this.remove(this.pick(ids));
    const known = ids.length === 0 ? undefined : this.pick(ids);
    const kind = known === undefined ? 0 : this.random(10);
    if (kind < 3 || known === undefined) return this.importText(own);
    if (kind < 5) return this.savePage(own);
    if (kind < 7) return this.write(known, own);
    if (kind < 9) return this.correct(known);
    return this.remove(known);
  }

  private importText(own: string): Deed {
    const policy = writeOwnPolicy(own);
    let id = '';
    return {
      name: 'bring a text',
      touches: '',
      act: async (from) => {
        const saved = await this.run.ask('policy.import', { policy, savedAt: 1_000 + this.texts, family: null }, from);
        if (saved.ok) id = saved.value.id;
        return saved.ok ? 'done' : saved.error.kind;
      },
      note: (ledger) => void ledger.set(id, { text: policy.text, note: '', tags: [], corrected: '' }),
    };
  }

  private async savePage(own: string): Promise<Deed> {
    let id = '';
    let text = '';
    const prepare = async (): Promise<{ tabId: number; textHash: string } | string> => {
      const page = await this.openPage();
      await page.evaluate(`document.querySelector('#own').textContent = 'We keep number ${own} of you for two months.'`);
      const view = await this.run.ask('card.get', { tabId: this.tabId, again: true });
      if (!view.ok) return view.error.kind;
      if (view.value.state !== 'card') return view.value.state;
      text = `We keep number ${own} of you for two months.`;
      return { tabId: this.tabId, textHash: view.value.card.textHash };
    };
    const first = await prepare();
    return {
      name: 'save a page',
      touches: '',
      act: async (from) => {
        const request = typeof first === 'string' || this.page?.isClosed() !== false ? await prepare() : first;
        if (typeof request === 'string') return request;
        const saved = await this.run.ask('policy.save', request, from);
        // The page has another text by now, or its tab another page: it is read again, as a reader does.
        const again = !saved.ok && (saved.error.kind === 'page-changed' || saved.error.kind === 'tab-closed');
        if (again) this.page = undefined;
        if (saved.ok) id = saved.value.id;
        return saved.ok ? 'done' : saved.error.kind;
      },
      note: (ledger) => void ledger.set(id, { text, note: '', tags: [], corrected: '' }),
    };
  }

  private write(id: string, own: string): Deed {
    const notes = { note: `Note ${own}`, tags: [`tag ${this.random(5)}`] };
    return {
      name: 'write a note',
      touches: id,
      act: (from) => this.inPage(from, `faults.store.change(${JSON.stringify([id])}, ${JSON.stringify(notes)})`),
      note: (ledger) => void Object.assign(ledger.get(id)!, notes),
    };
  }

  private correct(id: string): Deed {
    const answer = this.pick(['yes', 'no']);
    return {
      name: 'correct an answer',
      touches: id,
      act: async (from) => {
        const corrected = await this.run.ask('answer.correct', { source: { id }, correction: { id: 'sell.data', answer, refused: [], quote: '' } }, from);
        return corrected.ok ? 'done' : corrected.error.kind;
      },
      note: (ledger) => void Object.assign(ledger.get(id)!, { corrected: `sell.data=${answer}` }),
    };
  }

  private remove(id: string): Deed {
    let isTold = false;
    return {
      name: 'delete',
      touches: id,
      // Gone already is as good: the first try may have deleted it without having been told.
      act: async (from) => {
        const told = await this.inPage(from, `faults.store.remove(${JSON.stringify([id])})`);
        isTold ||= told !== 'done';
        return told === 'not-saved' && isTold ? 'done' : told;
      },
      note: (ledger) => void ledger.delete(id),
    };
  }

  private readonly faults: readonly Fault[] = [
    {
      name: 'the background is stopped at a call to the browser',
      during: async (deed) => {
        const { reached } = await this.run.arm(this.random(12));
        const acting = deed.act(this.control);
        await Promise.race([reached, acting]);
        await this.run.stop();
        return acting;
      },
    },
    {
      name: 'the background is stopped after a while',
      during: async (deed) => {
        await this.run.arm(-1);
        const acting = deed.act(this.control);
        await this.control.waitForTimeout(this.random(longestDelayMs));
        await this.run.stop();
        return acting;
      },
    },
    {
      name: 'the tab is closed',
      during: async (deed) => {
        const acting = deed.act(this.control);
        await this.control.waitForTimeout(this.random(longestDelayMs));
        await this.page?.close();
        return acting;
      },
    },
    {
      name: 'the tab moves on',
      during: async (deed) => {
        const acting = deed.act(this.control);
        const page = this.page;
        if (page?.isClosed() === false) await page.goto(`${this.run.site.origin}/recipe`);
        const told = await acting;
        await page?.close();
        return told;
      },
    },
    {
      name: 'a write fails',
      during: async (deed) => {
        const fails = `(() => {
          const real = (globalThis.realPut ??= IDBObjectStore.prototype.put);
          let left = ${this.random(6)};
          IDBObjectStore.prototype.put = function (...given) {
            if (left-- > 0) return real.apply(this, given);
            IDBObjectStore.prototype.put = real;
            this.transaction.abort();
            throw new DOMException('no room', 'QuotaExceededError');
          };
        })()`;
        await this.run.inBackground(fails);
        await this.control.evaluate(fails);
        const told = await deed.act(this.control);
        await this.run.stop();
        await this.control.evaluate('IDBObjectStore.prototype.put = realPut');
        return told;
      },
    },
    {
      name: 'the database is deleted',
      during: async (deed) => {
        const acting = deed.act(this.control);
        await this.control.waitForTimeout(this.random(longestDelayMs));
        await this.control.evaluate(`new Promise((resolve) => { const gone = indexedDB.deleteDatabase('clauselight'); gone.onsuccess = gone.onerror = gone.onblocked = resolve; })`);
        return acting;
      },
    },
    {
      name: 'a record is damaged',
      during: async (deed) => {
        const [id] = [...this.ledger.keys()].slice(this.random(Math.max(1, this.ledger.size)));
        await this.run.inControl(writeDamage(this.pick(['policies', 'entries', 'shelves', 'packs', 'marks']), id ?? ''));
        return deed.act(this.control);
      },
    },
    {
      name: 'the copies are gone, and a day goes by',
      during: async (deed) => {
        await this.control.evaluate(`caches.delete('saved-policies')`);
        const told = await deed.act(this.control);
        await this.run.inControl(`await faults.store.withDatabase((database) => database.delete('marks', 'checked')); await faults.store.checkCopies();`);
        return told;
      },
    },
    {
      name: 'the clock jumps',
      during: async (deed) => {
        const jump = `(() => { const real = (globalThis.realNow ??= Date.now.bind(Date)); const jump = ${this.pick([-40 * 365, -1, 1, 40 * 365]) * 24 * 3_600_000}; Date.now = () => real() + jump; })()`;
        await this.run.inBackground(jump);
        await this.control.evaluate(jump);
        const told = await deed.act(this.control);
        await this.run.stop();
        await this.control.evaluate('Date.now = realNow');
        return told;
      },
    },
    {
      name: 'two windows do the same at once',
      during: async (deed) => {
        const second = await this.run.openControl();
        const [told, other] = await Promise.all([deed.act(this.control), deed.act(second)]);
        await second.close();
        return told === 'done' ? told : other;
      },
    },
    {
      name: 'a newer version has been here',
      during: async (deed) => {
        await this.control.evaluate(`new Promise((resolve, reject) => { const opening = indexedDB.open('clauselight', 99); opening.onsuccess = () => { opening.result.close(); resolve(); }; opening.onerror = () => reject(opening.error); })`);
        const told = await deed.act(this.control);
        await this.control.evaluate(`new Promise((resolve) => { const gone = indexedDB.deleteDatabase('clauselight'); gone.onsuccess = gone.onerror = resolve; })`);
        return told;
      },
    },
    {
      name: 'the extension is replaced',
      during: async (deed) => {
        const acting = deed.act(this.control).catch(() => 'closed');
        await this.control.waitForTimeout(this.random(longestDelayMs));
        await this.run.replaceExtension();
        this.page = undefined;
        return acting;
      },
    },
  ];

  /** Compares what is saved with the ledger. `open`: what may be as before or as after. */
  private async look(where: string): Promise<void> {
    const everything = await this.run.readEverything().catch((error: unknown) => void this.losses.push(`${where}: ${String(error)}`));
    if (everything === undefined) return;
    const byId = new Map(everything.policies.map((policy) => [policy.id, policy]));
    if (everything.damaged + everything.newer > 0) this.losses.push(`${where}: ${everything.damaged} set aside, ${everything.newer} newer`);
    for (const [id, { text, note, tags, corrected }] of this.ledger) {
      const found = byId.get(id);
      const isText = found !== undefined && (found.text === text || (text.startsWith('We keep number') && found.text.includes(text)));
      if (found === undefined) this.losses.push(`${where}: a policy is gone (${text.slice(0, 80)})`);
      else if (!isText) this.losses.push(`${where}: a text is another: ${found.text.slice(0, 80)}`);
      else if (found.note !== note || found.tags.join() !== tags.join()) this.losses.push(`${where}: a note is gone: ${JSON.stringify([note, tags, found.note, found.tags])}`);
      else if (!found.corrected.includes(corrected) && corrected !== '') this.losses.push(`${where}: a correction is gone: ${corrected}, ${found.corrected.join()}`);
      else if (!everything.found.includes(id)) this.losses.push(`${where}: the search finds a policy no more`);
    }
    for (const { id, text } of everything.policies) if (!this.ledger.has(id)) this.losses.push(`${where}: what was deleted or never saved is there: ${text.slice(0, 80)}`);
    const texts = everything.policies.map(({ text }) => text);
    if (new Set(texts).size !== texts.length) this.losses.push(`${where}: a text is there twice`);
  }

  /** One deed, disturbed by one fault, and tried again until it is done. */
  async play(index: number, isLast: boolean): Promise<void> {
    const deed = await this.chooseDeed();
    const fault = this.faults[this.random(this.faults.length)]!;
    const where = `seed ${this.seed}, run ${index} (${deed.name}; ${fault.name})`;
    this.byFault.set(fault.name, (this.byFault.get(fault.name) ?? 0) + 1);
    const told = await fault.during(deed);
    this.told.set(told, (this.told.get(told) ?? 0) + 1);
    let second = told;
    for (let attempt = 0; second !== 'done' && attempt < 3; attempt += 1) second = await deed.act(this.control);
    if (second === 'done') deed.note(this.ledger);
    else this.losses.push(`${where}: told ${told}, and another try does not work: ${second}`);
    if (index % wholeLookEvery === 0 || isLast || fault.name.includes('database') || fault.name.includes('damaged') || fault.name.includes('newer')) await this.look(where);
  }
}

/** Plays so many runs in a real Chromium. The same seed gives the same deeds and faults; the moments are the machine's. */
export async function playRandomFaults(runs: number, seed: number, tell: (line: string) => void = () => undefined): Promise<FaultReport> {
  const pages = createExamplePages();
  const own = htmlPage(pages['/acorn']!.body.replace('<h2>Security</h2>', '<p id="own">We keep number 0 of you for two months.</p><h2>Security</h2>'));
  const run = await startFaultRun({ ...pages, '/own': own });
  const story = new FaultStory(run, seed, createRandom(seed));
  let known = 0;
  try {
    for (let index = 1; index <= runs; index += 1) {
      await story.play(index, index === runs);
      for (const loss of story.losses.slice(known)) tell(loss);
      known = story.losses.length;
      if (index % 50 === 0) tell(`${index} runs, ${known} losses`);
    }
  } finally {
    await run.close();
  }
  return { runs, byFault: story.byFault, told: story.told, losses: story.losses };
}
