import { fillWords, writeNumber } from '../../lib/summary/words/fill-words';
import { libraryWords as words } from '../../lib/summary/words/library-words';
import { Button } from '../parts/Button';
import { Icon } from '../parts/Icon';
import { saveForms, type SaveForm } from '../parts/save-forms';
import { useDisclosure } from '../parts/use-disclosure';

/** What the forms need. */
export type ExportFormsProps = { readonly title: string; readonly onExport: (form: SaveForm) => void };

/** A button that opens the forms of the file in which saved policies are exported. */
export function ExportForms({ title, onExport }: ExportFormsProps) {
  const forms = useDisclosure();
  return (
    <span class="library-export">
      <button type="button" class="button" data-kind="plain" aria-expanded={forms.isOpen} aria-controls={forms.panelId} onClick={forms.toggle}>
        {title}
        <Icon name="open" />
      </button>
      <span class="library-forms" id={forms.panelId} role="group" aria-label={title} hidden={!forms.isOpen}>
        {saveForms.map((form) => (
          <button key={form} type="button" class="act" onClick={() => onExport(form)}>
            {words.exportForms[form]}
          </button>
        ))}
      </span>
    </span>
  );
}

/** What the line needs. */
export type ExportProgressProps = { readonly done: number; readonly count: number; readonly onStop: () => void };

/** How far a file is written, and a way to stop it. */
export function ExportProgress({ done, count, onStop }: ExportProgressProps) {
  const line = fillWords(words.exporting, { done: writeNumber(done), count: writeNumber(count) });
  return (
    <div class="library-undo" role="group">
      <p>{line}</p>
      <progress value={done} max={count} aria-label={line} />
      <Button onPress={onStop}>{words.stop}</Button>
    </div>
  );
}
