import { interfaceWords } from '../../lib/summary/words/interface-words';
import type { BusyWith } from '../parts/busy';
import { Button } from '../parts/Button';

const words = interfaceWords.actions;

/** What the actions need: how things stand, what is under way, and what to do on a click. */
export type ActionsProps = {
  readonly marked: boolean;
  /** Whether the newest saved copy has this very text. */
  readonly isSaved: boolean;
  readonly busy: BusyWith | null;
  readonly onToggleMarks: () => void;
  readonly onSave: () => void;
  readonly onOpenSaved: () => void;
  readonly onCopy: () => void;
  readonly onPrint: () => void;
};

/** What can be done with the card and its page; one thing at a time. */
export function Actions({ marked, isSaved, busy, onToggleMarks, onSave, onOpenSaved, onCopy, onPrint }: ActionsProps) {
  const isBusy = busy !== null;
  return (
    <div class="actions" role="group" aria-label={words.name}>
      <Button kind="main" icon="mark" isPressed={marked} isBusy={isBusy} isWorking={busy === 'marks'} onPress={onToggleMarks}>
        {words.mark}
      </Button>
      <Button icon={isSaved ? 'done' : 'save'} isBusy={isBusy} isWorking={busy === 'save'} onPress={onSave}>
        {isSaved ? words.saved : words.save}
      </Button>
      <span class="actions-rest">
        <Button kind="icon" icon="shelf" onPress={onOpenSaved}>
          {words.openSaved}
        </Button>
        <Button kind="icon" icon="copy" onPress={onCopy}>
          {words.copy}
        </Button>
        <Button kind="icon" icon="print" onPress={onPrint}>
          {words.print}
        </Button>
      </span>
    </div>
  );
}
