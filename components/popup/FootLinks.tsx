import { compareWords } from '../../lib/summary/words/compare-words';
import { interfaceWords } from '../../lib/summary/words/interface-words';
import { libraryWords } from '../../lib/summary/words/library-words';
import { saveForms, type SaveForm } from '../parts/save-forms';
import { useDisclosure } from '../parts/use-disclosure';

const words = interfaceWords.actions;

/** What the line needs. */
export type FootLinksProps = { readonly onOpenAbout: () => void; readonly onOpenSettings: () => void; readonly onSaveFile: (form: SaveForm) => void; /** Opens the table of companies with this page in it. */ readonly onSideBySide?: () => void };

/** What is needed less often than the buttons below it: the forms of a file, the settings, the figures. */
export function FootLinks({ onOpenAbout, onOpenSettings, onSaveFile, onSideBySide }: FootLinksProps) {
  const forms = useDisclosure();
  return (
    <>
      <button type="button" class="plain-link" aria-expanded={forms.isOpen} aria-controls={forms.panelId} onClick={forms.toggle}>
        {words.saveFile}
      </button>
      {onSideBySide !== undefined && (
        <button type="button" class="plain-link" aria-label={compareWords.companies.sideBySide} onClick={() => onSideBySide()}>
          {libraryWords.compare}
        </button>
      )}
      <button type="button" class="plain-link" onClick={() => onOpenSettings()}>
        {words.settings}
      </button>
      <button type="button" class="plain-link" onClick={() => onOpenAbout()}>
        {words.about}
      </button>
      <span class="foot-forms" id={forms.panelId} hidden={!forms.isOpen}>
        {saveForms.map((form) => (
          <button key={form} type="button" class="act" onClick={() => onSaveFile(form)}>
            {libraryWords.exportForms[form]}
          </button>
        ))}
      </span>
    </>
  );
}
