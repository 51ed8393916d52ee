import { useContext } from 'preact/hooks';
import { correctWords } from '../../lib/summary/words/correct-words';
import { listOptions } from '../../lib/summary/card/correct-options';
import { fillPlural, fillWords } from '../../lib/summary/words/fill-words';
import { interfaceWords } from '../../lib/summary/words/interface-words';
import type { CardItem as Item } from '../../lib/summary/summary-card';
import { CorrectContext } from '../parts/correct-acts';
import { CorrectItem } from './CorrectItem';
import { Icon } from '../parts/Icon';
import type { QuoteProps } from '../parts/Quote';
import { QuoteList } from '../parts/QuoteList';
import { StateMark } from '../parts/StateMark';
import { useDisclosure } from '../parts/use-disclosure';

const words = interfaceWords.row;

function ItemLine({ item }: { readonly item: Item }) {
  return (
    <>
      <StateMark state={item.state} />
      <span class="item-title" data-sensitive={item.sensitive}>
        {item.title}
      </span>
      <span class="spoken">: </span>
      <span class="item-answer">
        {item.answer}
        {item.scope !== '' && ` (${fillWords(words.scope, { scope: item.scope })})`}
        {item.corrected === true && <em class="item-corrected"> {correctWords.mark}</em>}
      </span>
    </>
  );
}

/** What an item needs. */
export type CardItemProps = { readonly item: Item; readonly startsOpen: boolean; readonly onShow: QuoteProps['onShow'] };

/** One answered question inside a row; opens to its clauses. Silence has none, and opens only where it can be corrected. */
export function CardItem({ item, startsOpen, onShow }: CardItemProps) {
  const quotes = useDisclosure(startsOpen && item.quotes.length > 0, `item ${item.id}`);
  const canCorrect = useContext(CorrectContext) !== null && (item.corrected === true || listOptions(item).length > 0);
  if (item.quotes.length === 0 && !canCorrect) {
    return (
      <li class="item" data-state={item.state} data-question={item.id}>
        <h3 class="item-head">
          <ItemLine item={item} />
        </h3>
      </li>
    );
  }
  return (
    <li class="item" data-state={item.state} data-question={item.id}>
      <h3 class="item-head">
        <button type="button" aria-expanded={quotes.isOpen} aria-controls={quotes.panelId} onClick={quotes.toggle}>
          <ItemLine item={item} />
          {item.quotes.length > 0 && <span class="spoken">, {fillPlural(words.clauses, item.quotes.length)}</span>}
          <Icon name="open" />
        </button>
      </h3>
      <div class="item-panel" id={quotes.panelId} hidden={!quotes.isOpen} data-panel>
        {quotes.isDrawn && item.quotes.length > 0 && <QuoteList quotes={item.quotes} onShow={onShow} groundOf={item.id} />}
        {quotes.isDrawn && <CorrectItem item={item} />}
      </div>
    </li>
  );
}
