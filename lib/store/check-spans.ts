import type { Quote } from '../answers/analysis';
import type { Span } from '../text/span';
import type { SavedPolicy } from './saved-policy';

/** How a saved policy contradicts its own text. `span-outside`: a block or link of it; `quote-changed`: a clause or quote; `no-quote`: an answer. */
export type SpanFault = 'span-outside' | 'quote-changed' | 'no-quote';

function listQuotes({ answers, optOuts, findings }: SavedPolicy): readonly Quote[] {
  return [...Object.values(answers).flatMap(({ quotes }) => quotes), ...optOuts.map(({ quote }) => quote), ...findings.flatMap(({ quotes }) => quotes)];
}

function isSilent(answer: string | readonly string[]): boolean {
  return answer === 'not-stated' || answer.length === 0;
}

/**
 * What is wrong with the spans of a record that came from elsewhere, or undefined. Its hash vouches for the text alone: a file can quote what
 * the text never said. Blocks lie in order and links inside the text; clauses and quotes are, letter for letter, what the text has there; an
 * answer that is not silent has a quote.
 */
export function checkSpans(record: SavedPolicy): SpanFault | undefined {
  const { policy, clauses, answers } = record;
  const isInside = ({ start, end }: Span): boolean => start <= end && end <= policy.text.length;
  const isVerbatim = (quote: Span & { readonly text: string }): boolean => quote.text !== '' && isInside(quote) && policy.text.slice(quote.start, quote.end) === quote.text;

  const areInOrder = policy.blocks.every((block, index) => isInside(block) && block.start >= (policy.blocks[index - 1]?.end ?? 0));
  if (!areInOrder || !policy.links.every(isInside)) return 'span-outside';

  const isClauseRight = clauses.every((clause) => isVerbatim(clause) && policy.blocks[clause.block] !== undefined);
  if (!isClauseRight || !listQuotes(record).every((quote) => isVerbatim(quote) && clauses[quote.clause] !== undefined)) return 'quote-changed';

  return Object.values(answers).every(({ answer, quotes }) => isSilent(answer) || quotes.length > 0) ? undefined : 'no-quote';
}
