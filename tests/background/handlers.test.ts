import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHandlers } from '../../entrypoints/background/create-handlers';
import { createPageMarker } from '../../entrypoints/background/mark-page';
import { createTabReader, type ReadingParts } from '../../entrypoints/background/read-tab';
import type { Analysis } from '../../lib/answers/analysis';
import type { Correction } from '../../lib/answers/correction';
import { analysisSchema } from '../../lib/answers/analysis-schema';
import { call } from '../../lib/messaging/call';
import { pageProtocol } from '../../lib/messaging/page-protocol';
import { backgroundProtocol } from '../../lib/messaging/protocol';
import { serve, type Handlers } from '../../lib/messaging/serve';
import { callPage } from '../../lib/platform/call-page';
import { createSessionCache, type SessionArea } from '../../lib/platform/session-cache';
import type { PolicyText } from '../../lib/policy/policy-text';
import { failure, success } from '../../lib/result';
import { openStore } from '../../lib/store/open-store';
import { buildCard } from '../../lib/summary/build-card';
import { buildCorrectedCard } from '../../lib/summary/build-corrected-card';
import { createSettings } from '../../lib/summary/settings';
import type { SummaryCard } from '../../lib/summary/summary-card';
import { connectInMemory } from '../messaging/in-memory-transport';
import { createAnalysis } from '../store/example-analysis';

function readAnalysis(value: unknown): Analysis | undefined {
  const analysis = analysisSchema.safeParse(value);
  return analysis.success ? analysis.data : undefined;
}

/** A browser with one tab, whose page can be changed, and a background in it that can be stopped. */
function createBrowser() {
  const page = { policy: createAnalysis().policy, language: 'en', isPolicy: 'yes' as Analysis['isPolicy'], open: true, allowed: true, marked: false, settings: createSettings() };
  const states: string[] = [];
  const asked: [string, unknown][] = [];
  const analyzed: string[] = [];
  const session = new Map<string, unknown>();
  const area: SessionArea = {
    get: async (key) => (key === null ? Object.fromEntries(session) : session.has(key) ? { [key]: structuredClone(session.get(key)) } : {}),
    set: async (items) => Object.entries(items).forEach(([key, value]) => session.set(key, structuredClone(value))),
    remove: async (keys) => keys.forEach((key) => session.delete(key)),
  };
  const links = [{ text: 'Privacy policy', href: 'https://acorn.example/privacy' }];
  const readerHandlers: Handlers<'background'> = {
    'page.capture': async () => success({ policy: page.policy, host: 'acorn.example', links, marked: page.marked }),
    'page.paint': async (request) => {
      asked.push(['page.paint', request]);
      page.marked = true;
      return success({ painted: request.marks.length, lost: 0 });
    },
    'page.show': async (request) => {
      asked.push(['page.show', request]);
      return success({ anchoring: request.textHash === page.policy.textHash ? 'anchored' : 'lost', closed: false });
    },
    'page.step': async () => success({ marked: page.marked }),
    'page.look': async () => success({ marked: page.marked }),
    'page.grew': async () => success({ grown: false }),
    'page.clear': async () => success({}),
  };
  const reader = connectInMemory('background');
  serve(reader, pageProtocol, readerHandlers, () => undefined);
  const door = { inject: async () => page.open && page.allowed, isOpen: async () => page.open, transportTo: () => (page.open && page.allowed ? reader : { send: async () => undefined }) };

  /** Starts a background: nothing but the session and the store outlives it. */
  function startBackground(extractorVersion = 1) {
    const parts: ReadingParts = {
      callPage: (tabId, name, request) => callPage(door, tabId, name, request),
      detectLanguage: async () => page.language,
      analyze(policy: PolicyText, language) {
        analyzed.push(policy.text);
        return { ...createAnalysis(policy.url, policy.text.slice(policy.text.indexOf('\n') + 1)), policy, language, isPolicy: page.isPolicy };
      },
      getModelId: () => 'example-model',
      cache: createSessionCache(area, 'analysis:', readAnalysis, () => false),
    };
    const transport = connectInMemory('extension-page');
    const tabs = createTabReader(parts);
    const marker = createPageMarker({ ...parts, tabs, readSettings: async () => page.settings, readKeys: async () => new Map([['next-mark', 'Alt+Shift+Period']]) });
    const handlers = createHandlers({ ...parts, tabs, marker, store: openStore(), buildCard: (analysis, beside = [], corrections = []) => buildCorrectedCard(analysis, beside, corrections), extractorVersion, extensionVersion: '1.2.3', readSettings: async () => page.settings, showState: (_tab, state) => states.push(state), now: () => 5_000 });
    serve(transport, backgroundProtocol, handlers, (line) => expect.unreachable(line));
    return transport;
  }
  return { page, states, asked, analyzed, session, links, startBackground };
}

