import { compareWords } from '../../lib/summary/words/compare-words';
import type { ChangeCounts } from '../../lib/summary/comparison/comparison-view';
import { fillWords } from '../../lib/summary/words/fill-words';
import { interfaceWords } from '../../lib/summary/words/interface-words';
import { libraryWords } from '../../lib/summary/words/library-words';
import type { PopupView } from '../../lib/summary/popup-view';
import { writeWhatChanged } from '../../lib/summary/comparison/write-changes';
import { writeDay } from '../../lib/summary/words/write-date';
import { Icon } from '../parts/Icon';

const words = compareWords.banner;

/** The newest saved copy of the policy. */
export type SavedCopy = NonNullable<Extract<PopupView, { state: 'card' }>['saved']>;

/** How much changed since a policy was saved: counted, being counted, or not known. */
export type ChangesShown = ChangeCounts | 'comparing' | null;

/** What the banner needs. `changes` is null where nothing is known of them. */
export type SavedBannerProps = {
  readonly saved: SavedCopy;
  readonly changes?: ChangesShown;
  readonly onOpenSaved: (id: string) => void;
  /** Missing where there is no page to compare with. */
  readonly onCompare?: (id: string) => void;
};

function writeBanner({ saved, changes = null }: SavedBannerProps, date: string): string {
  if (saved.unchanged) return fillWords(words.unchanged, { date });
  if (changes === null) return fillWords(words.changed, { date });
  if (changes === 'comparing') return fillWords(words.counting, { date });
  const what = writeWhatChanged(changes);
  if (what === '') return fillWords(changes.possible > 0 ? words.onlyReader : words.onlyForm, { date });
  return fillWords(words.counted, { date, what });
}

/** Whether the policy still says what it said when it was saved, and how much of it is another. */
export function SavedBanner(props: SavedBannerProps) {
  const { saved, changes = null, onOpenSaved, onCompare } = props;
  const date = writeDay(saved.savedAt);
  const isSame = saved.unchanged || (changes !== null && changes !== 'comparing' && changes.possible === 0 && writeWhatChanged(changes) === '');
  return (
    <p class="saved-banner" data-unchanged={isSame}>
      <Icon name={isSame ? 'done' : 'look'} />
      <span aria-live="polite">
        {writeBanner(props, date)}
        {saved.remindAt !== undefined && <b class="saved-remind">{saved.isDue === true ? libraryWords.dueNow : fillWords(libraryWords.dueOn, { date: writeDay(saved.remindAt) })}</b>}
        {saved.note !== undefined && <span class="saved-note" dir="auto">{saved.note}</span>}
      </span>
      {isSame || onCompare === undefined ? (
        <button type="button" class="act" aria-label={fillWords(interfaceWords.saved.openNamed, { date })} onClick={() => onOpenSaved(saved.id)}>
          {interfaceWords.saved.open}
        </button>
      ) : (
        <button type="button" class="act" aria-label={fillWords(words.compareNamed, { date })} onClick={() => onCompare(saved.id)}>
          {words.compare}
        </button>
      )}
    </p>
  );
}
