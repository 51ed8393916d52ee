import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { LibraryNotes } from '../../components/LibraryEdit';
import { CorrectContext } from '../../components/correct-acts';
import { SavedPolicies, type SavedView } from '../../components/SavedPolicies';
import { call } from '../../lib/messaging/call';
import type { Outgoing } from '../../lib/messaging/transport';
import type { CompareChoice } from '../../lib/platform/compare-address';
import { copyText } from '../../lib/platform/copy-text';
import { readUsedBytes, saveFile } from '../../lib/platform/save-file';
import { exportPolicies } from '../../lib/store/export-policies';
import type { LibraryEntry } from '../../lib/store/library-entry';
import type { Store } from '../../lib/store/open-store';
import { joinSearchWords, matchesQuery, readSearchQuery } from '../../lib/store/search-words';
import type { Feedback } from '../../lib/summary/feedback';
import { fillPlural } from '../../lib/summary/fill-words';
import { libraryWords } from '../../lib/summary/library-words';
import type { NoticeKind } from '../../lib/summary/notices';
import { writeMarkdown } from '../../lib/summary/write-markdown';
import { createCorrectActs } from '../popup/create-correct-acts';
import { saveCard } from '../popup/save-card';
import { buildLibraryRows } from './build-library-rows';
import { importFile } from './import-file';
import { summarizeSaved } from './summarize-saved';

type SavedAppProps = {
  readonly transport: Outgoing;
  readonly store: Store;
  readonly openLink: (href: string) => Promise<void>;
  readonly openCompare: (choice: CompareChoice) => Promise<void>;
};

/** The words of entries, made once for each: a search looks at thousands. */
const entryWords = new WeakMap<LibraryEntry, string>();

function joinEntryWords(entry: LibraryEntry): string {
  const known = entryWords.get(entry);
  if (known !== undefined) return known;
  const joined = joinSearchWords([entry.name, entry.host, entry.title, entry.note, ...entry.tags].join(' '));
  entryWords.set(entry, joined);
  return joined;
}

/** Between the last letter that is typed and the search. */
const searchDelayMs = 20;

function addMonths(months: number): number {
  const date = new Date();
  date.setMonth(date.getMonth() + months);
  return date.getTime();
}

