import { fillWords } from '../../lib/summary/words/fill-words';
import { interfaceWords } from '../../lib/summary/words/interface-words';
import { libraryWords } from '../../lib/summary/words/library-words';
import type { SavedSummary } from '../../lib/summary/popup-view';
import type { SummaryCard as Card } from '../../lib/summary/summary-card';
import { writeDay } from '../../lib/summary/words/write-date';
import { Button } from '../parts/Button';
import { Icon } from '../parts/Icon';
import { saveForms, type SaveForm } from '../parts/save-forms';
import { SummaryCard } from '../card/SummaryCard';

const words = interfaceWords.savedPolicies;

/** What the card of a saved policy needs. */
export type SavedCardProps = {
  readonly saved: Pick<SavedSummary, 'savedAt' | 'url'>;
  readonly card: Card;
  /** Back to the list, which is read anew. */
  readonly onBack: () => void;
  readonly onCopy: () => void;
  /** Saves the card as a file. */
  readonly onSaveFile: (form: SaveForm) => void;
  readonly onPrint: () => void;
  readonly onOpenLink: (href: string) => void;
};

/** The card of a saved policy, with what can be done with it. Stands apart from the list, which opens without it. */
export function SavedCard({ saved, card, onBack, onCopy, onSaveFile, onPrint, onOpenLink }: SavedCardProps) {
  return (
    <>
      <div class="saved-bar">
        <Button icon="back" onPress={onBack}>
          {words.back}
        </Button>
        <span class="saved-bar-rest">
          <Button icon="copy" onPress={onCopy}>
            {interfaceWords.actions.copy}
          </Button>
          {saveForms.map((form) => (
            <Button key={form} onPress={() => onSaveFile(form)}>
              {libraryWords.exportForms[form]}
            </Button>
          ))}
          <Button icon="print" onPress={onPrint}>
            {interfaceWords.actions.print}
          </Button>
        </span>
      </div>
      <SummaryCard card={card} onShowQuote={undefined} onOpenLink={onOpenLink}>
        <p class="saved-banner" data-unchanged="true">
          <Icon name="save" />
          <span>{fillWords(words.savedOn, { date: writeDay(saved.savedAt) })}</span>
          {saved.url !== '' && (
            <button type="button" class="act" onClick={() => onOpenLink(saved.url)}>
              {words.source}
              <Icon name="out" />
            </button>
          )}
        </p>
      </SummaryCard>
      <p class="disclaimer">{card.header.disclaimer}</p>
    </>
  );
}
