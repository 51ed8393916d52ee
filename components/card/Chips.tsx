import { fillPlural } from '../../lib/summary/words/fill-words';
import { interfaceWords } from '../../lib/summary/words/interface-words';
import type { CardItem } from '../../lib/summary/summary-card';
import { StateMark } from '../parts/StateMark';

const words = interfaceWords.row;

/** What fits two lines of the popup, in letters, and what a chip's frame takes of it. Sensitive kinds are shown however many there are. */
const maxLetters = 92;
const frameLetters = 4;

function chooseShown(items: readonly CardItem[]): readonly CardItem[] {
  let letters = 0;
  const end = items.findIndex(({ title, sensitive }) => (letters += title.length + frameLetters) > maxLetters && !sensitive);
  // A place for "1 more" would hold the chip itself.
  return end === -1 || end === items.length - 1 ? items : items.slice(0, end);
}

/** Kinds at a glance, those first that people mind most; what is left over is counted. */
export function Chips({ items }: { readonly items: readonly CardItem[] }) {
  const shown = chooseShown(items);
  const more = items.length - shown.length;
  return (
    <ul class="chips">
      {shown.map((item) => (
        <li key={item.id} class="chip" data-sensitive={item.sensitive}>
          {(item.state === 'unsure' || item.state === 'limited') && <StateMark state={item.state} />}
          <span>{item.title}</span>
          {item.sensitive && <span class="spoken">, {words.sensitive}</span>}
          {item.state !== 'yes' && <span class="spoken">, {item.answer}</span>}
        </li>
      ))}
      {more > 0 && <li class="chip" data-more>{fillPlural(words.moreChips, more)}</li>}
    </ul>
  );
}
