import { useContext } from 'preact/hooks';
import { cardWords } from '../../lib/summary/words/card-words';
import { correctWords } from '../../lib/summary/words/correct-words';
import { fillWords } from '../../lib/summary/words/fill-words';
import { interfaceWords } from '../../lib/summary/words/interface-words';
import type { CardQuote } from '../../lib/summary/summary-card';
import { readQuoteMarks } from '../../lib/words/quote-words';
import { CorrectContext } from './correct-acts';
import { Icon } from './Icon';
import { splitAtWords } from './split-at-words';
import { useDisclosure } from './use-disclosure';

const words = interfaceWords.quote;

/** What a quote needs; without `onShow` there is no page to show it in. `groundOf`: the id of the answer that rests on it, for a reader who finds that it does not. */
export type QuoteProps = { readonly quote: CardQuote; readonly onShow: ((quote: CardQuote) => void) | undefined; readonly groundOf?: string | undefined };

/** The policy's own words, where they stand, and on demand which of them decided. */
export function Quote({ quote, onShow, groundOf }: QuoteProps) {
  const correct = useContext(CorrectContext);
  const why = useDisclosure();
  const marks = readQuoteMarks();
  const [beforeWords, afterWords] = words.words.split('{words}');
  const pieces = splitAtWords(quote.text, why.isOpen ? quote.why.words : []);
  return (
    <figure class="quote">
      {/* Answers are given about texts in English alone. */}
      <blockquote lang="en" dir="auto">
        {pieces.map(({ text, isWord }) => (isWord ? <mark>{text}</mark> : text))}
      </blockquote>
      <figcaption>
        {quote.columns !== undefined && <span class="quote-place">{fillWords(words.columns, { columns: quote.columns })}</span>}
        {(quote.heading !== '' || quote.closed) && (
          <span class="quote-place">
            {quote.heading !== '' && fillWords(words.under, { heading: quote.heading })}
            {quote.heading !== '' && quote.closed && ' · '}
            {quote.closed && words.closed}
          </span>
        )}
        <span class="quote-acts">
          {onShow !== undefined && (
            <button type="button" class="act" onClick={() => onShow(quote)}>
              <Icon name="show" />
              {words.show}
            </button>
          )}
          <button type="button" class="act" aria-expanded={why.isOpen} aria-controls={why.panelId} onClick={why.toggle}>
            {words.why}
            <Icon name="open" />
          </button>
          {correct !== null && groundOf !== undefined && (
            <button type="button" class="act" onClick={() => void correct.onCorrect({ id: groundOf, answer: '', refused: [{ start: quote.start, end: quote.end }], quote: '' })}>
              {correctWords.refuse}
            </button>
          )}
        </span>
        <span class="quote-why" id={why.panelId} hidden={!why.isOpen}>
          {quote.why.rule}
          {quote.why.words.length > 0 && (
            <>
              {cardWords.join.sentence}
              {beforeWords}
              {quote.why.words.map((word, index) => (
                <>
                  {index > 0 && marks.next}
                  {marks.opening}
                  <span lang="en">{word}</span>
                  {marks.closing}
                </>
              ))}
              {afterWords}
            </>
          )}
        </span>
      </figcaption>
    </figure>
  );
}
