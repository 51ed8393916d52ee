import { useEffect, useRef, useState } from 'preact/hooks';
import { ComparePage, type CompareView } from '../../components/compare/ComparePage';
import type { PolicyChoice } from '../../components/compare/CompanyTable';
import type { VersionChoice } from '../../components/compare/VersionReport';
import { callBackground } from '../../lib/messaging/call-background';
import type { Outgoing } from '../../lib/messaging/transport';
import { mostSources, readCompareAddress, writeCompareAddress, type ComparedSource } from '../../lib/platform/compare-address';
import { copyText } from '../../lib/platform/copy-text';
import type { Store } from '../../lib/store/open-store';
import type { Feedback } from '../../lib/summary/words/feedback';
import { sortByQuestion } from '../../lib/summary/comparison/sort-table';
import { writeComparisonMarkdown, writeTableCsv, writeTableMarkdown } from '../../lib/summary/comparison/write-comparison-sheets';
import { writeDate } from '../../lib/summary/words/write-date';

type CompareAppProps = {
  readonly transport: Outgoing;
  readonly store: Store;
  readonly openLink: (href: string) => Promise<void>;
  readonly showTab: (tabId: number) => Promise<void>;
  readonly goToSaved: () => void;
};

type Tab = Extract<ComparedSource, { readonly tabId: number }>;

/** Adds a saved policy to the table, by the page's own address. */
function addToTable(id: string): void {
  const choice = readCompareAddress(location.hash);
  if (choice?.kind === 'companies') location.hash = writeCompareAddress({ kind: 'companies', sources: [...choice.sources, { id }] });
}

/** Joins the page that compares to the background. The fragment of its address says what is compared. */
export function CompareApp({ transport, store, openLink, showTab, goToSaved }: CompareAppProps) {
  const [view, setView] = useState<CompareView>({ state: 'loading' });
  const [feedback, setFeedback] = useState<Feedback | null>(null);
  /** The page that is open, once it takes part; it stays a choice when other versions are compared. */
  const tab = useRef<Tab | null>(null);

  async function listChoices(id: string, open: Tab | null, updated: string): Promise<VersionChoice[]> {
    const versions = await store.listVersions(id);
    const saved = versions.ok ? versions.value.map((entry) => ({ id: entry.id, savedAt: entry.savedAt, updated: writeDate(entry.updated) })) : [];
    return open === null ? saved : [{ id: '', savedAt: 0, updated }, ...saved];
  }

  /** Saved policies that are not in the table yet, as long as there is room. */
  async function listOthers(sources: readonly ComparedSource[]): Promise<PolicyChoice[]> {
    if (sources.length >= mostSources) return [];
    const list = await store.list();
    const present = new Set(sources.flatMap((source) => ('id' in source ? [source.id] : [])));
    return list.ok ? list.value.saved.filter(({ id }) => !present.has(id)).map(({ id, name, savedAt, updated }) => ({ id, name, savedAt, updated: writeDate(updated) })) : [];
  }

  async function showVersions(old: string, now: ComparedSource): Promise<void> {
    if ('tabId' in now) tab.current = now;
    const answer = await callBackground(transport, 'compare.versions', { old, new: now });
    if (!answer.ok) return setView({ state: 'notice', kind: answer.error.kind });
    document.title = `${answer.value.new.name} – Clauselight`;
    return setView({ state: 'versions', view: answer.value, choices: await listChoices(old, tab.current, 'tabId' in now ? answer.value.new.updated : '') });
  }

  async function show(): Promise<void> {
    const choice = readCompareAddress(location.hash);
    if (choice === undefined) return setView({ state: 'notice', kind: 'not-saved' });
    if (choice.kind === 'versions') return showVersions(choice.old, choice.now);
    const answer = await callBackground(transport, 'compare.policies', { sources: [...choice.sources] });
    if (!answer.ok) return setView({ state: 'notice', kind: answer.error.kind });
    tab.current = choice.sources.find((source) => 'tabId' in source) ?? null;
    return setView({ state: 'companies', view: answer.value, order: sortByQuestion(answer.value, null), sorted: null, choices: await listOthers(choice.sources) });
  }

  useEffect(() => {
    const onChange = () => {
      setFeedback(null);
      setView({ state: 'loading' });
      void show();
    };
    onChange();
    addEventListener('hashchange', onChange);
    return () => removeEventListener('hashchange', onChange);
  }, []);

  function choose(old: string, now: string): void {
    // Two ends that are the same, or the open page as the earlier one, are turned round.
    const [earlier, later] = old === '' ? [now, old] : [old, now];
    const source = later === '' && tab.current !== null ? tab.current : { id: later };
    location.hash = writeCompareAddress({ kind: 'versions', old: earlier, now: source });
  }

  async function showSpan(span: { readonly start: number; readonly end: number }): Promise<void> {
    const open = tab.current;
    if (open === null) return undefined;
    const answer = await callBackground(transport, 'quote.show', { ...open, start: span.start, end: span.end });
    if (!answer.ok) return setFeedback({ kind: 'failed', notice: answer.error.kind });
    if (answer.value.anchoring === 'lost') return setFeedback({ kind: 'lost' });
    setFeedback({ kind: 'shown', moved: answer.value.anchoring === 'moved', closed: answer.value.closed });
    return showTab(open.tabId);
  }

  function writeSheet(form: 'markdown' | 'csv'): string {
    if (view.state === 'versions') return writeComparisonMarkdown(view.view);
    if (view.state !== 'companies') return '';
    return form === 'csv' ? writeTableCsv(view.view, view.order) : writeTableMarkdown(view.view, view.order);
  }

  async function copy(form: 'markdown' | 'csv'): Promise<void> {
    const copied = form === 'csv' ? 'copied-csv' : 'copied';
    setFeedback({ kind: (await copyText(writeSheet(form))) ? copied : 'copy-refused' });
  }

  return (
    <ComparePage
      view={view}
      feedback={feedback}
      onChoose={choose}
      onSort={(id) => {
        if (view.state === 'companies') setView({ ...view, sorted: id, order: sortByQuestion(view.view, id) });
      }}
      onAdd={addToTable}
      onShow={(span) => void showSpan(span)}
      onCopy={(form) => void copy(form)}
      onPrint={() => window.print()}
      onBack={goToSaved}
      onReadAgain={() => void show()}
      onOpenLink={(href) => void openLink(href)}
    />
  );
}
