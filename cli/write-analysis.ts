import type { Analysis, Quote } from '../lib/answers/analysis';

type PrintedSpan = { start: number; end: number; text: string };

function printQuote({ start, end, text }: Quote): PrintedSpan {
  return { start, end, text };
}

/** Probabilities are printed with this many digits: more than any decision needs. */
const printedDigits = 4;

/** An analysis in the shape that `summarize --json` promises, and nothing beyond it. */
export function printAnalysis(analysis: Analysis): object {
  const { policy, coverage } = analysis;
  return {
    policy: {
      title: policy.title,
      url: policy.url,
      language: analysis.language,
      updated: analysis.updated,
      words: analysis.words,
      isPolicy: analysis.isPolicy,
      coverage: { clauses: coverage.clauses, judged: coverage.judged, closed: coverage.closed, unread: coverage.unread },
    },
    text: policy.text,
    clauses: analysis.clauses.map(({ start, end, heading, labels }) => ({
      start, end, heading,
      labels: labels.map(({ label, stance, score }) => ({ label, stance, score: Number(score.toFixed(printedDigits)) })),
    })),
    answers: Object.fromEntries(Object.entries(analysis.answers).map(([id, { answer, unsure, quotes }]) => [id, { answer, unsure, quotes: quotes.map(printQuote) }])),
    optOuts: analysis.optOuts.map(({ kind, via, target, quote }) => ({ kind, via, ...(target === undefined ? {} : { target }), quote: printQuote(quote) })),
    findings: analysis.findings.map(({ id, title, certainty, quotes }) => ({ id, title, certainty, quotes: quotes.map(printQuote) })),
    model: analysis.modelId,
  };
}