let browser: ReturnType<typeof createBrowser>;
let background: ReturnType<typeof browser.startBackground>;
beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  browser = createBrowser();
  background = browser.startBackground();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const get = { tabId: 1, again: false };
async function readCard() {
  const view = await call(background, 'card.get', get);
  if (!view.ok || view.value.state !== 'card') throw new Error(`no card: ${JSON.stringify(view)}`);
  return view.value;
}

/** Saves the page's policy, after which the page says something else. */
async function saveAndChange(sentence: string) {
  const { card } = await readCard();
  const saved = await call(background, 'policy.save', { tabId: 1, textHash: card.textHash });
  if (!saved.ok) throw new Error(saved.error.kind);
  browser.page.policy = createAnalysis(undefined, sentence).policy;
  return { id: saved.value.id, textHash: (await readCard()).card.textHash };
}

describe('the view of a tab', () => {
  it('is the card of its policy', async () => {
    const view = await readCard();
    expect(view).toEqual({ state: 'card', card: buildCard(createAnalysis()), saved: null, marked: false });
  });

  it('holds what the page offers beside its policy', async () => {
    browser.links.push({ text: 'Do Not Sell My Data', href: 'https://acorn.example/dns' });
    const { card } = await readCard();
    expect(card.rows.flatMap(({ beside }) => beside)).toMatchObject([{ kind: 'sale', place: 'Do Not Sell My Data', href: 'https://acorn.example/dns' }]);
  });

  it('says that the page is no policy, and which links lead to one', async () => {
    browser.page.isPolicy = 'no';
    expect(await call(background, 'card.get', get)).toEqual(success({ state: 'not-a-policy', host: 'acorn.example', links: browser.links }));
  });

  it.each(['de', 'und'])('says that the page is in another language (%s)', async (language) => {
    browser.page.language = language;
    browser.page.isPolicy = 'unsure';
    browser.page.policy = createAnalysis(undefined, 'wort '.repeat(200)).policy;
    expect(await call(background, 'card.get', get)).toEqual(success({ state: 'other-language', host: 'acorn.example', language }));
  });

  it('takes a few words of no known language for no policy', async () => {
    browser.page.language = 'und';
    browser.page.isPolicy = 'unsure';
    expect(await call(background, 'card.get', get)).toMatchObject({ ok: true, value: { state: 'not-a-policy' } });
  });

  it('says that the page is empty', async () => {
    browser.page.policy = { ...browser.page.policy, text: ' \n' };
    expect(await call(background, 'card.get', get)).toEqual(failure({ kind: 'page-empty' }));
  });

  it('says that the browser lets no extension in', async () => {
    browser.page.allowed = false;
    expect(await call(background, 'card.get', get)).toEqual(failure({ kind: 'page-restricted' }));
  });

  it('says that the tab is gone', async () => {
    browser.page.open = false;
    expect(await call(background, 'card.get', get)).toEqual(failure({ kind: 'tab-closed' }));
  });

  it('is shown although nothing can be saved', async () => {
    vi.stubGlobal('indexedDB', undefined);
    expect((await readCard()).saved).toBeNull();
  });

  it('is worked out once for two clicks at once, and again when it is asked for anew', async () => {
    const views = await Promise.all([call(background, 'card.get', get), call(background, 'card.get', get)]);
    expect(views[0]).toEqual(views[1]);
    expect(browser.analyzed).toHaveLength(1);
    await call(background, 'card.get', { tabId: 1, again: true });
    expect(browser.analyzed).toHaveLength(2);
  });

  it('is remembered beyond the life of the background, for the same text and no other', async () => {
    await readCard();
    await expect.poll(() => browser.session.size).toBe(1);
    background = browser.startBackground();
    await readCard();
    expect(browser.analyzed).toHaveLength(1);
    browser.page.policy = createAnalysis(undefined, 'We sell your data.').policy;
    await readCard();
    expect(browser.analyzed).toHaveLength(2);
  });

  it('is not the view of another page with the same text', async () => {
    await readCard();
    browser.page.policy = { ...browser.page.policy, url: 'https://birch.example/privacy', title: 'Birch' };
    expect((await readCard()).card.header.title).toBe('Birch');
  });
});

