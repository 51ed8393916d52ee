import { fillWords } from '../lib/summary/fill-words';
import { interfaceWords } from '../lib/summary/interface-words';
import type { PopupView } from '../lib/summary/popup-view';
import { writeDay } from '../lib/summary/write-date';
import { Icon } from './Icon';

const words = interfaceWords.saved;

/** The newest saved copy of the policy. */
export type SavedCopy = NonNullable<Extract<PopupView, { state: 'card' }>['saved']>;

/** What the banner needs. */
export type SavedBannerProps = { readonly saved: SavedCopy; readonly onOpenSaved: (id: string) => void };

/** Whether the policy is still as it was when it was saved. */
export function SavedBanner({ saved, onOpenSaved }: SavedBannerProps) {
  const date = writeDay(saved.savedAt);
  const text = saved.unchanged ? words.unchanged : words.changed;
  return (
    <p class="saved-banner" data-unchanged={saved.unchanged}>
      <Icon name={saved.unchanged ? 'done' : 'look'} />
      <span>{fillWords(text, { date })}</span>
      <button type="button" class="act" aria-label={fillWords(words.openNamed, { date })} onClick={() => onOpenSaved(saved.id)}>
        {words.open}
      </button>
    </p>
  );
}
