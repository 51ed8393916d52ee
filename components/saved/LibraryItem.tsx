import { useState } from 'preact/hooks';
import { fillPlural, fillWords } from '../../lib/summary/words/fill-words';
import { interfaceWords } from '../../lib/summary/words/interface-words';
import type { LibraryGroup, LibraryRow } from '../../lib/summary/library-view';
import { libraryWords as words } from '../../lib/summary/words/library-words';
import { writeDate, writeDay } from '../../lib/summary/words/write-date';
import { Button } from '../parts/Button';
import { Icon } from '../parts/Icon';
import { LibraryEdit, type LibraryNotes } from './LibraryEdit';
import { useDisclosure } from '../parts/use-disclosure';

/** What can be done with saved policies, by their ids. */
export type LibraryActs = {
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (id: string, isChosen: boolean) => void;
  readonly onOpen: (id: string) => void;
  /** What changed from one version to another. */
  readonly onChanges: (old: string, now: string) => void;
  readonly onSave: (id: string, notes: LibraryNotes) => void;
  readonly onPart: (id: string) => void;
  readonly onDelete: (ids: readonly string[]) => void;
};

type EntryProps = { readonly row: LibraryRow; readonly newest: LibraryRow; readonly hasOthers: boolean; readonly acts: LibraryActs };

function Facts({ row }: { readonly row: LibraryRow }) {
  const { savedPolicies, header } = interfaceWords;
  return (
    <ul class="facts">
      {row.host !== '' && row.host !== row.name && <li>{row.host}</li>}
      <li>{row.updated === '' ? header.undated : fillWords(header.dated, { date: writeDate(row.updated) })}</li>
      <li>{fillPlural(savedPolicies.words, row.words)}</li>
      <li>{fillWords(savedPolicies.savedOn, { date: writeDay(row.savedAt) })}</li>
      {row.isFile && <li>{words.fromFile}</li>}
      {row.remindAt !== 0 && <li class={row.isDue ? 'library-due' : undefined}>{row.isDue ? words.dueNow : fillWords(words.dueOn, { date: writeDay(row.remindAt) })}</li>}
    </ul>
  );
}

function Entry({ row, newest, hasOthers, acts }: EntryProps) {
  const [edits, setEdits] = useState(false);
  const named = { name: row.name, date: writeDay(row.savedAt) };
  return (
    <div class="saved" data-id={row.id}>
      <label class="library-choice">
        <input type="checkbox" checked={acts.chosen.has(row.id)} aria-label={fillWords(words.choose, named)} onChange={(event) => acts.onChoose(row.id, event.currentTarget.checked)} />
      </label>
      <div class="saved-about">
        <h2 class="saved-name">
          <button type="button" onClick={() => acts.onOpen(row.id)}>
            {row.name}
          </button>
        </h2>
        <Facts row={row} />
        {row.tags.length > 0 && (
          <ul class="library-tags">
            {row.tags.map((tag) => (
              <li key={tag}>{tag}</li>
            ))}
          </ul>
        )}
        {row.note !== '' && <p class="library-note" dir="auto">{row.note}</p>}
      </div>
      <div class="saved-acts">
        {row !== newest && (
          <Button name={fillWords(words.changedNamed, named)} onPress={() => acts.onChanges(row.id, newest.id)}>
            {words.changed}
          </Button>
        )}
        <Button name={fillWords(words.editNamed, named)} onPress={() => setEdits(!edits)}>
          {words.edit}
        </Button>
      </div>
      {edits && (
        <LibraryEdit
          row={row}
          onSave={(notes) => {
            setEdits(false);
            acts.onSave(row.id, notes);
          }}
          onPart={hasOthers ? () => acts.onPart(row.id) : undefined}
          onDelete={() => acts.onDelete([row.id])}
          onCancel={() => setEdits(false)}
        />
      )}
    </div>
  );
}

/** A saved policy with its other versions, which open below it. */
export function LibraryItem({ group: { first, others }, acts }: { readonly group: LibraryGroup; readonly acts: LibraryActs }) {
  const versions = useDisclosure(false, `versions ${first.family}`);
  const hasOthers = others.length > 0;
  return (
    <li class="library-item">
      {/* By its own id: a form that is open must not be taken over by another version that comes first. */}
      <Entry key={first.id} row={first} newest={first} hasOthers={hasOthers} acts={acts} />
      {hasOthers && (
        <>
          <button type="button" class="act library-versions" aria-expanded={versions.isOpen} aria-controls={versions.panelId} onClick={versions.toggle}>
            {fillPlural(words.versions, others.length)}
            <Icon name="open" />
          </button>
          <div id={versions.panelId} class="library-others" hidden={!versions.isOpen}>
            {versions.isOpen && others.map((row) => <Entry key={row.id} row={row} newest={first} hasOthers acts={acts} />)}
          </div>
        </>
      )}
    </li>
  );
}
