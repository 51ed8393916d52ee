import type { Analysis } from '../../lib/answers/analysis';
import type { Correction } from '../../lib/answers/correction';
import type { PageOffer } from '../../lib/policy/page-offer';
import type { Handlers } from '../../lib/messaging/serve';
import { measure } from '../../lib/platform/measure';
import { success } from '../../lib/result';
import type { Store } from '../../lib/store/open-store';
import type { IconState } from '../../lib/summary/icon-state';
import { orderRows, type Settings } from '../../lib/summary/settings';
import type { SummaryCard } from '../../lib/summary/summary-card';
import { summarizeSaved } from '../saved/summarize-saved';
import { buildMarkedView } from './build-marked-view';
import { createCompareHandlers } from './compare-handlers';
import { createCorrectHandlers } from './correct-handlers';
import type { PageMarker } from './mark-page';
import type { ReadingParts, TabReader } from './read-tab';
import { createSentHandlers } from './sent-handlers';

/** What the answers to the extension's pages are made of. */
export type HandlerParts = Pick<ReadingParts, 'callPage' | 'analyze' | 'detectLanguage'> & {
  readonly tabs: TabReader;
  readonly marker: PageMarker;
  readonly store: Store;
  readonly buildCard: (analysis: Analysis, offers?: readonly PageOffer[], corrections?: readonly Correction[]) => SummaryCard;
  /** Of the extension, for reports. */
  readonly extensionVersion: string;
  readonly extractorVersion: number;
  readonly readSettings: () => Promise<Settings>;
  /** Tells by the toolbar's icon what a click on it brought. */
  readonly showState: (tabId: number, state: IconState) => void;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
};

/** Fewer words than in any policy that was seen to cover more than one subject. */
const fewWords = 100;

function addMonths(moment: number, months: number): number {
  const date = new Date(moment);
  date.setMonth(date.getMonth() + months);
  return date.getTime();
}

/** The background's answers to the popup and to the page of saved policies. */
export function createHandlers(parts: HandlerParts): Handlers<'extension-page'> {
  const { tabs, marker, store, callPage, analyze, buildCard, extractorVersion, now, readSettings, showState } = parts;
  // A storage that is blocked keeps nobody from reading.
  const readCorrections = async (textHash: string): Promise<readonly Correction[]> => {
    const corrections = await store.readCorrections(textHash);
    return corrections.ok ? corrections.value : [];
  };
  // The settings say in which language the card is written, too: they are read first.
  const arrangeCorrected = async (analysis: Analysis): Promise<SummaryCard> => {
    const [corrections, { order }] = await Promise.all([readCorrections(analysis.policy.textHash), readSettings()]);
    const card = buildCard(analysis, [], corrections);
    return { ...card, rows: orderRows(card.rows, order) };
  };
  const { findCopy, ...sentHandlers } = createSentHandlers(parts);
  return {
    async 'card.get'({ tabId, again }) {
      const captured = await tabs.capture(tabId);
      if (!captured.ok) {
        showState(tabId, 'nothing');
        return captured;
      }
      const { policy, host, links, offers, marked } = captured.value;
      // Asked for before the thinking, so that the answer is there after it.
      const [looking, correcting, settling] = [findCopy(policy), readCorrections(policy.textHash), readSettings()];
      const analysis = await tabs.analyze(policy, again);
      // A few words whose language nobody knows are no policy, whatever they are; many are one in a language that nobody knows.
      const isPolicy = analysis.language === 'und' && analysis.words < fewWords ? 'no' : analysis.isPolicy;
      if (isPolicy === 'no' || analysis.language !== 'en') showState(tabId, 'nothing');
      if (isPolicy !== 'no' && analysis.language !== 'en') return success({ state: 'other-language', host, language: analysis.language });
      if (isPolicy === 'no') return success({ state: 'not-a-policy', host, links });
      const corrections = await correcting;
      const { order } = await settling;
      const card = measure('card', () => buildCard(analysis, offers, corrections));
      const saved = await looking;
      showState(tabId, saved !== null && !saved.unchanged ? 'changed' : 'read');
      return success({ state: 'card', card: { ...card, rows: orderRows(card.rows, order) }, saved, marked });
    },

    async 'page.grown'({ tabId, textHash }) {
      return callPage(tabId, 'page.grew', { textHash });
    },

    async 'quote.show'({ tabId, textHash, start, end }) {
      const analysis = await tabs.find(tabId, textHash);
      if (!analysis.ok) return analysis;
      return callPage(tabId, 'page.show', { textHash, start, end, text: analysis.value.policy.text.slice(start, end) });
    },

    async 'marks.paint'({ tabId, textHash }) {
      const analysis = await tabs.find(tabId, textHash);
      if (!analysis.ok) return analysis;
      return marker.paint(tabId, analysis.value, false);
    },

    async 'text.marked'({ tabId, textHash, hidden }) {
      const analysis = await tabs.find(tabId, textHash);
      return analysis.ok ? success(buildMarkedView(analysis.value, [...(await readSettings()).hiddenKinds, ...hidden])) : analysis;
    },

    async 'text.read'({ policy, anyway }) {
      const analysis = await tabs.analyze(policy, false);
      const isPolicy = analysis.language === 'und' && analysis.words < fewWords ? 'no' : analysis.isPolicy;
      if (isPolicy !== 'no' && analysis.language !== 'en') return success({ state: 'other-language', host: '', language: analysis.language });
      if (isPolicy === 'no' && !anyway) return success({ state: 'not-a-policy', host: '', links: [] });
      return success({ state: 'card', card: await arrangeCorrected(analysis), saved: await findCopy(policy), marked: false });
    },

    'marks.clear': ({ tabId }) => callPage(tabId, 'page.clear', {}),

    async 'policy.save'({ tabId, textHash }) {
      const analysis = await tabs.find(tabId, textHash);
      if (!analysis.ok) return analysis;
      const { name, host } = buildCard(analysis.value).header;
      const saved = await store.save(analysis.value, { name, host, savedAt: now(), extractorVersion });
      if (!saved.ok) return saved;
      const { remindMonths } = await readSettings();
      if (remindMonths > 0 && saved.value.remindAt === 0) await store.change([saved.value.id], { remindAt: addMonths(now(), remindMonths) });
      showState(tabId, 'read');
      return success(summarizeSaved(saved.value));
    },

    async 'saved.card'({ id, asRead = false }) {
      const saved = await store.read(id);
      if (!saved.ok) return saved;
      const { policy, language } = saved.value;
      return success(await arrangeCorrected(asRead ? saved.value : analyze(policy, language)));
    },

    ...createCompareHandlers(parts),
    ...createCorrectHandlers(parts),
    ...sentHandlers,
  };
}
