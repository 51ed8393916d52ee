import type { Analysis } from '../../lib/answers/analysis';
import { reuseAnalysis } from '../../lib/answers/reuse-analysis';
import type { MessageError, RequestOf, ResponseOf } from '../../lib/messaging/protocol';
import type { PageMessageName } from '../../lib/platform/call-page';
import { measure } from '../../lib/platform/measure';
import type { SessionCache } from '../../lib/platform/session-cache';
import type { PolicyText } from '../../lib/policy/policy-text';
import { failure, success, type Result } from '../../lib/result';

/** What the reading of a tab needs of the browser and of the thinking core. */
export type ReadingParts = {
  readonly callPage: <N extends PageMessageName>(tabId: number, name: N, request: RequestOf<N>) => Promise<Result<ResponseOf<N>, MessageError>>;
  readonly detectLanguage: (text: string, declared: string) => Promise<string>;
  readonly analyze: (policy: PolicyText, language: string) => Analysis;
  readonly getModelId: () => string;
  readonly cache: SessionCache<Analysis>;
};

/** Reads tabs, and remembers what it read. */
export type TabReader = {
  /** Begins to analyse what is being captured, as soon as the page knows its text: it asks meanwhile what of it people see, which mostly changes no word. */
  readonly begin: (tabId: number) => void;
  /** What stands in the tab's page now. */
  readonly capture: (tabId: number) => Promise<Result<ResponseOf<'page.capture'>, MessageError>>;
  /** What a captured text says; the very same text is analysed once. `anew` analyses it in any case. */
  readonly analyze: (policy: PolicyText, anew: boolean) => Promise<Analysis>;
  /** The analysis of the text with this hash, from memory or read again from the tab; `page-changed` if the tab has another text by now. */
  readonly find: (tabId: number, textHash: string) => Promise<Result<Analysis, MessageError>>;
};

/** Soon enough for a background that is stopped after half a minute. */
const cacheDelayMs = 500;

/** An analysis that was begun before the page was read to its end. */
type Begun = { readonly key: string; readonly analysis: Promise<Analysis> };

/** A reader of tabs. Two readings of the same text at once are analysed once. */
export function createTabReader(parts: ReadingParts): TabReader {
  const underWay = new Map<string, Promise<Analysis>>();
  /** Those that the cache has. */
  const kept = new WeakSet<Analysis>();
  let begun: Begun | undefined;
  const keyOf = (textHash: string): string => `${textHash} ${parts.getModelId()}`;

  /** The same text can stand on another page, or with other headings. */
  async function think(policy: PolicyText, anew: boolean): Promise<Analysis> {
    const key = keyOf(policy.textHash);
    const [cached, language] = await Promise.all([anew ? undefined : parts.cache.read(key), parts.detectLanguage(policy.text, policy.language)]);
    if (cached !== undefined) kept.add(cached);
    return (cached && reuseAnalysis(cached, policy)) ?? measure('analyze', () => parts.analyze(policy, language));
  }

  function keep(key: string, analysis: Analysis): void {
    if (kept.has(analysis)) return;
    kept.add(analysis);
    parts.cache.remember(key, analysis);
    // Long after the answer, for which somebody waits: writing out a large value takes its time.
    setTimeout(() => void parts.cache.write(key, analysis), cacheDelayMs);
  }

  async function analyze(policy: PolicyText, anew: boolean): Promise<Analysis> {
    const key = keyOf(policy.textHash);
    const early = !anew && begun?.key === key ? reuseAnalysis(await begun.analysis, policy) : undefined;
    const analysis = early ?? (await think(policy, anew));
    keep(key, analysis);
    return analysis;
  }

  async function analyzeOnce(policy: PolicyText, anew: boolean): Promise<Analysis> {
    const key = `${keyOf(policy.textHash)} ${anew}`;
    const present = underWay.get(key);
    const reused = present && reuseAnalysis(await present, policy);
    if (reused !== undefined) return reused;
    const analysis = analyze(policy, anew).finally(() => underWay.delete(key));
    underWay.set(key, analysis);
    return analysis;
  }

  async function capture(tabId: number): Promise<Result<ResponseOf<'page.capture'>, MessageError>> {
    const captured = await measure('capture', () => parts.callPage(tabId, 'page.capture', {}));
    return captured.ok && captured.value.policy.text.trim() === '' ? failure({ kind: 'page-empty' }) : captured;
  }

  async function begin(tabId: number): Promise<void> {
    const drafted = await parts.callPage(tabId, 'page.draft', {});
    if (!drafted.ok || drafted.value.policy === null) return;
    const { policy } = drafted.value;
    begun = { key: keyOf(policy.textHash), analysis: think(policy, false) };
    await begun.analysis;
  }

  return {
    // Whoever waits for the whole hears of a failure.
    begin: (tabId) => void begin(tabId).catch(() => undefined),
    capture,
    analyze: analyzeOnce,
    async find(tabId, textHash) {
      const cached = await parts.cache.read(keyOf(textHash));
      if (cached !== undefined) return success(cached);
      const captured = await capture(tabId);
      if (!captured.ok) return captured;
      const { policy } = captured.value;
      return policy.textHash === textHash ? success(await analyzeOnce(policy, false)) : failure({ kind: 'page-changed' });
    },
  };
}