describe('showing clauses in the page', () => {
  it('names the text, the span and its words', async () => {
    const { card } = await readCard();
    const shown = await call(background, 'quote.show', { tabId: 1, textHash: card.textHash, start: 8, end: 10 });
    expect(shown).toEqual(success({ anchoring: 'anchored', closed: false }));
    expect(browser.asked).toEqual([['page.show', { textHash: card.textHash, start: 8, end: 10, text: 'We' }]]);
  });

  it('still works when the background has been stopped and has forgotten all', async () => {
    const { card } = await readCard();
    await expect.poll(() => browser.session.size).toBe(1);
    browser.session.clear();
    background = browser.startBackground();
    expect((await call(background, 'quote.show', { tabId: 1, textHash: card.textHash, start: 8, end: 10 })).ok).toBe(true);
  });

  it('looks for the words of the text that was read, although the page has another by now', async () => {
    const { card } = await readCard();
    browser.page.policy = createAnalysis(undefined, 'We sell your data.').policy;
    expect(await call(background, 'quote.show', { tabId: 1, textHash: card.textHash, start: 8, end: 10 })).toEqual(success({ anchoring: 'lost', closed: false }));
  });

  it('says that the page has changed when what was read there is forgotten too', async () => {
    const { card } = await readCard();
    await expect.poll(() => browser.session.size).toBe(1);
    browser.session.clear();
    background = browser.startBackground();
    browser.page.policy = createAnalysis(undefined, 'We sell your data.').policy;
    expect(await call(background, 'quote.show', { tabId: 1, textHash: card.textHash, start: 8, end: 10 })).toEqual(failure({ kind: 'page-changed' }));
  });

  it('says that the page is gone when its tab has moved on', async () => {
    const { card } = await readCard();
    browser.page.allowed = false;
    expect(await call(background, 'marks.paint', { tabId: 1, textHash: card.textHash })).toEqual(failure({ kind: 'tab-closed' }));
  });

  it('marks the labelled clauses by group, and the next view knows it', async () => {
    const { card } = await readCard();
    expect(await call(background, 'marks.paint', { tabId: 1, textHash: card.textHash })).toEqual(success({ painted: 1, lost: 0 }));
    expect(browser.asked).toEqual([['page.paint', {
      tabId: 1,
      textHash: card.textHash,
      marks: [{ start: 8, end: 33, labels: [{ label: 'sell', stance: 'denies' }], why: [{ rule: 'The clause offers a way to act: sell.denied', words: ['not', 'sell'] }], questions: ['sell.data'] }],
      shortcuts: { toggle: '', next: 'Alt+Shift+Period', previous: '', same: '', clear: '' },
      focus: false,
    }]]);
    expect((await readCard()).marked).toBe(true);
    expect(await call(background, 'marks.clear', { tabId: 1 })).toEqual(success({}));
  });
});

