import { questionIds, type QuestionId } from '../taxonomy/questions';
import type { Span } from '../text/span';
import type { Analysis, Answer, OptOut, Quote } from './analysis';
import type { Correction } from './correction';

/** The rule of a quote that the reader brought. */
export const readersRule = 'reader';

/** The id under which a way to act is corrected. */
export function nameWay({ kind, via }: Pick<OptOut, 'kind' | 'via'>): string {
  return `way.${kind}.${via}`;
}

function isRefused({ refused }: Correction, { start, end }: Span): boolean {
  return refused.some((span) => span.start < end && start < span.end);
}

/** The reader's sentence where it stands in the text, whatever white space was copied with it; undefined where it does not. */
function findQuote({ policy, clauses }: Analysis, sentence: string): Quote | undefined {
  const wanted = sentence.trim().replaceAll(/\s+/g, ' ');
  // One unit for one unit, so that offsets stay.
  const start = wanted === '' ? -1 : policy.text.replaceAll(/\s/g, ' ').indexOf(wanted);
  if (start === -1) return undefined;
  const end = start + wanted.length;
  const clause = clauses.findIndex((other) => other.start < end && start < other.end);
  return clause === -1 ? undefined : { start, end, text: policy.text.slice(start, end), clause, reason: { rule: readersRule, words: [] } };
}

function correctAnswer(analysis: Analysis, id: QuestionId, correction: Correction): Answer {
  const read = analysis.answers[id];
  const found = findQuote(analysis, correction.quote);
  const quotes = [...(found === undefined ? [] : [found]), ...read.quotes.filter((quote) => !isRefused(correction, quote))];
  const hasLostAll = read.quotes.length > 0 && quotes.length === 0;
  const said = correction.answer !== '' ? correction.answer : hasLostAll ? 'not-stated' : read.answer;
  if (said === 'not-stated') return { answer: id === 'contact.email' ? [] : said, unsure: false, quotes: [] };
  // The reader knows that it is another value, and not which.
  if (said === 'other') return { ...read, quotes, unsure: true };
  return said === read.answer ? { ...read, quotes, unsure: correction.answer === '' && read.unsure } : { answer: said, unsure: false, quotes };
}

/**
 * The analysis as the reader corrected it: answers, their clauses, findings and ways to act. Corrections of what the analysis does not hold
 * change nothing. Pure.
 */
export function correctAnalysis(analysis: Analysis, corrections: readonly Correction[]): Analysis {
  if (corrections.length === 0) return analysis;
  const byId = new Map(corrections.map((correction) => [correction.id, correction]));
  const answers = { ...analysis.answers };
  for (const id of questionIds) {
    const correction = byId.get(id);
    if (correction !== undefined) answers[id] = correctAnswer(analysis, id, correction);
  }
  const findings = analysis.findings.flatMap((finding) => {
    const correction = byId.get(finding.id);
    if (correction === undefined) return [finding];
    const quotes = finding.quotes.filter((quote) => !isRefused(correction, quote));
    return correction.answer === 'not-stated' || quotes.length === 0 ? [] : [{ ...finding, quotes }];
  });
  const optOuts = analysis.optOuts.filter((optOut) => {
    const correction = byId.get(nameWay(optOut));
    return correction === undefined || !isRefused(correction, optOut.quote);
  });
  return { ...analysis, answers, findings, optOuts };
}
