import type { PolicyText } from '../policy/policy-text';
import type { Answer } from './analysis';
import { answerFrom, notStated } from './combine-evidence';
import type { Evidence } from './evidence';
import type { ReadClause } from './read-clauses';
import { findDates, type FoundDate } from './values/find-dates';

/** Words before a date that make it the policy's own, better ones first. */
const cues: readonly (readonly [words: RegExp, rank: number])[] = [
  [/\b(?:last|most recently|recently)[- ](?:updated?|revised|revision|modified|reviewed|changed|amended|edited)\b|\b(?:updated|revised|revision date|date of (?:last )?revision|modified|last change|policy date|date posted|version|posted)\b[^a-z]{0,6}(?:on|as of|date)?/i, 3],
  [/\b(?:effective|in effect|in force|applies (?:from|beginning)|dated?|as of|was (?:written|created)|reviewed)\b/i, 2],
];
const foreign = /\b(?:copyright|©|\(c\)|all rights reserved|act of|enacted|prior to|before|between|since|until|law of|regulation)\b/i;
/** A cue stands at most this many characters before or behind its date. */
const near = 90;
/** A date on a line of its own counts among the first clauses only. */
const firstClauses = 12;

type Candidate = { readonly date: FoundDate; readonly read: ReadClause; readonly rank: number };

/** The policy's own date: last updated before effective, exact before rough, first before later. */
export function answerUpdated(policy: PolicyText, reads: readonly ReadClause[]): Answer {
  const candidates: Candidate[] = [];
  for (const read of reads) {
    const text = read.clause.text;
    if (!/\d{2}/.test(text) || text.length > 2000) continue;
    const dates = findDates(text);
    let from = 0;
    for (const date of dates) {
      const rank = rankDate(text, from, date, read);
      from = date.end;
      if (rank > 0) candidates.push({ date, read, rank });
    }
  }
  const best = candidates.reduce<Candidate | undefined>((first, next) => (first === undefined || next.rank > first.rank ? next : first), undefined);
  if (best === undefined) return notStated;
  const evidence: Evidence = { question: 'policy.updated', read: best.read, stance: 'says', strength: 1, from: 0, to: best.read.tokens.length, reason: { rule: 'change/date', words: [best.read.clause.text.slice(best.date.start, best.date.end)] } };
  return answerFrom(policy, best.date.date, [evidence], false);
}

/** 0 for a date that is not the policy's own. */
function rankDate(text: string, from: number, date: FoundDate, read: ReadClause): number {
  const before = text.slice(Math.max(from, date.start - near), date.start);
  const isYear = date.date.length === 4;
  if (foreign.test(before)) return 0;
  const cue = cues.find(([words]) => words.test(before));
  const exactness = date.date.length / 100;
  const isEarlyOrLate = read.scores.change >= 0.3 || text.length < 200;
  if (cue !== undefined && isEarlyOrLate) return isYear && read.scores.change < 0.3 ? 0 : cue[1] + exactness;
  const behind = text.slice(date.end, date.end + 30);
  if (!isYear && /^\W{0,3}\(?(?:last |latest )?(?:updated|revised|effective|version)/i.test(behind)) return 2 + exactness;
  // A date alone in its line, near the top.
  if (!isYear && read.index < firstClauses && date.start <= 2 && text.length - date.end <= 2) return 1 + exactness;
  return 0;
}
