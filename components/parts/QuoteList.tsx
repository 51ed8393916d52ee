import { fillPlural } from '../../lib/summary/words/fill-words';
import { interfaceWords } from '../../lib/summary/words/interface-words';
import type { CardQuote } from '../../lib/summary/summary-card';
import { Quote, type QuoteProps } from './Quote';
import { useDisclosure } from './use-disclosure';

/** The clauses that are shown at once; the others are one click away. */
const maxQuotes = 2;

/** The clauses behind one answer, the best first. */
export function QuoteList({ quotes, onShow, groundOf }: { readonly quotes: readonly CardQuote[] } & Pick<QuoteProps, 'onShow' | 'groundOf'>) {
  const rest = useDisclosure();
  const first = quotes.length === maxQuotes + 1 ? quotes : quotes.slice(0, maxQuotes);
  const others = quotes.slice(first.length);
  return (
    <div class="quotes">
      {first.map((quote) => (
        <Quote key={`${quote.start}-${quote.end}`} quote={quote} onShow={onShow} groundOf={groundOf} />
      ))}
      {others.length > 0 && !rest.isOpen && (
        <button type="button" class="act" aria-expanded={false} aria-controls={rest.panelId} onClick={rest.toggle}>
          {fillPlural(interfaceWords.quote.more, others.length)}
        </button>
      )}
      <div class="quotes" id={rest.panelId} hidden={!rest.isOpen} data-panel>
        {rest.isDrawn &&
          others.map((quote) => <Quote key={`${quote.start}-${quote.end}`} quote={quote} onShow={onShow} groundOf={groundOf} />)}
      </div>
    </div>
  );
}
