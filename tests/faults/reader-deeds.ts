import type { Page } from 'playwright';
import { writeOwnPolicy } from './fault-run';
import type { FaultScene, Ledger } from './fault-scene';

/** One thing the reader does. `act` gives "done" or what was told instead; `note` writes into the ledger what is so once it is done. */
export type Deed = { readonly name: string; readonly act: (from: Page) => Promise<string>; readonly note: (ledger: Ledger) => void };

/** With more policies each look takes longer than a run. */
const mostKept = 25;

/** What a call of the store in the control page told. */
function inPage(from: Page, script: string): Promise<string> {
  return from.evaluate(`(async () => { const result = await (${script}); return result.ok ? 'done' : result.error.kind; })()`);
}

/** The next thing that the reader does, by the scene's chance. */
export async function chooseDeed(scene: FaultScene): Promise<Deed> {
  const ids = [...scene.ledger.keys()];
  const own = scene.writeText();
  if (ids.length > mostKept) return remove(scene.pick(ids));
  const known = ids.length === 0 ? undefined : scene.pick(ids);
  const kind = known === undefined ? 0 : scene.random(13);
  if (kind < 3 || known === undefined) return bringText(scene, own);
  if (kind < 5) return savePage(scene, own);
  if (kind < 7) return writeNote(scene, known, own);
  if (kind < 9) return correct(scene, known);
  if (kind < 10) return remove(known);
  if (kind < 12) return removeAndUndo(scene, known);
  return bringFile(scene, known);
}

function bringText({ run, ledger }: FaultScene, own: string): Deed {
  const policy = writeOwnPolicy(own);
  const savedAt = 1_000 + ledger.size;
  let id = '';
  return {
    name: 'bring a text',
    act: async (from) => {
      const saved = await run.ask('policy.import', { policy, savedAt, family: null }, from);
      if (saved.ok) id = saved.value.id;
      return saved.ok ? 'done' : saved.error.kind;
    },
    note: (all) => void all.set(id, { text: policy.text, note: '', tags: [], corrected: '' }),
  };
}

async function savePage(scene: FaultScene, own: string): Promise<Deed> {
  const { run } = scene;
  const text = `We keep number ${own} of you for two months.`;
  let id = '';
  const prepare = async (): Promise<{ tabId: number; textHash: string } | string> => {
    const { page, tabId } = await scene.openPage();
    await page.evaluate(`document.querySelector('#own').textContent = ${JSON.stringify(text)}`);
    const view = await run.ask('card.get', { tabId, again: true });
    if (!view.ok) return view.error.kind;
    return view.value.state === 'card' ? { tabId, textHash: view.value.card.textHash } : view.value.state;
  };
  const first = await prepare();
  return {
    name: 'save a page',
    act: async (from) => {
      const request = typeof first === 'string' || scene.page()?.isClosed() !== false ? await prepare() : first;
      if (typeof request === 'string') return request;
      const saved = await run.ask('policy.save', request, from);
      // The page has another text by now, or its tab another page: it is read again, as a reader does.
      if (!saved.ok && (saved.error.kind === 'page-changed' || saved.error.kind === 'tab-closed')) scene.forgetPage();
      if (saved.ok) id = saved.value.id;
      return saved.ok ? 'done' : saved.error.kind;
    },
    note: (ledger) => void ledger.set(id, { text, note: '', tags: [], corrected: '' }),
  };
}

function writeNote({ random }: FaultScene, id: string, own: string): Deed {
  const notes = { note: `Note ${own}`, tags: [`tag ${random(5)}`] };
  return {
    name: 'write a note',
    act: (from) => inPage(from, `faults.store.change(${JSON.stringify([id])}, ${JSON.stringify(notes)})`),
    note: (ledger) => void Object.assign(ledger.get(id)!, notes),
  };
}

function correct({ run, pick }: FaultScene, id: string): Deed {
  const answer = pick(['yes', 'no']);
  return {
    name: 'correct an answer',
    act: async (from) => {
      const corrected = await run.ask('answer.correct', { source: { id }, correction: { id: 'sell.data', answer, refused: [], quote: '' } }, from);
      return corrected.ok ? 'done' : corrected.error.kind;
    },
    note: (ledger) => void Object.assign(ledger.get(id)!, { corrected: `sell.data=${answer}` }),
  };
}

function remove(id: string): Deed {
  let isTold = false;
  return {
    name: 'delete',
    // Gone already is as good: the first try may have deleted it without having been told.
    act: async (from) => {
      const told = await inPage(from, `faults.store.remove(${JSON.stringify([id])})`);
      isTold ||= told !== 'done';
      return told === 'not-saved' && isTold ? 'done' : told;
    },
    note: (ledger) => void ledger.delete(id),
  };
}

function removeAndUndo(scene: FaultScene, id: string): Deed {
  return {
    name: 'delete and undo',
    act: async (from) => {
      const removed = await inPage(from, `faults.store.remove(${JSON.stringify([id])})`);
      // It may be in the trash since an earlier try.
      if (removed !== 'done' && removed !== 'not-saved') return removed;
      const meanwhile = scene.meanwhile;
      scene.meanwhile = undefined;
      await meanwhile?.();
      const undone = await inPage(from, `faults.store.restore(${JSON.stringify([id])})`);
      return undone === 'not-saved' ? inPage(from, `faults.store.read(${JSON.stringify(id)})`) : undone;
    },
    note: () => undefined,
  };
}

/** Deletes a policy of which the reader has a file, and brings that in again: it has all that was written to it then. */
async function bringFile(scene: FaultScene, id: string): Promise<Deed> {
  const { run } = scene;
  const file = await run.inControl<string>(`return faults.writeFile(${JSON.stringify([id])});`);
  let isRemoved = scene.random(2) === 0;
  return {
    name: isRemoved ? 'bring a file of what is there' : 'delete and bring a file',
    act: async (from) => {
      if (!isRemoved) {
        const removed = await inPage(from, `faults.store.remove(${JSON.stringify([id])})`);
        if (removed !== 'done' && removed !== 'not-saved') return removed;
        isRemoved = true;
      }
      const meanwhile = scene.meanwhile;
      scene.meanwhile = undefined;
      await meanwhile?.();
      return from.evaluate<string>(`faults.bringFile(${JSON.stringify(file)}, ${JSON.stringify(id)})`);
    },
    note: () => undefined,
  };
}
