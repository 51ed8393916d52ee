import { callBackground } from '../../lib/messaging/call-background';
import type { Outgoing } from '../../lib/messaging/transport';
import { setJitless } from '../../lib/messaging/set-jitless';
import { createRuntimeTransport } from '../../lib/platform/runtime-transport';
import { readUsedBytes, saveFile } from '../../lib/platform/save-file';
import { openCompare } from '../../lib/platform/tabs';
import { success, type Result } from '../../lib/result';
import { exportPolicies } from '../../lib/store/export-policies';
import type { LibraryEntry } from '../../lib/store/library-entry';
import { openStore, type Store } from '../../lib/store/open-store';
import { joinSearchWords, matchesQuery, readSearchQuery } from '../../lib/store/search-words';
import type { NoticeKind } from '../../lib/summary/words/notices';
import { groupRows } from '../../lib/summary/library-view';
import { buildLibraryRows } from './build-library-rows';
import { exportSheets, type ExportWatch, type SheetForm } from './export-sheets';
import { importFile } from './import-file';
import { OpenCard, type OpenCardProps } from './OpenCard';
import { summarizeSaved } from './summarize-saved';

type Failure = { readonly kind: NoticeKind };

/** The words of entries, made once for each: a search looks at thousands. */
const entryWords = new WeakMap<LibraryEntry, string>();

function joinEntryWords(entry: LibraryEntry): string {
  const known = entryWords.get(entry);
  if (known !== undefined) return known;
  const joined = joinSearchWords([entry.name, entry.host, entry.title, entry.note, ...entry.tags].join(' '));
  entryWords.set(entry, joined);
  return joined;
}

async function search(store: Store, typed: string, entries: readonly LibraryEntry[]): Promise<Result<ReadonlySet<string>, Failure>> {
  const wanted = readSearchQuery(typed);
  const ids = await store.search(wanted);
  if (!ids.ok) return ids;
  const named = entries.filter((entry) => matchesQuery(joinEntryWords(entry), wanted));
  return success(new Set([...ids.value, ...named.map(({ id }) => id)]));
}

async function exportFile(store: Store, ids: readonly string[] | null): Promise<Result<number, Failure>> {
  const written = await store.withDatabase((database) => exportPolicies(database, ids));
  if (!written.ok) return written;
  saveFile('clauselight-saved-policies.json', 'application/json', written.value.parts);
  return success(written.value.leftOut);
}

/** By name, the versions of one policy together. */
function orderForPeople(entries: readonly LibraryEntry[]): LibraryEntry[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return groupRows(buildLibraryRows(entries, 0), 'name').flatMap(({ first, others }) => [first, ...others].flatMap(({ id }) => byId.get(id) ?? []));
}

/** Gives how many policies could not be read; `undefined` where the reader stopped it. */
async function saveSheets(form: SheetForm, store: Store, transport: Outgoing, ids: readonly string[] | null, watch: ExportWatch): Promise<Result<number | undefined, Failure>> {
  const list = await store.list();
  if (!list.ok) return list;
  const { saved, damaged } = list.value;
  const sheets = await exportSheets(form, orderForPeople(ids === null ? saved : saved.filter(({ id }) => ids.includes(id))), store, transport, watch);
  if (!sheets.ok) return sheets;
  if (sheets.value === undefined) return success(undefined);
  const { fileName, type, parts, leftOut } = sheets.value;
  saveFile(fileName, type, parts);
  return success(leftOut + (ids === null ? damaged : 0));
}

/** Everything that the page of saved policies does besides showing the list. It is loaded once the list is painted. */
export function createWorks() {
  setJitless();
  const [transport, store] = [createRuntimeTransport(), openStore()];
  return {
    store,
    openCompare,
    readUsedBytes,
    /** The ids of the policies whose text, or whose name, address, tags or note, hold all words that were typed. */
    search: (typed: string, entries: readonly LibraryEntry[]) => search(store, typed, entries),
    /** Saves policies, or all, as a file; gives how many could not be read. */
    exportFile: (ids: readonly string[] | null) => exportFile(store, ids),
    /** The same for people: where and when, what the policy says, and its whole text. */
    exportSheets: (form: SheetForm, ids: readonly string[] | null, watch: ExportWatch) => saveSheets(form, store, transport, ids, watch),
    /** Takes over what is in a file; gives what came of it, a line each. */
    importFile: (file: File, earlierThan: LibraryEntry | undefined) => importFile(file, store, transport, earlierThan),
    readCard: (id: string) => callBackground(transport, 'saved.card', { id }),
    /** The card of a saved policy, as it is shown. */
    renderCard: ({ entry, ...props }: Omit<OpenCardProps, 'transport' | 'saved'> & { readonly entry: LibraryEntry }) => <OpenCard transport={transport} saved={summarizeSaved(entry)} {...props} />,
  };
}

/** What `createWorks` gives. */
export type SavedWorks = ReturnType<typeof createWorks>;
