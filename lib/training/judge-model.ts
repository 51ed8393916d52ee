import { contextsOf } from '../classifier/clause-context';
import type { Model } from '../classifier/model';
import { chooseLabels, isUnsure, scoreClauses } from '../classifier/predict';
import { plainLabel, type LabelledRow } from './labelled-row';
import { calibrationError, divide, measureQuality, type Quality } from './metrics';

/** How well a model does on labelled rows. */
export type ModelReport = Quality & {
  readonly rows: number;
  readonly calibrationError: number;
  /** Share of clauses with a decision called unsure, and the share of all wrong decisions that are on them. */
  readonly unsure: { readonly clauses: number; readonly errors: number };
};

/** Judges rows that the model was not trained from; labels the model does not know are left out of the measure. */
export function judgeModel(model: Model, rows: readonly LabelledRow[]): ModelReport {
  const scores = scoreClauses(model, contextsOf(rows));
  const wanted = rows.map((row) => new Set(row.labels.map(plainLabel)));
  const given = scores.map((own) => new Set(chooseLabels(model, own).map(({ label }) => label)));
  const errors = given.map((own, index) => model.labels.filter((label) => own.has(label) !== wanted[index]!.has(label)).length);
  const unsure = scores.map((own) => isUnsure(model, own));
  return {
    ...measureQuality(model.labels, given, wanted),
    rows: rows.length,
    calibrationError: calibrationError(scores.flatMap((own) => [...own]), wanted.flatMap((labels) => model.labels.map((label) => labels.has(label)))),
    unsure: {
      clauses: divide(unsure.filter(Boolean).length, rows.length),
      errors: divide(addUp(errors.filter((_count, index) => unsure[index])), addUp(errors)),
    },
  };
}

function addUp(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