describe('saving', () => {
  it('saves what the card shows, lists it, opens it and deletes it', async () => {
    const { card } = await readCard();
    const saved = await call(background, 'policy.save', { tabId: 1, textHash: card.textHash });
    if (!saved.ok) throw new Error(saved.error.kind);
    expect(saved.value).toMatchObject({ name: card.header.name, host: 'acorn.example', title: 'Privacy at Acorn', savedAt: 5_000, updated: '1 November 2023' });
    expect((await readCard()).saved).toEqual({ id: saved.value.id, savedAt: 5_000, unchanged: true });

    background = browser.startBackground();
    expect(await call(background, 'saved.card', { id: saved.value.id })).toEqual(success(card));
    expect(await openStore().remove([saved.value.id])).toEqual(success(undefined));
    expect(await call(background, 'saved.card', { id: saved.value.id })).toEqual(failure({ kind: 'not-saved' }));
  });

  it('tells how much has changed since, and what', async () => {
    const { id, textHash } = await saveAndChange('Bananas are kept in a cool place for two days.');
    const counts = { answers: 0, optOuts: 0, clauses: 2, possible: 0, moved: 0, redated: 0 };
    expect(await call(background, 'saved.changes', { tabId: 1, textHash, id })).toEqual(success({ counts, isOtherReader: false }));
    const compared = await call(background, 'compare.versions', { old: id, new: { tabId: 1, textHash } });
    if (!compared.ok) throw new Error(compared.error.kind);
    expect(compared.value).toMatchObject({ counts, old: { id, savedAt: 5_000 }, new: { id: '', savedAt: 0 } });
    expect(compared.value.clauses.map(({ change, old, new: now }) => [change, old?.text ?? '', now?.text ?? ''])).toEqual([
      ['removed', 'We do not sell your data.', ''],
      ['added', '', 'Bananas are kept in a cool place for two days.'],
    ]);
  });

  it('does not take what another extractor left out for a change of the policy', async () => {
    const { id, textHash } = await saveAndChange('Bananas are kept in a cool place for two days.');
    background = browser.startBackground(2);
    await readCard();
    expect(await call(background, 'saved.changes', { tabId: 1, textHash, id })).toEqual(success({ counts: { answers: 0, optOuts: 0, clauses: 0, possible: 2, moved: 0, redated: 0 }, isOtherReader: true }));
    const compared = await call(background, 'compare.versions', { old: id, new: { tabId: 1, textHash } });
    if (!compared.ok) throw new Error(compared.error.kind);
    expect(compared.value).toMatchObject({ isOtherReader: true, answers: [], optOuts: [], clauses: [] });
    expect(compared.value.possibleClauses.map(({ change, old, new: now }) => [change, (old ?? now)?.text])).toEqual([
      ['removed', 'We do not sell your data.'],
      ['added', 'Bananas are kept in a cool place for two days.'],
    ]);
  });

  it('takes what was only written otherwise for no change', async () => {
    const { id, textHash } = await saveAndChange('We  do not “sell” your data!');
    expect(await call(background, 'saved.changes', { tabId: 1, textHash, id })).toMatchObject({ value: { counts: { answers: 0, optOuts: 0, clauses: 0 } } });
  });

  it('does not take another model for a change of the policy: what was saved is read again', async () => {
    const { id, textHash } = await saveAndChange('We do not sell your data.  ');
    browser.analyzed.length = 0;
    await call(background, 'compare.versions', { old: id, new: { id } });
    expect(browser.analyzed).toHaveLength(2);
    expect(await call(background, 'saved.changes', { tabId: 1, textHash, id })).toMatchObject({ ok: true });
  });

  it('puts companies side by side, saved ones and the page that is open', async () => {
    const { id, textHash } = await saveAndChange('We sell your data.');
    const table = await call(background, 'compare.policies', { sources: [{ id }, { tabId: 1, textHash }] });
    if (!table.ok) throw new Error(table.error.kind);
    expect(table.value.policies.map((policy) => policy.id)).toEqual([id, '']);
    expect(table.value.rows.map(({ cells }) => cells.length)).toEqual(table.value.rows.map(() => 2));
    expect(await call(background, 'compare.policies', { sources: [{ id: 'gone' }] })).toEqual(failure({ kind: 'not-saved' }));
  });

  it('takes a text of the past from a file, as an earlier version', async () => {
    const { id } = await saveAndChange('We sell your data.');
    const imported = await call(background, 'policy.import', { policy: createAnalysis('', 'We give your data away.').policy, savedAt: 1_000, family: id });
    if (!imported.ok) throw new Error(imported.error.kind);
    expect(await openStore().listVersions(id)).toMatchObject({ value: [{ id, source: 'page' }, { id: imported.value.id, savedAt: 1_000, source: 'file' }] });
    expect(await call(background, 'policy.import', { policy: { ...createAnalysis('').policy, text: ' ' }, savedAt: 1, family: null })).toEqual(failure({ kind: 'page-empty' }));
  });

  it('knows a policy that has changed since it was saved', async () => {
    const { card } = await readCard();
    await call(background, 'policy.save', { tabId: 1, textHash: card.textHash });
    browser.page.policy = createAnalysis(undefined, 'We sell your data.').policy;
    expect((await readCard()).saved).toMatchObject({ unchanged: false });
  });

  it('notes requests that were sent beside the saved policy, and the earliest date on which an answer is due', async () => {
    const { card } = await readCard();
    const send = async (line: string, dueAt: number) => call(background, 'request.sent', { tabId: 1, textHash: card.textHash, line, dueAt });
    const first = await send('Sent: delete.', 9_000);
    if (!first.ok) throw new Error(first.error.kind);
    await send('Sent: access.', 7_000);
    await send('Sent: something general.', 0);
    expect(await openStore().readEntry(first.value.id)).toMatchObject({ ok: true, value: { note: 'Sent: delete.\nSent: access.\nSent: something general.', remindAt: 7_000 } });
    expect((await openStore().list())).toMatchObject({ ok: true, value: { saved: { length: 1 } } });
  });

  it('says that nothing can be saved', async () => {
    const { card } = await readCard();
    vi.stubGlobal('indexedDB', undefined);
    background = browser.startBackground();
    expect(await call(background, 'policy.save', { tabId: 1, textHash: card.textHash })).toEqual(failure({ kind: 'storage-blocked' }));
  });
});

function findSale({ rows }: SummaryCard) {
  return rows.find(({ id }) => id === 'sell')?.items[0];
}

