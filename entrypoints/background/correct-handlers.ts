import type { Analysis } from '../../lib/answers/analysis';
import { writeReport } from '../../lib/answers/correction-report';
import type { MessageError, RequestOf } from '../../lib/messaging/protocol';
import type { Handlers } from '../../lib/messaging/serve';
import type { PageOffer } from '../../lib/policy/page-offer';
import { success, type Result } from '../../lib/result';
import { orderRows } from '../../lib/summary/settings';
import type { HandlerParts } from './create-handlers';

type Source = RequestOf<'answer.correct'>['source'];
type Read = { readonly analysis: Analysis; readonly offers: readonly PageOffer[] };

/** The background's answers to a reader who says that something was read wrongly. Corrections belong to a text, wherever it comes from. */
export function createCorrectHandlers({ tabs, store, analyze, detectLanguage, buildCard, extractorVersion, extensionVersion, readSettings }: HandlerParts): Pick<Handlers<'extension-page'>, 'answer.correct' | 'corrections.report'> {
  async function readTab(tabId: number, textHash: string): Promise<Result<Read, MessageError>> {
    const [found, captured] = [await tabs.find(tabId, textHash), await tabs.capture(tabId)];
    // What a page offers around its policy is not part of the analysis.
    return found.ok ? success({ analysis: found.value, offers: captured.ok && captured.value.policy.textHash === textHash ? captured.value.offers : [] }) : found;
  }

  async function readSource(source: Source): Promise<Result<Read, MessageError>> {
    if ('tabId' in source) return readTab(source.tabId, source.textHash);
    if ('policy' in source) return success({ analysis: analyze(source.policy, await detectLanguage(source.policy.text, source.policy.language)), offers: [] });
    const saved = await store.read(source.id);
    return saved.ok ? success({ analysis: analyze(saved.value.policy, saved.value.language), offers: [] }) : saved;
  }

  return {
    async 'answer.correct'({ source, correction }) {
      const read = await readSource(source);
      if (!read.ok) return read;
      const { analysis, offers } = read.value;
      const kept = await store.keepCorrection(analysis.policy.textHash, correction);
      if (!kept.ok) return kept;
      const { order } = await readSettings();
      const card = buildCard(analysis, offers, kept.value);
      return success({ ...card, rows: orderRows(card.rows, order) });
    },

    async 'corrections.report'({ source, address }) {
      const read = await readSource(source);
      if (!read.ok) return read;
      const { analysis } = read.value;
      const corrections = await store.readCorrections(analysis.policy.textHash);
      if (!corrections.ok) return corrections;
      const report = writeReport(analysis, corrections.value, { extension: extensionVersion, extractor: extractorVersion }, address ? analysis.policy.url : '');
      return success({ json: `${JSON.stringify(report, null, 2)}\n` });
    },
  };
}
