import type { Analysis } from '../../lib/answers/analysis';
import { comparePolicies } from '../../lib/compare/compare-policies';
import { compareVersions } from '../../lib/compare/compare-versions';
import type { MessageError, RequestOf } from '../../lib/messaging/protocol';
import type { Handlers } from '../../lib/messaging/serve';
import { failure, success, type Result } from '../../lib/result';
import { buildComparison, countChanges, type PolicyHead } from '../../lib/summary/comparison/build-comparison';
import { buildTable } from '../../lib/summary/comparison/build-table';
import type { HandlerParts } from './create-handlers';

type Source = RequestOf<'compare.versions'>['new'];
/** A policy as the present program reads it, and which extractor took its text from the page. */
type Version = { readonly analysis: Analysis; readonly head: PolicyHead; readonly extractorVersion: number };
type CompareHandlers = Pick<Handlers<'extension-page'>, 'saved.changes' | 'compare.versions' | 'compare.policies' | 'policy.import'>;

/** The background's answers about versions and companies. What was saved is read again, so that only the texts can differ and not their readers. */
export function createCompareHandlers({ tabs, store, analyze, detectLanguage, buildCard, extractorVersion, readSettings }: HandlerParts): CompareHandlers {
  async function readSaved(id: string): Promise<Result<Version, MessageError>> {
    const [saved, entry] = await Promise.all([store.read(id), store.readEntry(id)]);
    if (!saved.ok) return saved;
    const { policy, language, host, savedAt } = saved.value;
    const name = entry.ok ? entry.value.name : saved.value.name;
    return success({ analysis: analyze(policy, language), head: { id, name, host, savedAt }, extractorVersion: saved.value.extractorVersion });
  }

  async function readTab(tabId: number, textHash: string): Promise<Result<Version, MessageError>> {
    const found = await tabs.find(tabId, textHash);
    if (!found.ok) return found;
    const { name, host } = buildCard(found.value).header;
    return success({ analysis: found.value, head: { id: '', name, host, savedAt: 0 }, extractorVersion });
  }

  const readSource = (source: Source): Promise<Result<Version, MessageError>> => ('id' in source ? readSaved(source.id) : readTab(source.tabId, source.textHash));

  async function readBoth(old: string, now: Source): Promise<Result<{ old: Version; now: Version }, MessageError>> {
    const [first, second] = [await readSaved(old), await readSource(now)];
    if (!first.ok) return first;
    return second.ok ? success({ old: first.value, now: second.value }) : second;
  }

  return {
    async 'saved.changes'({ tabId, textHash, id }) {
      const both = await readBoth(id, { tabId, textHash });
      if (!both.ok) return both;
      const { old, now } = both.value;
      const isOtherReader = old.extractorVersion !== now.extractorVersion;
      return success({ counts: countChanges(compareVersions(old.analysis, now.analysis, isOtherReader)), isOtherReader });
    },

    async 'compare.versions'(request) {
      const both = await readBoth(request.old, request.new);
      if (!both.ok) return both;
      const { old, now } = both.value;
      const isOtherReader = old.extractorVersion !== now.extractorVersion;
      await readSettings();
      return success(buildComparison(compareVersions(old.analysis, now.analysis, isOtherReader), old, now, isOtherReader));
    },

    async 'compare.policies'({ sources }) {
      const versions: Version[] = [];
      for (const source of sources) {
        const version = await readSource(source);
        if (!version.ok) return version;
        versions.push(version.value);
      }
      await readSettings();
      return success(buildTable(comparePolicies(versions.map(({ analysis }) => analysis)), versions));
    },

    async 'policy.import'({ policy, savedAt, family }) {
      if (policy.text.trim() === '') return failure({ kind: 'page-empty' });
      const analysis = analyze(policy, await detectLanguage(policy.text, policy.language));
      const { name, host } = buildCard(analysis).header;
      const saved = await store.save(analysis, { name, host, savedAt, extractorVersion, source: 'file', ...(family === null ? {} : { family }) });
      return saved.ok ? success({ id: saved.value.id, words: saved.value.words }) : saved;
    },
  };
}
