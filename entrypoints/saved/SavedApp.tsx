import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { LibraryNotes } from '../../components/saved/LibraryEdit';
import type { LibraryProps } from '../../components/saved/Library';
import type { SaveForm } from '../../components/parts/save-forms';
import { SavedPolicies, type SavedView } from '../../components/saved/SavedPolicies';
import type { Result } from '../../lib/result';
import type { Front } from '../../lib/store/front';
import type { LibraryEntry } from '../../lib/store/library-entry';
import type { Feedback } from '../../lib/summary/words/feedback';
import { fillPlural } from '../../lib/summary/words/fill-words';
import { libraryWords } from '../../lib/summary/words/library-words';
import type { NoticeKind } from '../../lib/summary/words/notices';
import type { SummaryCard } from '../../lib/summary/summary-card';
import { buildLibraryRows } from './build-library-rows';
import type { SavedWorks } from './create-works';

type SavedAppProps = {
  /** The first screen of the list, where it was there at once. */
  readonly first: Front | undefined;
  /** What the list shows of all policies; undefined where the store has to do something first. */
  readonly readOverview: () => Promise<readonly LibraryEntry[] | undefined>;
  /** Everything else; asked for once the list is painted. */
  readonly loadWorks: () => Promise<SavedWorks>;
};

type OpenPolicy = { readonly entry: LibraryEntry; readonly card: SummaryCard; readonly works: SavedWorks };

/** A page in the background paints nothing; its work waits no longer than this. */
const longestPaintMs = 500;

/** How often is told how far a file is written. */
const progressMs = 200;

function waitForPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, longestPaintMs);
  });
}

function addMonths(months: number): number {
  const date = new Date();
  date.setMonth(date.getMonth() + months);
  return date.getTime();
}

/**
 * Joins the page of saved policies to the store and to the background. The fragment of its address is the id of the policy that is open. The list is
 * painted from the overview; everything is read, checked and loaded after that.
 */
