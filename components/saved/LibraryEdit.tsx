import { useState } from 'preact/hooks';
import { fillPlural, fillWords } from '../../lib/summary/words/fill-words';
import { readTags, type LibraryRow } from '../../lib/summary/library-view';
import { libraryWords as words } from '../../lib/summary/words/library-words';
import { writeDay } from '../../lib/summary/words/write-date';
import { Button } from '../parts/Button';

/** What the reader can write to a saved policy. `remindMonths`: 0 for no reminder, null to leave it as it is. */
export type LibraryNotes = { readonly name: string; readonly tags: readonly string[]; readonly note: string; readonly remindMonths: number | null };

const monthChoices = [1, 3, 6, 12];

/** What the form needs; `onPart` is missing where there is no other version. */
export type LibraryEditProps = {
  readonly row: LibraryRow;
  readonly onSave: (notes: LibraryNotes) => void;
  readonly onPart: (() => void) | undefined;
  readonly onDelete: () => void;
  readonly onCancel: () => void;
};

/** The form in which a saved policy is renamed, tagged, noted and given a reminder. */
export function LibraryEdit({ row, onSave, onPart, onDelete, onCancel }: LibraryEditProps) {
  const [name, setName] = useState(row.name);
  const [tags, setTags] = useState(row.tags.join(', '));
  const [note, setNote] = useState(row.note);
  const [remind, setRemind] = useState<number | null>(row.remindAt === 0 ? 0 : null);
  return (
    <form
      class="library-edit"
      onSubmit={(event) => {
        event.preventDefault();
        onSave({ name: name.trim() === '' ? row.name : name.trim(), tags: readTags(tags), note, remindMonths: remind });
      }}
    >
      <label class="field">
        <span>{words.name}</span>
        <input value={name} maxLength={200} onInput={(event) => setName(event.currentTarget.value)} />
      </label>
      <label class="field">
        <span>{words.tags}</span>
        <input value={tags} maxLength={1900} onInput={(event) => setTags(event.currentTarget.value)} />
      </label>
      <label class="field">
        <span>{words.note}</span>
        <textarea rows={3} dir="auto" maxLength={20_000} value={note} onInput={(event) => setNote(event.currentTarget.value)} />
      </label>
      <label class="field">
        <span>{words.remind}</span>
        <select value={remind ?? ''} onChange={(event) => setRemind(event.currentTarget.value === '' ? null : Number(event.currentTarget.value))}>
          {row.remindAt !== 0 && <option value="">{fillWords(words.remindKeep, { date: writeDay(row.remindAt) })}</option>}
          <option value="0">{words.remindNever}</option>
          {monthChoices.map((months) => (
            <option key={months} value={months}>
              {fillPlural(words.remindMonths, months)}
            </option>
          ))}
        </select>
        <small>{words.remindHint}</small>
      </label>
      <div class="choices">
        <button type="submit" class="button" data-kind="main">
          {words.save}
        </button>
        <Button onPress={onCancel}>{words.cancel}</Button>
        {onPart !== undefined && <Button onPress={onPart}>{words.part}</Button>}
        <Button kind="danger" icon="delete" onPress={onDelete}>
          {words.delete}
        </Button>
      </div>
    </form>
  );
}
