import type { PolicyText } from '../policy/policy-text';
import type { Analysis, Quote } from './analysis';

/**
 * The analysis of a text that was read as people see it, of the same length, with the policy as it is written: every clause and quote is then, letter for letter, what
 * the page has there.
 */
export function quoteAsWritten(analysis: Analysis, policy: PolicyText): Analysis {
  const cut = <T extends { readonly start: number; readonly end: number; readonly text: string }>(span: T): T => ({ ...span, text: policy.text.slice(span.start, span.end) });
  const cutAll = (quotes: readonly Quote[]): Quote[] => quotes.map(cut);
  const answers = { ...analysis.answers };
  for (const [id, answer] of Object.entries(answers)) Object.assign(answers, { [id]: { ...answer, quotes: cutAll(answer.quotes) } });
  return {
    ...analysis,
    policy,
    clauses: analysis.clauses.map(cut),
    answers,
    optOuts: analysis.optOuts.map((optOut) => ({ ...optOut, quote: cut(optOut.quote) })),
    findings: analysis.findings.map((finding) => ({ ...finding, quotes: cutAll(finding.quotes) })),
  };
}
