import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { noticeTexts } from '../../lib/summary/words/notices';
import { startFaultRun, writeOwnPolicy, type FaultRun } from './fault-run';

let run: FaultRun;
let page: Page;
let tabId: number;
let textHash: string;
let kept: { readonly id: string; readonly note: string };

beforeAll(async () => {
  run = await startFaultRun();
  page = await run.chromium.open(`${run.site.origin}/acorn`);
  tabId = await run.click(page);
  const view = await run.ask('card.get', { tabId, again: false });
  const saved = await run.ask('policy.import', { policy: writeOwnPolicy('that is kept'), savedAt: 1_000, family: null });
  if (!view.ok || view.value.state !== 'card' || !saved.ok) throw new Error('there is nothing to work with');
  textHash = view.value.card.textHash;
  kept = { id: saved.value.id, note: 'Mine since May.' };
  await run.inControl(`await faults.store.change(${JSON.stringify([kept.id])}, { note: ${JSON.stringify(kept.note)} });`);
});
afterAll(() => run.close());

/** Each fault is over when its test is, and nothing was lost by it. */
afterEach(async () => {
  const everything = await run.readEverything();
  const found = everything.policies.find(({ id }) => id === kept.id);
  if (found?.note !== kept.note || found.text !== writeOwnPolicy('that is kept').text) throw new Error(`what was kept is not as it was: ${JSON.stringify(found)}`);
  if (everything.damaged + everything.newer > 0) throw new Error(`${everything.damaged} set aside, ${everything.newer} newer`);
});

async function openLibrary(): Promise<Page> {
  const library = await run.chromium.open(`chrome-extension://${run.chromium.extensionId}/saved.html`);
  await library.locator('main[data-state]:not([data-state=loading])').waitFor();
  return library;
}

const save = () => run.ask('policy.save', { tabId, textHash });
const deleteDatabase = `new Promise((resolve) => { const gone = indexedDB.deleteDatabase('clauselight'); gone.onsuccess = gone.onerror = gone.onblocked = () => resolve(); })`;

describe('a storage', () => {
  it('that a newer version has used is said to be so and left as it is; the card is shown; without it everything is back', async () => {
    await run.control().evaluate(`new Promise((resolve, reject) => { const opening = indexedDB.open('clauselight', 99); opening.onsuccess = () => { opening.result.close(); resolve(); }; opening.onerror = () => reject(opening.error); })`);
    expect(await save()).toEqual({ ok: false, error: { kind: 'storage-newer' } });
    expect(await run.ask('card.get', { tabId, again: false })).toMatchObject({ ok: true, value: { state: 'card', saved: null } });
    const library = await openLibrary();
    await library.getByText(noticeTexts['storage-newer'].title).waitFor();
    await run.control().evaluate(deleteDatabase);
    await library.reload();
    await library.locator('main[data-state=list]').waitFor();
    expect(await save()).toMatchObject({ ok: true });
    await library.close();
  });

  it('that the browser refuses is said to be so; the card is shown; once it is given, saving works', async () => {
    await run.stop();
    await run.inBackground(`(() => { const real = IDBFactory.prototype.open; globalThis.give = () => { IDBFactory.prototype.open = real; }; IDBFactory.prototype.open = () => { throw new DOMException('refused', 'SecurityError'); }; })()`);
    expect(await save()).toEqual({ ok: false, error: { kind: 'storage-blocked' } });
    expect(await run.ask('card.get', { tabId, again: false })).toMatchObject({ ok: true, value: { state: 'card', saved: null } });
    await run.inBackground('give()');
    expect(await save()).toMatchObject({ ok: true });
  });

  it('that the browser throws away while something is saved is filled again, and saving works', async () => {
    const saving = save();
    await run.control().evaluate(deleteDatabase);
    const first = await saving;
    expect(['saved', 'storage-blocked']).toContain(first.ok ? 'saved' : first.error.kind);
    expect(await save()).toMatchObject({ ok: true });
    const library = await openLibrary();
    await expect.poll(() => library.locator('.saved').count()).toBe(2);
    await library.close();
  });

  it.each(['policies', 'entries', 'shelves', 'packs', 'marks'])('whose records are damaged (%s) shows and finds everything all the same', async (store) => {
    await run.inControl(`await faults.store.withDatabase(async (database) => {
      for (const key of await database.getAllKeys(${JSON.stringify(store)})) {
        const present = await database.get(${JSON.stringify(store)}, key);
        const broken = typeof present === 'object' && present !== null ? { ...present, policy: 0, textHash: 0, entries: 'x', words: 0, total: 'x' } : 'x';
        await (${JSON.stringify(store)} === 'marks' ? database.put(${JSON.stringify(store)}, key === 'front' || key === 'packs' ? broken : present, key) : database.put(${JSON.stringify(store)}, broken));
      }
    });`);
    const library = await openLibrary();
    await expect.poll(() => library.locator('.saved').count()).toBe(2);
    await library.getByLabel('Search in all saved texts').fill('that is kept');
    await expect.poll(() => library.locator('.saved-name').allTextContents()).toEqual(['Fern']);
    expect(await library.locator('.saved-damaged').count()).toBe(0);
    await library.close();
  });
});

