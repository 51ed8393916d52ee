import { interfaceWords } from '../lib/summary/interface-words';
import type { BusyWith } from './busy';
import { Icon, type IconName } from './Icon';

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

function IconButton({ icon, label, onClick }: { readonly icon: IconName; readonly label: string; readonly onClick: () => void }) {
  return (
    <button type="button" class="button" data-kind="icon" title={label} onClick={onClick}>
      <Icon name={icon} />
      <span class="spoken">{label}</span>
    </button>
  );
}

/** What can be done with the card and its page. */
export function Actions({ marked, isSaved, busy, onToggleMarks, onSave, onOpenSaved, onCopy, onPrint }: ActionsProps) {
  const ifIdle = (act: () => void) => () => {
    if (busy === null) act();
  };
  return (
    <div class="actions" role="group" aria-label={words.name}>
      <button type="button" class="button" data-kind="main" aria-pressed={marked} aria-disabled={busy === 'marks'} onClick={ifIdle(onToggleMarks)}>
        <Icon name="mark" />
        {words.mark}
      </button>
      <button type="button" class="button" aria-disabled={busy === 'save'} onClick={ifIdle(onSave)}>
        <Icon name={isSaved ? 'done' : 'save'} />
        {isSaved ? words.saved : words.save}
      </button>
      <span class="actions-rest">
        <IconButton icon="shelf" label={words.openSaved} onClick={() => onOpenSaved()} />
        <IconButton icon="copy" label={words.copy} onClick={onCopy} />
        <IconButton icon="print" label={words.print} onClick={onPrint} />
      </span>
    </div>
  );
}
