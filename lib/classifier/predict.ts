import type { ClauseContext } from './clause-context';
import type { Model } from './model';
import { createScorer } from './score-clause';

/** A label that was given to a clause, with its calibrated probability. `unsure`: it was a close decision. */
export type Prediction = { readonly label: string; readonly score: number; readonly unsure: boolean };

/** Labels whose score passes their own threshold, best first, for each clause in order; none is a valid answer. */
export function predict(model: Model, contexts: readonly ClauseContext[]): Prediction[][] {
  return scoreClauses(model, contexts).map((scores) => chooseLabels(model, scores));
}

/** The calibrated probability (0–1) of every label, in the order of `model.labels`, for each clause in order. */
export function scoreClauses(model: Model, contexts: readonly ClauseContext[]): Float64Array[] {
  const score = createScorer(model);
  return contexts.map((context) => score(context));
}

/** The labels that the probabilities of one clause give, best first. */
export function chooseLabels(model: Model, scores: Float64Array): Prediction[] {
  const chosen: Prediction[] = [];
  for (const [label, name] of model.labels.entries()) {
    const score = scores[label]!;
    if (score >= model.thresholds[label]!) chosen.push({ label: name, score, unsure: isClose(model, label, score) });
  }
  return chosen.sort((one, other) => other.score - one.score);
}

/**
 * From so many expected wrong labels on a clause is unsure. On the held-out folds a tenth of the clauses is, and with them the share of all
 * wrong labels that the model card gives.
 */
const unsureErrors = 0.77;

/** How many labels of a clause are expected to be wrong, given or missing, if the probabilities are right. */
export function expectErrors(scores: ArrayLike<number>, thresholds: readonly number[]): number {
  return thresholds.reduce((sum, threshold, label) => sum + (scores[label]! >= threshold ? 1 - scores[label]! : scores[label]!), 0);
}

/** Whether the labels of a clause, given or not, are in doubt as a whole. */
export function isUnsure(model: Model, scores: Float64Array): boolean {
  return expectErrors(scores, model.thresholds) >= unsureErrors;
}

function isClose(model: Model, label: number, score: number): boolean {
  const { low, high } = model.unsure[label]!;
  return score >= low && score < high;
}
