import type { Analysis, Quote } from '../answers/analysis';
import { findColumns } from '../policy/find-columns';
import { cutShort } from './fill-words';
import type { CardQuote } from './summary-card';
import { writeWhy } from './write-why';

/** The longest quote that a card carries, in UTF-16 code units; a longer clause is cut at its end, its span with it. */
const maxQuoteLength = 4000;

function buildQuote(analysis: Analysis, quote: Quote): CardQuote {
  const clause = analysis.clauses[quote.clause];
  const columns = clause === undefined ? '' : findColumns(analysis.policy, clause.block);
  const text = quote.text.slice(0, maxQuoteLength).replace(/[\uD800-\uDBFF]$/, '');
  return {
    start: quote.start,
    end: quote.start + text.length,
    text,
    heading: cutShort(clause?.heading ?? '', 300),
    ...(columns === '' ? {} : { columns }),
    closed: clause !== undefined && (analysis.policy.blocks[clause.block]?.closed ?? false),
    why: { rule: writeWhy(quote.reason.rule), words: quote.reason.words.slice(0, 12).map((word) => cutShort(word, 200)) },
  };
}

/** The quotes as the card shows them, in their order, each span once. */
export function buildQuotes(analysis: Analysis, quotes: readonly Quote[]): CardQuote[] {
  const seen = new Set<string>();
  return quotes
    .filter(({ start, end }) => !seen.has(`${start}-${end}`) && seen.add(`${start}-${end}`))
    .map((quote) => buildQuote(analysis, quote));
}
