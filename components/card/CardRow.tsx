import { fillWords, keepTogether } from '../../lib/summary/words/fill-words';
import { interfaceWords } from '../../lib/summary/words/interface-words';
import type { CardQuote, CardRow as Row } from '../../lib/summary/summary-card';
import { BesideList } from '../ways/BesideList';
import { Button } from '../parts/Button';
import { CardItem } from './CardItem';
import { Chips } from './Chips';
import { CorrectItem } from './CorrectItem';
import { Icon } from '../parts/Icon';
import { NoWay } from '../ways/NoWay';
import { OptOutList } from '../ways/OptOutList';
import { QuoteList } from '../parts/QuoteList';
import { Signals } from '../ways/Signals';
import { StateMark } from '../parts/StateMark';
import { useDisclosure } from '../parts/use-disclosure';

const words = interfaceWords.row;

/** Rows with no more items than this open to their clauses at once. */
const fewItems = 2;

/** What a row can do; without `onShowQuote` there is no page beside the card. */
export type CardActs = {
  readonly onShowQuote: ((quote: CardQuote) => void) | undefined;
  readonly onOpenLink: (href: string) => void;
};

function chooseFirstQuote({ items, optOuts }: Row): CardQuote | undefined {
  return items.find(({ quotes }) => quotes.length > 0)?.quotes[0] ?? optOuts[0]?.quote;
}

function RowPanel({ row, onShowQuote, onOpenLink }: CardActs & { readonly row: Row }) {
  const isSilent = row.optOuts.length === 0 && row.items.every(({ state }) => state === 'not-stated');
  const around = (
    <>
      {row.beside.length > 0 && <BesideList beside={row.beside} onOpenLink={onOpenLink} />}
      {row.noWay !== null && row.beside.length === 0 && <NoWay noWay={row.noWay} onOpenLink={onOpenLink} />}
      {row.id === 'control' && <Signals items={row.items} />}
    </>
  );
  if (isSilent) {
    return (
      <>
        <p class="row-nothing">{words.nothing}</p>
        {around}
        {row.items.map((item) => (
          <CorrectItem key={item.id} item={item} />
        ))}
      </>
    );
  }
  const isShort = row.items.length <= fewItems;
  // The row's own line already says what its one question is answered with.
  const only = row.items.length === 1 && row.id !== 'second-look' ? row.items[0] : undefined;
  return (
    <>
      {row.optOuts.length > 0 && <OptOutList optOuts={row.optOuts} onOpenLink={onOpenLink} onShow={onShowQuote} />}
      {around}
      {only !== undefined && only.quotes.length > 0 && <QuoteList quotes={only.quotes} onShow={onShowQuote} groundOf={only.id} />}
      {only !== undefined && <CorrectItem item={only} />}
      {only === undefined && row.items.length > 0 && row.optOuts.length > 0 && <p class="row-basis">{words.basis}</p>}
      {only === undefined && row.items.length > 0 && (
        <ul class="items">
          {row.items.map((item) => (
            <CardItem key={item.id} item={item} startsOpen={isShort} onShow={onShowQuote} />
          ))}
        </ul>
      )}
    </>
  );
}

/** One question with its short answer; opens to the clauses behind it and to the ways to act. */
export function CardRow({ row, ...acts }: CardActs & { readonly row: Row }) {
  const panel = useDisclosure(false, `row ${row.id}`);
  const { onShowQuote } = acts;
  const first = chooseFirstQuote(row);
  // What one can do about it at once: one press on the card.
  const way = row.optOuts.find(({ href }) => /^https?:/.test(href));
  const chips = row.id === 'collect' ? row.items.filter(({ state }) => state !== 'no' && state !== 'not-stated') : [];
  return (
    <section class="row" data-row={row.id} data-state={row.state}>
      <div class="row-head">
        <h2 class="row-title">
          <button type="button" aria-expanded={panel.isOpen} aria-controls={panel.panelId} onClick={panel.toggle}>
            {row.title}
            <Icon name="open" />
          </button>
        </h2>
        {chips.length > 0 ? (
          <Chips items={chips} />
        ) : (
          <p class="row-answer">
            {row.id === 'sell' && <StateMark state={row.state} />}
            {keepTogether(row.answer)}
          </p>
        )}
        {row.note !== '' && <p class="row-note">{keepTogether(row.note)}</p>}
        {((onShowQuote !== undefined && first !== undefined) || way !== undefined) && (
          <span class="row-jump">
            {way !== undefined && (
              <Button kind="icon" icon="out" name={fillWords(words.wayNamed, { title: way.title, place: way.place })} onPress={() => acts.onOpenLink(way.href)}>
                {words.way}
              </Button>
            )}
            {onShowQuote !== undefined && first !== undefined && (
            <Button kind="icon" icon="show" name={fillWords(words.jump, { title: row.title })} onPress={() => onShowQuote(first)}>
              {words.jumpShort}
            </Button>
            )}
          </span>
        )}
      </div>
      <div class="row-panel" id={panel.panelId} hidden={!panel.isOpen} data-panel>
        {panel.isDrawn && <RowPanel row={row} {...acts} />}
      </div>
    </section>
  );
}