/** Joins the page of saved policies to the store and to the background. The fragment of its address is the id of the policy that is open. */
export function SavedApp({ transport, store, openLink, openCompare }: SavedAppProps) {
  const [view, setView] = useState<SavedView>({ state: 'loading' });
  const [entries, setEntries] = useState<readonly LibraryEntry[]>([]);
  const [damaged, setDamaged] = useState(0);
  const [usedBytes, setUsedBytes] = useState<number | null>(null);
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<ReadonlySet<string> | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [deleted, setDeleted] = useState<readonly string[]>([]);
  const [imported, setImported] = useState<readonly string[] | null>(null);
  const [feedback, setFeedback] = useState<Feedback | null>(null);
  /** What is typed while a search is under way makes its result stale. */
  const asked = useRef('');

  const rows = useMemo(() => buildLibraryRows(entries, Date.now()), [entries]);

  const fail = (kind: NoticeKind): void => setFeedback({ kind: 'failed', notice: kind });

  async function show(): Promise<void> {
    const list = await store.list();
    if (!list.ok) return setView({ state: 'notice', kind: list.error.kind });
    setEntries(list.value.saved);
    setDamaged(list.value.damaged);
    const id = location.hash.slice(1);
    const saved = list.value.saved.find((entry) => entry.id === id);
    if (saved === undefined) {
      setView({ state: 'list' });
      if (id !== '') fail('not-saved');
      else if (list.value.newer > 0) fail('storage-newer');
      setUsedBytes(await readUsedBytes());
      // The words of all texts are read before somebody looks for one.
      await store.search(readSearchQuery(''));
      list.value.saved.forEach(joinEntryWords);
      return undefined;
    }
    const card = await call(transport, 'saved.card', { id });
    return setView(card.ok ? { state: 'card', saved: summarizeSaved(saved), card: card.value } : { state: 'notice', kind: card.error.kind });
  }

  useEffect(() => {
    const onChange = () => {
      setFeedback(null);
      void show();
    };
    onChange();
    void store.emptyTrash();
    void store.checkCopies();
    addEventListener('hashchange', onChange);
    return () => removeEventListener('hashchange', onChange);
  }, []);

  useEffect(() => {
    asked.current = query;
    if (query.trim() === '') return setFound(null);
    const timer = setTimeout(() => {
      const wanted = readSearchQuery(query);
      void store.search(wanted).then((ids) => {
        if (asked.current !== query) return;
        if (!ids.ok) return fail(ids.error.kind);
        const named = entries.filter((entry) => matchesQuery(joinEntryWords(entry), wanted));
        setFound(new Set([...ids.value, ...named.map(({ id }) => id)]));
      });
    }, searchDelayMs);
    return () => clearTimeout(timer);
  }, [query, entries]);

  /** Does something to the store, says why it could not be done, and shows the list anew. */
  async function act(work: Promise<{ readonly ok: true } | { readonly ok: false; readonly error: { readonly kind: NoticeKind } }>): Promise<boolean> {
    const result = await work;
    setFeedback(null);
    await show();
    if (!result.ok) fail(result.error.kind);
    return result.ok;
  }

  async function remove(ids: readonly string[]): Promise<void> {
    if (await act(store.remove(ids))) {
      setDeleted(ids);
      setChosen(new Set([...chosen].filter((id) => !ids.includes(id))));
    }
  }

  function save(id: string, { remindMonths, tags, ...notes }: LibraryNotes): Promise<boolean> {
    const remind = remindMonths === null ? {} : { remindAt: remindMonths === 0 ? 0 : addMonths(remindMonths) };
    return act(store.change([id], { ...notes, tags: [...tags], ...remind }));
  }

  async function exportSome(what: 'all' | 'chosen'): Promise<void> {
    const written = await store.withDatabase((database) => exportPolicies(database, what === 'all' ? null : [...chosen]));
    if (!written.ok) return fail(written.error.kind);
    saveFile('clauselight-saved-policies.json', 'application/json', written.value.parts);
    if (written.value.leftOut > 0) setImported([fillPlural(libraryWords.imported.leftOut, written.value.leftOut)]);
  }

  async function take(file: File): Promise<void> {
    const [only] = chosen;
    const result = await importFile(file, store, transport, chosen.size === 1 ? entries.find(({ id }) => id === only) : undefined);
    await show();
    if (result.ok) setImported(result.value);
    else fail(result.error.kind);
  }

  async function copy(): Promise<void> {
    if (view.state === 'card') setFeedback({ kind: (await copyText(writeMarkdown(view.card))) ? 'copied' : 'copy-refused' });
  }

  const correctActs = createCorrectActs({
    transport,
    source: () => (view.state === 'card' ? { id: location.hash.slice(1) } : null),
    onCard: (card) => setView((present) => (present.state === 'card' && present.card.textHash === card.textHash ? { ...present, card } : present)),
    onFeedback: setFeedback,
  });

  return (
    <CorrectContext.Provider value={correctActs}>
      <SavedPolicies
        view={view}
        feedback={feedback}
        library={{
          rows,
          damaged,
          usedBytes,
          query,
          found,
          chosen,
          undo: deleted.length,
          imported,
          onQuery: setQuery,
          onChoose: (id, isChosen) => setChosen(new Set(isChosen ? [...chosen, id] : [...chosen].filter((other) => other !== id))),
          onClear: () => setChosen(new Set()),
          onOpen: (id) => (location.hash = id),
          onChanges: (old, now) => void openCompare({ kind: 'versions', old, now: { id: now } }),
          onCompare: () => void openCompare({ kind: 'companies', sources: [...chosen].map((id) => ({ id })) }),
          onSave: (id, notes) => void save(id, notes),
          onPart: (id) => void act(store.change([id], { family: id })),
          onJoin: () => {
            const [first] = chosen;
            const family = entries.find(({ id }) => id === first)?.family;
            if (family !== undefined) void act(store.change([...chosen], { family }));
          },
          onDelete: (ids) => void remove(ids),
          onUndo: () => {
            setDeleted([]);
            void act(store.restore(deleted));
          },
          onExport: (what) => void exportSome(what),
          onImport: (file) => void take(file),
          onCloseImport: () => setImported(null),
        }}
        onBack={() => {
          // Without a fragment already, as after a notice, nothing would change and nothing be read anew.
          if (location.hash === '') void show();
          else location.hash = '';
        }}
        onCopy={() => void copy()}
        onSaveFile={(form) => view.state === 'card' && saveCard(form, view.card)}
        onPrint={() => window.print()}
        onOpenLink={(href) => void openLink(href)}
      />
    </CorrectContext.Provider>
  );
}