describe('a correction', () => {
  const correction: Correction = { id: 'sell.data', answer: 'limited', refused: [], quote: '' };
  async function correct(change: Partial<typeof correction> = {}) {
    const { card } = await readCard();
    return call(background, 'answer.correct', { source: { tabId: 1, textHash: card.textHash }, correction: { ...correction, ...change } });
  }

  it('changes the card at once and whenever it is read again, and keeps its way beside the policy', async () => {
    browser.links.push({ text: 'Do Not Sell My Data', href: 'https://acorn.example/dns' });
    const answer = await correct();
    expect(answer.ok && findSale(answer.value)).toMatchObject({ state: 'limited', corrected: true });
    expect(answer.ok && answer.value.rows.flatMap(({ beside }) => beside)).toHaveLength(1);
    background = browser.startBackground();
    expect(findSale((await readCard()).card)).toMatchObject({ state: 'limited', corrected: true });
  });

  it('holds for the saved version, and not for a later one', async () => {
    await correct();
    const { id } = await saveAndChange('We sell your data.');
    const saved = await call(background, 'saved.card', { id });
    expect(saved.ok && findSale(saved.value)).toMatchObject({ state: 'limited', corrected: true });
    expect(findSale((await readCard()).card)?.corrected).toBeUndefined();
  });

  it('adds to an earlier one of the same answer', async () => {
    await correct();
    const answer = await correct({ answer: '', refused: [{ start: 8, end: 9 }] });
    expect(answer.ok && findSale(answer.value)).toMatchObject({ state: 'limited', quotes: [] });
  });

  it('is taken back by an empty one', async () => {
    await correct();
    await correct({ answer: '' });
    expect((await readCard()).card).toEqual(buildCard(createAnalysis()));
  });

  it('is told in a report, with the address of the page only where that is wanted', async () => {
    await correct();
    const { card } = await readCard();
    const report = async (address: boolean) => {
      const answer = await call(background, 'corrections.report', { source: { tabId: 1, textHash: card.textHash }, address });
      return answer.ok ? answer.value.json : answer.error.kind;
    };
    expect(JSON.parse(await report(false))).toMatchObject({ extension: '1.2.3', extractor: 1, model: 'example-model', corrections: [{ id: 'sell.data', read: 'no', says: 'limited', clauses: [{ role: 'read', text: 'We do not sell your data.', labels: [{ label: 'sell' }] }] }] });
    expect(await report(false)).not.toContain('acorn.example/privacy');
    expect(await report(true)).toContain('"address": "https://acorn.example/privacy"');
  });

  it('of nothing that is known changes nothing', async () => {
    const answer = await correct({ id: 'unheard-of' });
    expect(answer.ok && { ...answer.value, corrections: undefined }).toEqual({ ...buildCard(createAnalysis()), corrections: undefined });
  });
});

describe('the settings', () => {
  it('put the rows into the reader’s order', async () => {
    browser.page.settings = { ...browser.page.settings, order: ['sell', 'keep', 'control', 'share', 'use', 'collect'] };
    expect((await readCard()).card.rows.map(({ id }) => id)).toEqual(['sell', 'keep', 'control', 'share', 'use', 'collect']);
  });

  it('leave kinds unmarked', async () => {
    browser.page.settings = { ...browser.page.settings, hiddenKinds: ['sell'] };
    const { card } = await readCard();
    await call(background, 'marks.paint', { tabId: 1, textHash: card.textHash });
    expect(browser.asked).toMatchObject([['page.paint', { marks: [] }]]);
  });

  it('remind of what is saved', async () => {
    browser.page.settings = { ...browser.page.settings, remindMonths: 6 };
    const { card } = await readCard();
    const saved = await call(background, 'policy.save', { tabId: 1, textHash: card.textHash });
    const entry = saved.ok ? await openStore().readEntry(saved.value.id) : saved;
    expect(entry.ok && new Date(entry.value.remindAt).getMonth()).toBe(6);
  });
});

describe('the icon', () => {
  it('tells that a policy was read, that it has changed since it was saved, and that there is none', async () => {
    await saveAndChange('We sell your data.');
    browser.page.isPolicy = 'no';
    browser.page.policy = createAnalysis(undefined, 'Hello.').policy;
    await call(background, 'card.get', get);
    browser.page.allowed = false;
    await call(background, 'card.get', get);
    expect(browser.states).toEqual(['read', 'read', 'changed', 'nothing', 'nothing']);
  });
});

it('everything is deleted at once', async () => {
  await saveAndChange('We sell your data.');
  expect(await openStore().deleteAll()).toMatchObject({ ok: true });
  expect(await openStore().list()).toEqual({ ok: true, value: { saved: [], damaged: 0, newer: 0 } });
});
