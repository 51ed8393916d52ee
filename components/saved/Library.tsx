import { useMemo, useState } from 'preact/hooks';
import { fillPlural, fillWords, writeNumber } from '../../lib/summary/words/fill-words';
import { interfaceWords } from '../../lib/summary/words/interface-words';
import { groupRows, librarySorts, listTags, matchesFilter, writeSize, type LibraryRow, type LibrarySort } from '../../lib/summary/library-view';
import { libraryWords as words } from '../../lib/summary/words/library-words';
import { Button } from '../parts/Button';
import { FileButton } from '../parts/FileButton';
import { ExportProgress, ExportForms } from './LibraryExport';
import { LibraryItem, type LibraryActs } from './LibraryItem';
import type { SaveForm } from '../parts/save-forms';

const { savedPolicies } = interfaceWords;
/** Policies that are drawn at first; thousands would take their time. */
const firstDrawn = 20;
/** Policies that one press on "more" draws. */
const moreDrawn = 200;
/** So many fit into one table. */
const mostCompared = 5;

/** What came of an import, in words. */
export type ImportLines = readonly string[];

/** What the library needs. `damaged` of the saved policies were set aside. */
export type LibraryProps = LibraryActs & {
  readonly rows: readonly LibraryRow[];
  /** How many there are; more than `rows` while only the newest are read. */
  readonly total: number;
  readonly damaged: number;
  /** Bytes on the device, or null where the browser does not tell. */
  readonly usedBytes: number | null;
  readonly query: string;
  /** The ids that the search found; null when nothing is looked for. */
  readonly found: ReadonlySet<string> | null;
  /** How many were just deleted and can be brought back. */
  readonly undo: number;
  readonly imported: ImportLines | null;
  readonly onQuery: (query: string) => void;
  readonly onClear: () => void;
  readonly onCompare: () => void;
  readonly onJoin: () => void;
  /** How far a file for people is written; null when none is. */
  readonly exporting: { readonly done: number; readonly count: number } | null;
  readonly onExport: (what: 'all' | 'chosen', form: SaveForm) => void;
  readonly onStopExport: () => void;
  readonly onImport: (file: File) => void;
  readonly onUndo: () => void;
  readonly onCloseImport: () => void;
};

function Chosen({ chosen, onCompare, onChanges, onJoin, onExport, onDelete, onClear, rows }: LibraryProps) {
  const count = chosen.size;
  if (count === 0) return null;
  const [later, earlier] = rows.filter(({ id }) => chosen.has(id));
  return (
    <div class="choices library-chosen" role="group" aria-label={fillPlural(words.chosen, count)}>
      <span>{fillPlural(words.chosen, count)}</span>
      {count > 1 && count <= mostCompared && <Button onPress={onCompare}>{words.compare}</Button>}
      {count === 2 && later !== undefined && earlier !== undefined && <Button onPress={() => onChanges(earlier.id, later.id)}>{words.changed}</Button>}
      {count > 1 && <Button onPress={onJoin}>{words.join}</Button>}
      <ExportForms title={words.exportChosen} onExport={(form) => onExport('chosen', form)} />
      <Button kind="danger" icon="delete" onPress={() => onDelete([...chosen])}>
        {words.delete}
      </Button>
      <Button onPress={onClear}>{words.clear}</Button>
    </div>
  );
}

function FileActs({ rows, onExport, onImport }: Pick<LibraryProps, 'rows' | 'onExport' | 'onImport'>) {
  return (
    <div
      class="library-files"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const file = event.dataTransfer?.files[0];
        if (file !== undefined) onImport(file);
      }}
    >
      <p class="library-import">
        <FileButton onFile={onImport}>{words.importFile}</FileButton>
        <small>{words.importHint}</small>
      </p>
      {rows.length > 0 && <ExportForms title={words.exportAll} onExport={(form) => onExport('all', form)} />}
    </div>
  );
}

