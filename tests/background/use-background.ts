import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { createHandlers } from '../../entrypoints/background/create-handlers';
import { createPageMarker } from '../../entrypoints/background/mark-page';
import { createTabReader, type ReadingParts } from '../../entrypoints/background/read-tab';
import type { Analysis } from '../../lib/answers/analysis';
import type { PageOffer } from '../../lib/policy/page-offer';
import { analysisSchema } from '../../lib/answers/analysis-schema';
import { call } from '../../lib/messaging/call';
import { pageProtocol } from '../../lib/messaging/page-protocol';
import { backgroundProtocol, type ResponseOf } from '../../lib/messaging/protocol';
import { serve, type Handlers } from '../../lib/messaging/serve';
import { callPage } from '../../lib/platform/call-page';
import { createSessionCache, type SessionArea } from '../../lib/platform/session-cache';
import type { PolicyText } from '../../lib/policy/policy-text';
import { success } from '../../lib/result';
import { openStore } from '../../lib/store/open-store';
import { buildCorrectedCard } from '../../lib/summary/card/build-corrected-card';
import { createSettings } from '../../lib/summary/settings';
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
  const own = { onCapture: (): unknown => undefined };
  const links = [{ text: 'Privacy policy', href: 'https://acorn.example/privacy' }];
  const offers: PageOffer[] = [];
  const readerHandlers: Handlers<'background'> = {
    'page.capture': async () => {
      own.onCapture();
      return success({ policy: page.policy, host: 'acorn.example', links, offers, marked: page.marked, unsure: false });
    },
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
  return Object.assign(own, { page, states, asked, analyzed, session, links, offers, startBackground });
}

type CardView = Extract<ResponseOf<'card.get'>, { state: 'card' }>;

/** What asks for the card of the tab. */
export const getCard = { tabId: 1, again: false };

/** A browser and a background of its own for each test of the file. */
export function useBackground() {
  const at = {
    browser: createBrowser(),
    background: connectInMemory('extension-page'),
    async readCard(): Promise<CardView> {
      const view = await call(at.background, 'card.get', getCard);
      if (!view.ok || view.value.state !== 'card') throw new Error(`no card: ${JSON.stringify(view)}`);
      return view.value;
    },
    /** Saves the page's policy, after which the page says something else. */
    async saveAndChange(sentence: string) {
      const { card } = await at.readCard();
      const saved = await call(at.background, 'policy.save', { tabId: 1, textHash: card.textHash });
      if (!saved.ok) throw new Error(saved.error.kind);
      at.browser.page.policy = createAnalysis(undefined, sentence).policy;
      return { id: saved.value.id, textHash: (await at.readCard()).card.textHash };
    },
  };
  beforeEach(() => {
    vi.stubGlobal('indexedDB', new IDBFactory());
    at.browser = createBrowser();
    at.background = at.browser.startBackground();
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });
  return at;
}
