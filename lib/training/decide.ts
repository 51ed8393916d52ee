import type { ModelFile } from '../classifier/model-file';
import { applyCalibration, chooseThreshold, chooseUnsure, fitCalibration } from './calibrate';
import { calibrationError, measureQuality } from './metrics';
import { roundNumber } from './round-model';

/** Share of a label's decisions that are called unsure. */
const unsurePortion = 0.05;

/** Margins of held-out rows by both halves of the model, and the truth: one a row and label. */
export type HeldOut = { readonly linear: Float64Array; readonly network: Float64Array; readonly targets: Float32Array };

/** Calibration, thresholds and bounds of doubt for every label, fitted to held-out rows, and how good the decisions then are. */
export function decideLabels(labels: readonly string[], heldOut: HeldOut, folds: number): Pick<ModelFile, 'calibration' | 'thresholds' | 'unsure' | 'quality'> {
  const rows = heldOut.targets.length / labels.length;
  const columns = labels.map((_label, column) => {
    const pick = (values: ArrayLike<number>) => Array.from({ length: rows }, (_row, row) => values[row * labels.length + column]!);
    const truths = pick(heldOut.targets).map((target) => target > 0.5);
    const linear = pick(heldOut.linear);
    const network = pick(heldOut.network);
    const fitted = fitCalibration(linear, network, truths);
    const calibration = { linear: roundNumber(fitted.linear), network: roundNumber(fitted.network), offset: roundNumber(fitted.offset) };
    const scores = linear.map((margin, row) => applyCalibration(calibration, margin, network[row]!));
    const threshold = roundNumber(chooseThreshold(scores, truths));
    const bounds = chooseUnsure(scores, threshold, unsurePortion);
    return { calibration, threshold, unsure: { low: roundNumber(bounds.low), high: roundNumber(bounds.high) }, scores, truths };
  });
  const setsOf = (test: (column: number, row: number) => boolean) =>
    Array.from({ length: rows }, (_row, row) => new Set(labels.filter((_label, column) => test(column, row))));
  const quality = measureQuality(
    labels,
    setsOf((column, row) => columns[column]!.scores[row]! >= columns[column]!.threshold),
    setsOf((column, row) => columns[column]!.truths[row]!),
  );
  const error = calibrationError(columns.flatMap((column) => column.scores), columns.flatMap((column) => column.truths));
  return {
    calibration: columns.map((column) => column.calibration),
    thresholds: columns.map((column) => column.threshold),
    unsure: columns.map((column) => column.unsure),
    quality: {
      folds,
      microF1: roundNumber(quality.microF1),
      macroF1: roundNumber(quality.macroF1),
      calibrationError: roundNumber(error),
      labels: quality.labels.map(({ label, precision, recall, f1, support }) => ({
        label, precision: roundNumber(precision), recall: roundNumber(recall), f1: roundNumber(f1), support,
      })),
    },
  };
}
