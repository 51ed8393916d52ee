import type { LabelName } from '../taxonomy/labels';
import type { QuestionId } from '../taxonomy/questions';
import { wordsAt, type EvidenceBook } from './evidence';
import type { ReadClause } from './read-clauses';
import { stanceAt } from './stance/read-stance';
import type { Concern, WordHit } from './words/lexicon';

/** How much each label of a clause makes the words of a concern count. */
type Weights = Partial<Record<LabelName, number>>;

const weightsOfConcern: Readonly<Partial<Record<Concern, Weights>>> = {
  // Data that is used, shared or kept has been collected.
  'data-kinds': { collect: 1, share: 0.8, use: 0.75, sell: 0.75, retain: 0.7, transfer: 0.5, secure: 0.6 },
  // Purposes are named where data is collected or passed on as well.
  purposes: { use: 1, collect: 0.85, share: 0.75, choice: 0.75, sell: 0.7 },
  recipients: { share: 1, sell: 0.8, use: 0.5, collect: 0.55, transfer: 0.6, choice: 0.55 },
};

/** Weak words count only where the concern's own label stands, and then this much. */
const weakFactor = 0.85;

const ownLabel: Readonly<Partial<Record<Concern, LabelName>>> = { 'data-kinds': 'collect', purposes: 'use', recipients: 'share' };

/** Finds what the clauses say about kinds of data, purposes and recipients. */
export function findPractices(reads: readonly ReadClause[], book: EvidenceBook): void {
  for (const read of reads) {
    for (const hit of read.words.hits) {
      const weights = weightsOfConcern[hit.concern];
      if (weights === undefined || hit.entry.question === undefined) continue;
      addPractice(read, hit, weights, hit.entry.question, book);
    }
  }
}

function addPractice(read: ReadClause, hit: WordHit, weights: Weights, question: QuestionId, book: EvidenceBook): void {
  const own = ownLabel[hit.concern]!;
  const strength = hit.weak ? weakFactor * read.scores[own] : weigh(read, weights);
  if (strength < 0.2) return;
  const inRow = read.row?.[own] ?? (own === 'share' ? undefined : read.row?.collect);
  const { stance, denial } = stanceAt(read.stance, hit.from, hit.to);
  const words = [wordsAt(read, hit.from, hit.to)];
  if (denial !== undefined) words.push(wordsAt(read, denial.word, denial.word + 1));
  book.add({ question, read, stance: inRow ?? stance, strength, from: hit.from, to: hit.to, reason: { rule: `${hit.concern}/${hit.entry.id}`, words } });
}

/** The best of the clause's label probabilities, each weighted. */
export function weigh(read: ReadClause, weights: Weights): number {
  let best = 0;
  for (const [label, weight] of Object.entries(weights) as [LabelName, number][]) best = Math.max(best, weight * read.scores[label]);
  return best;
}