describe('a clock', () => {
  it.each([['back by forty years', -40], ['ahead by forty years', 40]])('that jumps %s loses nothing, and what is saved then is known again', async (_name, years) => {
    await run.stop();
    await run.inBackground(`(() => { const real = Date.now.bind(Date); Date.now = () => real() + ${years} * 365 * 24 * 3_600_000; })()`);
    const text = `We keep your letters for ${years + 50} years.`;
    await page.evaluate(`document.querySelector('h1').insertAdjacentHTML('afterend', ${JSON.stringify(`<p>${text}</p>`)})`);
    const view = await run.ask('card.get', { tabId, again: true });
    if (!view.ok || view.value.state !== 'card') throw new Error('no card');
    const saved = await run.ask('policy.save', { tabId, textHash: view.value.card.textHash });
    expect(saved).toMatchObject({ ok: true });
    await run.stop();
    expect(await run.ask('policy.save', { tabId, textHash: view.value.card.textHash })).toEqual(saved);
    const everything = await run.readEverything();
    expect(everything.policies.filter((policy) => policy.text.includes(text))).toHaveLength(1);
    textHash = view.value.card.textHash;
  });
});

describe('two windows', () => {
  it('that save the same at once have it once', async () => {
    const second = await run.openControl();
    const policy = writeOwnPolicy('of two windows');
    const both = await Promise.all([run.control(), second].map((from) => run.ask('policy.import', { policy, savedAt: 5_000, family: null }, from)));
    expect(both[0]).toMatchObject({ ok: true });
    expect(both[1]).toEqual(both[0]);
    await second.close();
  });

  it('of which one writes to what the other has just deleted are told so, and the rest of the list is right in both', async () => {
    const [one, two] = [await openLibrary(), await openLibrary()];
    const gone = one.locator('.saved', { hasText: 'Fern' }).first();
    const id = (await gone.getAttribute('data-id')) ?? '';
    // Not the one that is kept.
    expect(id).not.toBe(kept.id);
    await two.locator(`.saved[data-id="${id}"]`).getByRole('button', { name: /^Edit/ }).click();
    await gone.getByRole('button', { name: /^Edit/ }).click();
    await one.locator('form.library-edit').getByRole('button', { name: 'Delete' }).click();
    await one.locator('.library-undo').waitFor();
    await two.getByLabel('Note').fill('Too late.');
    await two.getByRole('button', { name: 'Keep changes' }).click();
    await two.getByText(noticeTexts['not-saved'].title).waitFor();
    await expect.poll(() => two.locator(`.saved[data-id="${id}"]`).count()).toBe(0);
    await one.getByRole('button', { name: 'Undo' }).click();
    await one.locator(`.saved[data-id="${id}"]`).waitFor();
    await Promise.all([one.close(), two.close()]);
  });
});

describe('an extension that is replaced', () => {
  it('in the middle of a reading reads at the next click', async () => {
    await run.stop();
    const { reached } = await run.arm('page.capture →');
    const popup = await run.chromium.clickButton(page);
    await reached;
    await run.replaceExtension();
    await expect.poll(() => popup.isClosed()).toBe(true);
    tabId = await run.click(page);
    expect(await run.ask('card.get', { tabId, again: false })).toMatchObject({ ok: true, value: { state: 'card' } });
  });

  it('in the middle of saving has saved the whole or nothing, and saves at the next try', async () => {
    await page.evaluate(`document.querySelector('h1').insertAdjacentHTML('afterend', '<p>We keep your drawings for seven years.</p>')`);
    const view = await run.ask('card.get', { tabId, again: true });
    if (!view.ok || view.value.state !== 'card') throw new Error('no card');
    const saving = run.ask('policy.save', { tabId, textHash: view.value.card.textHash }).catch(() => undefined);
    await run.replaceExtension();
    await saving;
    tabId = await run.click(page);
    expect(await run.ask('policy.save', { tabId, textHash: view.value.card.textHash })).toMatchObject({ ok: true });
    const everything = await run.readEverything();
    expect(everything.policies.filter((policy) => policy.text.includes('your drawings'))).toHaveLength(1);
  });
});