export function SavedApp({ first, readOverview, loadWorks }: SavedAppProps) {
  const [view, setView] = useState<SavedView>({ state: first === undefined || location.hash !== '' ? 'loading' : 'list' });
  const [open, setOpen] = useState<OpenPolicy | null>(null);
  const [entries, setEntries] = useState<readonly LibraryEntry[]>(first?.entries ?? []);
  /** How many there are, while only the first screen is read. */
  const [total, setTotal] = useState<number | undefined>(first?.total);
  const [damaged, setDamaged] = useState(0);
  const [usedBytes, setUsedBytes] = useState<number | null>(null);
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<ReadonlySet<string> | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [deleted, setDeleted] = useState<readonly string[]>([]);
  const [imported, setImported] = useState<readonly string[] | null>(null);
  const [exporting, setExporting] = useState<LibraryProps['exporting']>(null);
  const [feedback, setFeedback] = useState<Feedback | null>(null);
  /** What is typed while a search is under way makes its result stale. */
  const asked = useRef('');
  const loaded = useRef<Promise<SavedWorks>>(null);
  /** Counts the files for people that were begun or stopped: whoever has another number than the last is to stop. */
  const exports = useRef(0);

  const rows = useMemo(() => buildLibraryRows(entries, Date.now()), [entries]);

  const getWorks = (): Promise<SavedWorks> => (loaded.current ??= loadWorks());
  const fail = (kind: NoticeKind): void => setFeedback({ kind: 'failed', notice: kind });

  async function showCard(id: string): Promise<boolean> {
    const works = await getWorks();
    const entry = await works.store.readEntry(id);
    if (!entry.ok && entry.error.kind === 'not-saved') return false;
    const card = entry.ok ? await works.readCard(id) : entry;
    if (!card.ok) setView({ state: 'notice', kind: card.error.kind });
    else if (entry.ok) {
      setOpen({ entry: entry.value, card: card.value, works });
      setView({ state: 'card' });
    }
    return true;
  }

  /** The list as it lies on the shelves; undefined where it does not yet. */
  async function showOverview(): Promise<readonly LibraryEntry[] | undefined> {
    const overview = await readOverview();
    if (overview === undefined) return undefined;
    setEntries(overview);
    setTotal(undefined);
    setView({ state: 'list' });
    await waitForPaint();
    return overview;
  }

  /** Reads everything, repairs what has to be repaired, and shows it where it is not what is shown already. */
  async function showChecked(isShown: boolean): Promise<void> {
    const { store } = await getWorks();
    const list = await store.list();
    if (!list.ok) return setView({ state: 'notice', kind: list.error.kind });
    const { saved, newer } = list.value;
    setEntries((present) => (isShown && JSON.stringify(present) === JSON.stringify(saved) ? present : saved));
    setTotal(undefined);
    setDamaged(list.value.damaged);
    setView({ state: 'list' });
    if (newer > 0) fail('storage-newer');
    return undefined;
  }

  async function showList(): Promise<void> {
    const shown = await showOverview();
    const works = await getWorks();
    // The words of all texts are read before somebody looks for one.
    if (shown !== undefined) await works.search('', shown);
    if (location.hash === '' || shown === undefined) await showChecked(shown !== undefined);
    setUsedBytes(await works.readUsedBytes());
  }

  async function show(): Promise<void> {
    const id = location.hash.slice(1);
    if (id !== '' && (await showCard(id))) return;
    await showList();
    if (id !== '') fail('not-saved');
  }

  useEffect(() => {
    const onChange = () => {
      setFeedback(null);
      return show();
    };
    const onHash = () => void onChange();
    // What nobody waits for comes last.
    void onChange().then(async () => {
      const { store } = await getWorks();
      await store.emptyTrash();
      await store.checkCopies();
    });
    addEventListener('hashchange', onHash);
    return () => removeEventListener('hashchange', onHash);
  }, []);

  async function search(): Promise<void> {
    const ids = await (await getWorks()).search(query, entries);
    if (asked.current !== query) return;
    if (ids.ok) setFound(ids.value);
    else fail(ids.error.kind);
  }

  // Not after the next paint, as other effects.
  useLayoutEffect(() => {
    asked.current = query;
    if (query.trim() === '') setFound(null);
    else void search();
  }, [query, entries]);

  /** Does something to the store, says why it could not be done, and shows the list anew. */
  async function act(work: (works: SavedWorks) => Promise<{ readonly ok: true } | { readonly ok: false; readonly error: { readonly kind: NoticeKind } }>): Promise<boolean> {
    const works = await getWorks();
    const result = await work(works);
    setFeedback(null);
    await refresh(works);
    if (!result.ok) fail(result.error.kind);
    return result.ok;
  }

  async function refresh(works: SavedWorks): Promise<void> {
    if ((await showOverview()) === undefined) await showChecked(false);
    setUsedBytes(await works.readUsedBytes());
  }

  async function remove(ids: readonly string[]): Promise<void> {
    if (await act(({ store }) => store.remove(ids))) {
      setDeleted(ids);
      setChosen(new Set([...chosen].filter((id) => !ids.includes(id))));
    }
  }

  function save(id: string, { remindMonths, tags, ...notes }: LibraryNotes): Promise<boolean> {
    const remind = remindMonths === null ? {} : { remindAt: remindMonths === 0 ? 0 : addMonths(remindMonths) };
    return act(({ store }) => store.change([id], { ...notes, tags: [...tags], ...remind }));
  }

  function tellExported(leftOut: Result<number | undefined, { readonly kind: NoticeKind }>): void {
    if (!leftOut.ok) fail(leftOut.error.kind);
    else if (leftOut.value !== undefined && leftOut.value > 0) setImported([fillPlural(libraryWords.imported.leftOut, leftOut.value)]);
  }

  async function exportSome(what: 'all' | 'chosen', form: SaveForm): Promise<void> {
    const works = await getWorks();
    const ids = what === 'all' ? null : [...chosen];
    if (form === 'json') return tellExported(await works.exportFile(ids));
    const own = (exports.current += 1);
    let toldAt = 0;
    const result = await works.exportSheets(form, ids, {
      isStopped: () => exports.current !== own,
      onProgress(done, count) {
        if (performance.now() < toldAt + progressMs) return;
        toldAt = performance.now();
        setExporting({ done, count });
      },
    });
    if (exports.current !== own) return undefined;
    setExporting(null);
    return tellExported(result);
  }

  function stopExport(): void {
    exports.current += 1;
    setExporting(null);
  }

  async function take(file: File): Promise<void> {
    const works = await getWorks();
    const [only] = chosen;
    const result = await works.importFile(file, chosen.size === 1 ? entries.find(({ id }) => id === only) : undefined);
    await refresh(works);
    if (result.ok) setImported(result.value);
    else fail(result.error.kind);
  }

  async function compare(choice: Parameters<SavedWorks['openCompare']>[0]): Promise<void> {
    await (await getWorks()).openCompare(choice);
  }

  const goBack = (): void => {
    // Without a fragment already, as after a notice, nothing would change and nothing be read anew.
    if (location.hash === '') void show();
    else location.hash = '';
  };

  return (
    <SavedPolicies
      view={view}
      feedback={feedback}
      library={{
        rows,
        total: total ?? rows.length,
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
        onChanges: (old, now) => void compare({ kind: 'versions', old, now: { id: now } }),
        onCompare: () => void compare({ kind: 'companies', sources: [...chosen].map((id) => ({ id })) }),
        onSave: (id, notes) => void save(id, notes),
        onPart: (id) => void act(({ store }) => store.change([id], { family: id })),
        onJoin: () => {
          const [one] = chosen;
          const family = entries.find(({ id }) => id === one)?.family;
          if (family !== undefined) void act(({ store }) => store.change([...chosen], { family }));
        },
        onDelete: (ids) => void remove(ids),
        onUndo: () => {
          setDeleted([]);
          void act(({ store }) => store.restore(deleted));
        },
        exporting,
        onExport: (what, form) => void exportSome(what, form),
        onStopExport: stopExport,
        onImport: (file) => void take(file),
        onCloseImport: () => setImported(null),
      }}
      onBack={goBack}
    >
      {open?.works.renderCard({
        entry: open.entry,
        card: open.card,
        onCard: (card) => setOpen((present) => (present?.card.textHash === card.textHash ? { ...present, card } : present)),
        onFeedback: setFeedback,
        onBack: goBack,
      })}
    </SavedPolicies>
  );
}