/** All saved policies: search, filter, order, choose; each to open, compare, rename, tag, note and delete. Shows; does not know. */
export function Library(props: LibraryProps) {
  const { rows, total, damaged, usedBytes, query, found, undo, imported, exporting, onStopExport, onQuery, onUndo, onCloseImport } = props;
  const [sort, setSort] = useState<LibrarySort>('newest');
  const [tag, setTag] = useState<string | null>(null);
  const [asksDue, setDue] = useState(false);
  const [drawn, setDrawn] = useState(firstDrawn);
  const tags = useMemo(() => listTags(rows), [rows]);
  // A choice that is no longer there to be taken back does not hold.
  const hasDue = rows.some((row) => row.isDue);
  const isDue = asksDue && hasDue;
  const wanted = tag !== null && tags.includes(tag) ? tag : null;
  const shown = useMemo(() => rows.filter((row) => matchesFilter(row, { found, tag: wanted, isDue })), [rows, found, wanted, isDue]);
  const groups = useMemo(() => groupRows(shown, sort), [shown, sort]);
  const more = groups.length - drawn;
  const all = fillPlural(words.found, total);
  return (
    <>
      {damaged > 0 && <p class="saved-damaged">{fillPlural(savedPolicies.damaged, damaged)}</p>}
      {imported !== null && (
        <section class="library-report">
          <h2>{words.imported.title}</h2>
          <ul>
            {imported.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <Button onPress={onCloseImport}>{words.imported.close}</Button>
        </section>
      )}
      {rows.length === 0 ? (
        <div class="saved-empty">
          <p class="message-title">{savedPolicies.empty}</p>
          <p>{savedPolicies.emptyHint}</p>
        </div>
      ) : (
        <>
          <div class="fields library-find">
            <label class="field">
              <span>{words.search}</span>
              <input type="search" value={query} onInput={(event) => onQuery(event.currentTarget.value)} />
            </label>
            <label class="field">
              <span>{words.sort}</span>
              <select value={sort} onChange={(event) => setSort(librarySorts.find((name) => name === event.currentTarget.value) ?? 'newest')}>
                {librarySorts.map((name) => (
                  <option key={name} value={name}>
                    {words.sorts[name]}
                  </option>
                ))}
              </select>
            </label>
            {tags.length > 0 && (
              <label class="field">
                <span>{words.tag}</span>
                <select value={tag ?? ''} onChange={(event) => setTag(event.currentTarget.value || null)}>
                  <option value="">{words.allTags}</option>
                  {tags.map((name) => (
                    <option key={name} value={name}>
                      {name}
                    </option>
                  ))}
                </select>
              </label>
            )}
          </div>
          {hasDue && (
            <div class="choices">
              <Button isPressed={isDue} onPress={() => setDue(!isDue)}>
                {words.due}
              </Button>
            </div>
          )}
          <p class="library-count" aria-live="polite">
            {shown.length === rows.length ? all : fillWords(words.foundOf, { found: writeNumber(shown.length), all })}
            {usedBytes !== null && ` · ${writeSize(usedBytes)}`}
          </p>
          <Chosen {...props} />
          {shown.length === 0 ? (
            <p>{words.none}</p>
          ) : (
            <ul class="saved-list">
              {groups.slice(0, drawn).map((group) => (
                <LibraryItem key={group.family} group={group} acts={props} />
              ))}
            </ul>
          )}
          {more > 0 && (
            <div class="choices">
              <Button onPress={() => setDrawn(drawn + moreDrawn)}>{fillPlural(words.more, more)}</Button>
            </div>
          )}
        </>
      )}
      <FileActs {...props} />
      {exporting !== null && <ExportProgress {...exporting} onStop={onStopExport} />}
      {undo > 0 && (
        <div class="library-undo" role="group">
          <p aria-live="polite">{fillPlural(words.deleted, undo)}</p>
          <Button kind="main" onPress={onUndo}>
            {words.undo}
          </Button>
        </div>
      )}
    </>
  );
}
