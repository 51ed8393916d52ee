import type { QuestionId } from '../taxonomy/questions';
import type { Stance } from '../taxonomy/labels';
import type { Reason } from './analysis';
import type { ReadClause } from './read-clauses';

/** One clause that speaks to a question. */
export type Evidence = {
  readonly question: QuestionId;
  readonly read: ReadClause;
  readonly stance: Stance;
  /** How surely the clause speaks to the question, 0–1. */
  readonly strength: number;
  /** The words that decided, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  readonly reason: Reason;
  /** Whether the words speak to the question only because the clause is about such things ("services"), or only imply what is asked for ("ads"). */
  readonly isHint?: boolean;
};

/** The words of a clause from `from` to `to` (exclusive) as they are written there. */
export function wordsAt(read: ReadClause, from: number, to: number): string {
  const first = read.tokens[from];
  const last = read.tokens[Math.max(from, to - 1)];
  return first === undefined || last === undefined ? '' : read.clause.text.slice(first.start, last.end);
}

/** Gathers evidence by question and keeps, for each clause and stance, only the strongest. */
export class EvidenceBook {
  private readonly byQuestion = new Map<QuestionId, Map<string, Evidence>>();
  /** What was asked for since the last of it was added. */
  private readonly sorted = new Map<QuestionId, readonly Evidence[]>();

  add(evidence: Evidence): void {
    const known = this.byQuestion.get(evidence.question) ?? new Map<string, Evidence>();
    this.byQuestion.set(evidence.question, known);
    this.sorted.delete(evidence.question);
    const key = `${evidence.read.index} ${evidence.stance}`;
    const there = known.get(key);
    if (there === undefined || there.strength < evidence.strength) known.set(key, merge(evidence, there));
    else known.set(key, merge(there, evidence));
  }

  /** All evidence for a question, strongest first, then in the order of the text. */
  for(question: QuestionId): readonly Evidence[] {
    const known = this.sorted.get(question);
    if (known !== undefined) return known;
    const valued = [...(this.byQuestion.get(question)?.values() ?? [])].map((evidence) => ({ evidence, value: worth(evidence) }));
    const sorted = valued.sort((a, b) => b.value - a.value || a.evidence.read.index - b.evidence.read.index).map(({ evidence }) => evidence);
    this.sorted.set(question, sorted);
    return sorted;
  }
}

/** A clause of this many words says so many things that it shows none of them well. */
const unwieldy = 600;
/** The most that a long clause loses against a short one. */
const longestLoss = 0.15;

/** Beyond this, more strength makes no better quote. */
const sure = 0.9;
/** What each word that speaks to the question adds, up to four: a clause that names more of it is what a reader would quote. */
const eachWord = 0.05;
const wordsCounted = 4;
/** What a mere hint loses, such as "services" where it is asked whether data is used to provide them. */
const hintLoss = 0.05;

/**
 * How good a quote the evidence makes: strong, naming much of what is asked for, and short enough to show it. With the words counted, the first quote of
 * 71 of 100 right answers is one that the readers of the gold answers chose too, without them of 60 (`npm run evaluate:answers`).
 */
export function worth({ strength, read, reason, isHint }: Evidence): number {
  const named = isHint === true ? -hintLoss : eachWord * Math.min(wordsCounted, reason.words.length);
  return Math.min(strength, sure) + named - longestLoss * Math.min(1, read.tokens.length / unwieldy);
}

/** Words shown for one quote. */
const mostWords = 6;

function merge(evidence: Evidence, other: Evidence | undefined): Evidence {
  if (other === undefined || (other.isHint === true && evidence.isHint !== true)) return evidence;
  const words = [...new Set([...evidence.reason.words, ...other.reason.words])].slice(0, mostWords);
  return { ...evidence, reason: { rule: evidence.reason.rule, words } };
}
