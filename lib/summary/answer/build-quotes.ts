import type { Analysis, Quote } from '../../answers/analysis';
import type { Clause } from '../../policy/clause';
import { findColumns } from '../../policy/find-columns';
import { cutShort } from '../words/fill-words';
import type { CardQuote } from '../summary-card';
import { writeWhy } from './write-why';

/** The longest quote that a card carries, in UTF-16 code units; a longer clause is cut at its end, its span with it. */
const maxQuoteLength = 4000;

/** A longer clause, in UTF-16 code units, is no mere item of a list, and is understood without the words that introduce it. */
const longestItem = 120;

/** Under which words of the policy a clause stands: those that introduce its list, of which an item often is but the end, else its heading. */
function readPlace(clause: Clause | undefined): string {
  if (clause === undefined) return '';
  return clause.lead !== '' && clause.text.length <= longestItem ? clause.lead : clause.heading;
}

function buildQuote(analysis: Analysis, quote: Quote): CardQuote {
  const clause = analysis.clauses[quote.clause];
  const columns = clause === undefined ? '' : findColumns(analysis.policy, clause.block);
  const text = quote.text.slice(0, maxQuoteLength).replace(/[\uD800-\uDBFF]$/, '');
  return {
    start: quote.start,
    end: quote.start + text.length,
    text,
    heading: cutShort(readPlace(clause), 300),
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
