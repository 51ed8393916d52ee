import { useEffect, useRef, useState } from 'preact/hooks';
import { fillPlural, fillWords } from '../lib/summary/fill-words';
import { interfaceWords } from '../lib/summary/interface-words';
import type { SavedSummary } from '../lib/summary/popup-view';
import { writeDay } from '../lib/summary/write-date';
import { Button } from './Button';

const words = interfaceWords.savedPolicies;

type Acts = { readonly onOpen: (id: string) => void; readonly onDelete: (id: string) => void };

function SavedEntry({ saved, onOpen, onDelete }: Acts & { readonly saved: SavedSummary }) {
  const [asks, setAsks] = useState(false);
  const acts = useRef<HTMLDivElement>(null);
  const hadAsked = useRef(false);
  // The buttons change under the reader's finger: the focus goes to the last one, which changes nothing.
  useEffect(() => {
    if (asks || hadAsked.current) acts.current?.querySelector<HTMLElement>('button:last-child')?.focus();
    hadAsked.current = asks;
  }, [asks]);
  const named = { name: saved.name, date: writeDay(saved.savedAt) };
  return (
    <li class="saved">
      <div class="saved-about">
        <h2 class="saved-name">
          <button type="button" onClick={() => onOpen(saved.id)}>
            {saved.name}
          </button>
        </h2>
        <ul class="facts">
          {saved.host !== '' && saved.host !== saved.name && <li>{saved.host}</li>}
          <li>{saved.updated === '' ? interfaceWords.header.undated : fillWords(interfaceWords.header.dated, { date: saved.updated })}</li>
          <li>{fillPlural(words.words, saved.words)}</li>
          <li>{fillWords(words.savedOn, { date: named.date })}</li>
        </ul>
      </div>
      {asks ? (
        <div class="saved-acts" ref={acts} role="group" aria-label={fillWords(words.deleteNamed, named)}>
          <p class="saved-ask">{words.confirm}</p>
          <Button kind="danger" onPress={() => onDelete(saved.id)}>
            {words.delete}
          </Button>
          <Button onPress={() => setAsks(false)}>{words.cancel}</Button>
        </div>
      ) : (
        <div class="saved-acts" ref={acts}>
          <Button name={fillWords(words.openNamed, named)} onPress={() => onOpen(saved.id)}>
            {words.open}
          </Button>
          <Button name={fillWords(words.deleteNamed, named)} onPress={() => setAsks(true)}>
            {words.delete}
          </Button>
        </div>
      )}
    </li>
  );
}

/** What the list of saved policies needs. `damaged` of them were set aside. */
export type SavedListProps = Acts & { readonly saved: readonly SavedSummary[]; readonly damaged: number };

/** The saved policies in the given order, each to open or, after a question, to delete. */
export function SavedList({ saved, damaged, ...acts }: SavedListProps) {
  return (
    <>
      {damaged > 0 && <p class="saved-damaged">{fillPlural(words.damaged, damaged)}</p>}
      {saved.length === 0 ? (
        <div class="saved-empty">
          <p class="message-title">{words.empty}</p>
          <p>{words.emptyHint}</p>
        </div>
      ) : (
        <ul class="saved-list">
          {saved.map((entry) => (
            <SavedEntry key={entry.id} saved={entry} {...acts} />
          ))}
        </ul>
      )}
    </>
  );
}
