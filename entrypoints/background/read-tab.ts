import type { Analysis } from '../../lib/answers/analysis';
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
  /** What stands in the tab's page now. */
  readonly capture: (tabId: number) => Promise<Result<ResponseOf<'page.capture'>, MessageError>>;
  /** What a captured text says; the very same text is analysed once. `anew` analyses it in any case. */
  readonly analyze: (policy: PolicyText, anew: boolean) => Promise<Analysis>;
  /** The analysis of the text with this hash, from memory or read again from the tab; `page-changed` if the tab has another text by now. */
  readonly find: (tabId: number, textHash: string) => Promise<Result<Analysis, MessageError>>;
};

/** Soon enough for a background that is stopped after half a minute. */
const cacheDelayMs = 500;

/** A reader of tabs. Two readings of the same text at once are analysed once. */
export function createTabReader(parts: ReadingParts): TabReader {
  const underWay = new Map<string, Promise<Analysis>>();
  const keyOf = (textHash: string): string => `${textHash} ${parts.getModelId()}`;

  function analyzeOnce(policy: PolicyText, anew: boolean): Promise<Analysis> {
    const key = `${keyOf(policy.textHash)} ${anew}`;
    const present = underWay.get(key);
    if (present !== undefined) return present;
    const analysis = analyze(policy, anew).finally(() => underWay.delete(key));
    underWay.set(key, analysis);
    return analysis;
  }

  async function analyze(policy: PolicyText, anew: boolean): Promise<Analysis> {
    const key = keyOf(policy.textHash);
    const [cached, language] = await Promise.all([anew ? undefined : parts.cache.read(key), parts.detectLanguage(policy.text, policy.language)]);
    if (cached !== undefined && isSamePolicy(cached.policy, policy)) return cached;
    const analysis = measure('analyze', () => parts.analyze(policy, language));
    parts.cache.remember(key, analysis);
    // Long after the answer, for which somebody waits: writing out a large value takes its time.
    setTimeout(() => void parts.cache.write(key, analysis), cacheDelayMs);
    return analysis;
  }

  async function capture(tabId: number): Promise<Result<ResponseOf<'page.capture'>, MessageError>> {
    const captured = await measure('capture', () => parts.callPage(tabId, 'page.capture', {}));
    return captured.ok && captured.value.policy.text.trim() === '' ? failure({ kind: 'page-empty' }) : captured;
  }

  return {
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

/** The same text can stand on another page, or with other headings and closed parts. */
function isSamePolicy(a: PolicyText, b: PolicyText): boolean {
  return a.url === b.url && a.title === b.title && JSON.stringify([a.blocks, a.links, a.unread]) === JSON.stringify([b.blocks, b.links, b.unread]);
}
