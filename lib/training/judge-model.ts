import { contextsOf } from '../classifier/clause-context';
import type { Model } from '../classifier/model';
import { chooseLabels, isUnsure, scoreClauses } from '../classifier/predict';
import { plainLabel, type LabelledRow } from './labelled-row';
import { calibrationError, measureDoubt, measureQuality, type DoubtQuality, type Quality } from './metrics';

/** How well a model does on labelled rows. */
export type ModelReport = Quality & {
  readonly rows: number;
  readonly calibrationError: number;
  /** Of the clauses called unsure. */
  readonly unsure: DoubtQuality;
};

/** Judges rows that the model was not trained from; labels the model does not know are left out of the measure. */
export function judgeModel(model: Model, rows: readonly LabelledRow[]): ModelReport {
  const scores = scoreClauses(model, contextsOf(rows));
  const wanted = rows.map((row) => new Set(row.labels.map(plainLabel)));
  const given = scores.map((own) => new Set(chooseLabels(model, own).map(({ label }) => label)));
  const errors = given.map((own, index) => model.labels.filter((label) => own.has(label) !== wanted[index]!.has(label)).length);
  return {
    ...measureQuality(model.labels, given, wanted),
    rows: rows.length,
    calibrationError: calibrationError(scores.flatMap((own) => [...own]), wanted.flatMap((labels) => model.labels.map((label) => labels.has(label)))),
    unsure: measureDoubt(errors, scores.map((own) => isUnsure(model, own))),
  };
}
