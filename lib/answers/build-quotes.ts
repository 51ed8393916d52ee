import type { PolicyText } from '../policy/policy-text';
import type { Quote } from './analysis';
import type { Evidence } from './evidence';

/** Quotes shown for one answer. */
export const mostQuotes = 5;
/** A clause longer than this, in characters, is quoted only around the words that decided. */
const longestQuote = 900;
/** Characters kept on each side of them. */
const context = 400;

/** The best quotes for an answer, best first, each verbatim. Repeated sentences are quoted once. */
export function buildQuotes(policy: PolicyText, evidence: readonly Evidence[]): Quote[] {
  const quotes: Quote[] = [];
  const seen = new Set<string>();
  for (const one of evidence) {
    const { start, end } = readSpan(one);
    const text = policy.text.slice(start, end);
    if (seen.has(text)) continue;
    seen.add(text);
    quotes.push({ start, end, text, clause: one.read.index, reason: one.reason });
    if (quotes.length === mostQuotes) break;
  }
  return quotes;
}

function readSpan({ read, from, to }: Evidence): { start: number; end: number } {
  const { clause, tokens } = read;
  if (clause.end - clause.start <= longestQuote) return { start: clause.start, end: clause.end };
  const first = tokens[from]?.start ?? 0;
  const last = tokens[Math.max(from, to - 1)]?.end ?? first;
  // Cut at the ends of words, never inside one.
  const startToken = tokens.find((token) => token.start >= first - context);
  const endToken = tokens.findLast((token) => token.end <= last + context);
  return { start: clause.start + (startToken?.start ?? 0), end: clause.start + Math.max(last, endToken?.end ?? last) };
}
