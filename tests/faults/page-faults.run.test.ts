import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MessageName } from '../../lib/messaging/protocol';
import { htmlPage } from '../browsers/serve-site';
import { createExamplePages } from '../runs/example-pages';
import { startFaultRun, type FaultRun, type Outcome } from './fault-run';

let run: FaultRun;
/** The same site under another host: what a click has opened is closed again there. */
let elsewhere: string;

/** A policy with twenty frames of its own site, which can be taken out one by one. */
function writeFramedPage(): string {
  const frames = Array.from({ length: 20 }, (_unused, index) => `<iframe srcdoc="<p>We keep record number ${index} of you for ${index + 2} months.</p>"></iframe>`).join('');
  return createExamplePages()['/acorn']!.body.replace('<h2>Security</h2>', `${frames}<h2>Security</h2>`);
}

/** A policy whose reading takes many slices. */
function writeLongPage(): string {
  return createExamplePages()['/acorn']!.body.replace('<h2>Security</h2>', `${'<div><p>We keep <b>your</b> <i>letters</i> for <u>ten</u> years.</p></div>'.repeat(10_000)}<h2>Security</h2>`);
}

beforeAll(async () => {
  run = await startFaultRun({ ...createExamplePages(), '/framed': htmlPage(writeFramedPage()), '/long': htmlPage(writeLongPage()) });
  elsewhere = run.site.origin.replace('127.0.0.1', 'localhost');
});
afterAll(() => run.close());

type Read = { readonly page: Page; readonly tabId: number; readonly textHash: string; readonly clause: { readonly start: number; readonly end: number } };

/** A tab whose policy was read after a click. */
async function openRead(): Promise<Read> {
  const page = await run.chromium.open(`${run.site.origin}/acorn`);
  const tabId = await run.click(page);
  const view = await run.ask('card.get', { tabId, again: false });
  if (!view.ok || view.value.state !== 'card') throw new Error(`no card: ${JSON.stringify(view)}`);
  const [quote] = view.value.card.rows.flatMap(({ items }) => items).flatMap(({ quotes }) => quotes);
  return { page, tabId, textHash: view.value.card.textHash, clause: { start: quote!.start, end: quote!.end } };
}

type Ask = readonly [name: MessageName, ask: (read: Read) => Promise<Outcome<MessageName>>];

/** What has each message sent to the page. */
const asks: readonly Ask[] = [
  ['page.capture', ({ tabId }) => run.ask('card.get', { tabId, again: true })],
  ['page.paint', ({ tabId, textHash }) => run.ask('marks.paint', { tabId, textHash })],
  ['page.show', ({ tabId, textHash, clause }) => run.ask('quote.show', { tabId, textHash, ...clause })],
  ['page.grew', ({ tabId, textHash }) => run.ask('page.grown', { tabId, textHash })],
  ['page.clear', ({ tabId }) => run.ask('marks.clear', { tabId })],
];

type Disturbance = {
  readonly when: string;
  readonly act: (page: Page) => Promise<unknown>;
  /** Which messages are disturbed so: each by two of these at least. */
  readonly before: readonly MessageName[];
  readonly after: readonly MessageName[];
  /** What may be told, and what a click shows then. */
  readonly told: readonly string[];
  readonly next: string;
};

/** What becomes of the page when a message is about to set out to it (`before`), or when its answer is on the way (`after`). */
const disturbances: readonly Disturbance[] = [
  { when: 'its tab is closed', act: (page) => page.close(), before: ['page.capture', 'page.paint', 'page.show', 'page.grew', 'page.clear'], after: [], told: ['tab-closed'], next: 'card' },
  { when: 'it moves on to another site', act: (page) => page.goto(`${elsewhere}/sentence`), before: ['page.capture', 'page.show'], after: [], told: ['tab-closed', 'page-restricted', 'no-answer'], next: 'card' },
  // There the reader that was clicked for may still come in, and reads or marks what is there now.
  { when: 'it moves on within the site', act: (page) => page.goto(`${run.site.origin}/recipe`), before: ['page.capture', 'page.clear'], after: [], told: ['an answer', 'page-changed', 'tab-closed', 'no-answer'], next: 'not-a-policy' },
  { when: 'it moves on within the site', act: (page) => page.goto(`${run.site.origin}/recipe`), before: [], after: ['page.paint', 'page.grew'], told: ['an answer'], next: 'not-a-policy' },
];

const cases = disturbances.flatMap((disturbance) => (['before', 'after'] as const).flatMap((at) => disturbance[at].flatMap((name) => asks.filter(([asked]) => asked === name).map(([, ask]) => ({ ...disturbance, name, at, ask })))));

describe('a page that is gone in the middle', () => {
  it.each(cases)('of $name ($at it, when $when) ends as it should, and a click reads what is there then', async ({ name, at, ask, act, told, next }) => {
    const read = await openRead();
    const stop = at === 'before' ? `${name} →` : `→ ${name}`;
    const { reached, go } = await run.arm(stop);
    const asked = ask(read);
    expect(await reached).toBe(stop);
    await act(read.page);
    await go();
    const outcome = await asked;
    expect(told).toContain(outcome.ok ? 'an answer' : outcome.error.kind);
    const second = read.page.isClosed() ? await run.chromium.open(`${run.site.origin}/acorn`) : read.page;
    const tabId = await run.click(second);
    expect(await run.ask('card.get', { tabId, again: false })).toMatchObject({ ok: true, value: { state: next } });
    await second.close();
  });
});

describe('a page that is left while it is read', () => {
  it.each([['within the site', () => run.site.origin], ['to another site', () => elsewhere]])('(%s) has its reading end as it should, and a click reads what is there then', async (_name, origin) => {
    const page = await run.chromium.open(`${run.site.origin}/acorn`);
    const tabId = await run.click(page);
    // The click is good for the whole site.
    await page.goto(`${run.site.origin}/long`);
    const { reached, go } = await run.arm('page.capture →');
    const asked = run.ask('card.get', { tabId, again: true });
    await reached;
    await go();
    // The first slices are over, and the last ones have not begun.
    await page.waitForTimeout(20);
    await page.goto(`${origin()}/sentence`);
    const outcome = await asked;
    expect(['page-changed', 'tab-closed', 'page-restricted', 'no-answer']).toContain(outcome.ok ? 'an answer' : outcome.error.kind);
    expect(await run.click(page)).toBe(tabId);
    expect(JSON.stringify(await run.ask('card.get', { tabId, again: false }))).not.toContain('letters');
    expect(await run.ask('card.get', { tabId, again: false })).toMatchObject({ ok: true, value: { state: 'card' } });
    await page.close();
  });
});

describe('frames', () => {
  it('that are taken out while they are read leave a card with what is still there, and a second reading has the rest', async () => {
    const page = await run.chromium.open(`${run.site.origin}/framed`);
    const tabId = await run.click(page);
    await page.evaluate(`(() => { const timer = setInterval(() => { const frame = document.querySelector('iframe'); if (frame === null) clearInterval(timer); else frame.remove(); }, 2); })()`);
    const during = await run.ask('card.get', { tabId, again: true });
    expect(during).toMatchObject({ ok: true, value: { state: 'card' } });
    await expect.poll(() => page.locator('iframe').count()).toBe(0);
    const after = await run.ask('card.get', { tabId, again: true });
    expect(JSON.stringify(after)).toContain('We do not sell your personal information to third parties.');
    expect(JSON.stringify(after)).not.toContain('record number');
    await page.close();
  });
});
