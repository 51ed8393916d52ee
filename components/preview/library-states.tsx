import { buildCard } from '../../lib/summary/card/build-card';
import type { Feedback } from '../../lib/summary/words/feedback';
import type { LibraryRow } from '../../lib/summary/library-view';
import { findDueDates, writeSentNote } from '../../lib/summary/ways/sent-note';
import type { LibraryProps } from '../saved/Library';
import { RememberContext, type Memory } from '../parts/remember';
import { SavedCard } from '../saved/SavedCard';
import { SavedPolicies, type SavedView } from '../saved/SavedPolicies';
import { larkspur, nothingTaken, oneSentence } from './example-policies';
import { longPolicy } from './long-policy';
import { makeAnalysis, type ExamplePolicy } from './make-analysis';
import type { PreviewState } from './preview-states';

const nothing = () => {};

/** Noon of 3 March 2025, the same day in nearly every time zone. */
const savedAt = Date.UTC(2025, 2, 3, 12);

/** A saved policy that nobody has written to. */
export function makeRow(example: ExamplePolicy, index = 0, changes: Partial<LibraryRow> = {}): LibraryRow {
  const analysis = makeAnalysis(example);
  const { updated } = analysis;
  const { name, host, url, title, words } = buildCard(analysis).header;
  const id = `saved-${index}`;
  return { id, name, host, url, title, savedAt: savedAt - index * 86_400_000 * 9, words, updated, tags: [], note: '', remindAt: 0, family: id, isFile: false, isDue: false, ...changes };
}

/** A library with these rows in which nothing happens. */
export function makeLibrary(rows: readonly LibraryRow[], changes: Partial<LibraryProps> = {}): LibraryProps {
  return {
    rows, total: rows.length, damaged: 0, usedBytes: 3_400_000, query: '', found: null, chosen: new Set(), undo: 0, imported: null, exporting: null,
    onQuery: nothing, onChoose: nothing, onClear: nothing, onOpen: nothing, onChanges: nothing, onCompare: nothing, onSave: nothing, onPart: nothing, onJoin: nothing, onDelete: nothing,
    onUndo: nothing, onExport: nothing, onStopExport: nothing, onImport: nothing, onCloseImport: nothing,
    ...changes,
  };
}

const some = [larkspur, nothingTaken, oneSentence].map((example, index) => makeRow(example, index));
const written = [
  makeRow(larkspur, 0, { tags: ['maps', 'family phone'], note: 'Ask them about the location history.\nThey answered in May.', remindAt: savedAt, isDue: true }),
  makeRow(larkspur, 1, { family: 'saved-0' }),
  makeRow(larkspur, 2, { family: 'saved-0', isFile: true, tags: ['maps'] }),
  makeRow(nothingTaken, 3, { remindAt: savedAt + 86_400_000 * 400 }),
];
const request = { law: 'gdpr', kind: 'access', to: 'privacy@larkspur-maps.example', subject: 'Request for access to my personal data (Art. 15 GDPR)' } as const;
/** A request whose answer is not due yet, and one whose answer is. */
const sent = [
  makeRow(larkspur, 0, { note: writeSentNote(request, savedAt), remindAt: findDueDates(request, savedAt).due }),
  makeRow(nothingTaken, 1, { note: writeSentNote({ ...request, law: 'ccpa', kind: 'delete', subject: 'Request to delete (CCPA)' }, savedAt - 86_400_000 * 60), remindAt: savedAt, isDue: true }),
];
const many = Array.from({ length: 120 }, (_, index) => makeRow([larkspur, longPolicy, nothingTaken, oneSentence][index % 4]!, index));
/** Thousands, of which a few are drawn. */
const thousands = Array.from({ length: 5000 }, (_, index): LibraryRow => ({ ...many[index % many.length]!, id: `saved-${index}`, family: `saved-${index}`, name: `${many[index % many.length]!.name} ${index + 1}` }));
/** Whoever is asked says that everything was left open. */
const leftOpen: Memory = { recall: () => 'open', note: nothing };
const forgetful: Memory = { recall: () => undefined, note: nothing };
const report = ['2 policies were added.', '1 was here already and stays as it is.', 'Line 4, Larkspur Maps: its text is no longer the one that was saved', 'Line 7, no name: this line is broken or cut off'];

const views: readonly [id: string, title: string, view: () => SavedView, library: LibraryProps, feedback?: Feedback][] = [
  ['saved-empty', 'Nothing saved', () => ({ state: 'list' }), makeLibrary([])],
  ['saved-list', 'Saved policies', () => ({ state: 'list' }), makeLibrary(some)],
  ['saved-written', 'With versions, tags, notes and reminders', () => ({ state: 'list' }), makeLibrary(written)],
  ['saved-sent', 'Requests that were sent, before and after their term', () => ({ state: 'list' }), makeLibrary(sent)],
  ['saved-versions', 'Joined versions, opened', () => ({ state: 'list' }), makeLibrary(written)],
  ['saved-many', 'Thousands, some damaged', () => ({ state: 'list' }), makeLibrary(thousands, { damaged: 3, usedBytes: 290_000_000 })],
  ['saved-chosen', 'Two of them chosen', () => ({ state: 'list' }), makeLibrary(written, { chosen: new Set(['saved-0', 'saved-3']) })],
  ['saved-long', 'Many saved policies, one damaged', () => ({ state: 'list' }), makeLibrary(many, { damaged: 1, usedBytes: null })],
  ['saved-found', 'Some of them found', () => ({ state: 'list' }), makeLibrary(some, { query: 'location', found: new Set(['saved-1']) })],
  ['saved-not-found', 'Nothing found', () => ({ state: 'list' }), makeLibrary(some, { query: 'banana', found: new Set() })],
  ['saved-deleted', 'Just deleted', () => ({ state: 'list' }), makeLibrary(some, { undo: 2 })],
  ['saved-imported', 'After an import, some refused', () => ({ state: 'list' }), makeLibrary(some, { imported: report })],
  ['saved-exporting', 'While a file of all is written', () => ({ state: 'list' }), makeLibrary(some, { exporting: { done: 1234, count: 5000 } })],
  ['saved-card', 'A saved policy', () => ({ state: 'card' }), makeLibrary(some)],
  ['saved-loading', 'While the list is read', () => ({ state: 'loading' }), makeLibrary([])],
  ['saved-newer', 'Saved by a newer version', () => ({ state: 'notice', kind: 'storage-newer' }), makeLibrary([])],
];

/** Every state of the page of saved policies. */
export function listLibraryStates(): PreviewState[] {
  return views.map(([id, title, view, library, feedback = null]): PreviewState => ({
    id,
    title,
    place: 'page',
    render: () => (
      <RememberContext.Provider value={id === 'saved-versions' ? leftOpen : forgetful}>
        <SavedPolicies view={view()} feedback={feedback} library={library} onBack={nothing}>
          <SavedCard saved={makeRow(larkspur)} card={buildCard(makeAnalysis(larkspur))} onBack={nothing} onCopy={nothing} onSaveFile={nothing} onPrint={nothing} onOpenLink={nothing} />
        </SavedPolicies>
      </RememberContext.Provider>
    ),
  }));
}
