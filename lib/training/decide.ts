import type { ModelFile } from '../classifier/model-file';
import { applyCalibration, chooseThreshold, chooseUnsure, fitCalibration, type SlopePrior } from './calibrate';
import { calibrationError, measureQuality } from './metrics';
import { roundNumber } from './round-model';

/** Share of a label's decisions that are called unsure. */
const unsurePortion = 0.05;

/**
 * How strongly a label's slopes are drawn to those that the labels share. Twelve labels on 2,184 paragraphs gain by it (table in `lib/classifier/README.md`),
 * thirteen on 58,757 clauses stay as they are.
 */
const sharedStrength = 1000;

/** Margins of held-out rows by both halves of the model, and the truth: one a row and label. */
export type HeldOut = { readonly linear: Float64Array; readonly network: Float64Array; readonly targets: Float32Array };

/** Calibration, thresholds and bounds of doubt for every label, fitted to held-out rows, and how good the decisions then are. */
export function decideLabels(labels: readonly string[], heldOut: HeldOut, folds: number): Pick<ModelFile, 'calibration' | 'thresholds' | 'unsure' | 'quality'> {
  const rows = heldOut.targets.length / labels.length;
  const margins = labels.map((_label, column) => {
    const pick = (values: ArrayLike<number>) => Array.from({ length: rows }, (_row, row) => values[row * labels.length + column]!);
    return { linear: pick(heldOut.linear), network: pick(heldOut.network), truths: pick(heldOut.targets).map((target) => target > 0.5) };
  });
  const shared = shareSlopes(margins);
  const columns = margins.map(({ linear, network, truths }) => {
    const fitted = fitCalibration(linear, network, truths, shared);
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

/** The middle slopes of the labels, each fitted by itself: one that has too few rows to tell may be anywhere. */
function shareSlopes(margins: readonly { readonly linear: readonly number[]; readonly network: readonly number[]; readonly truths: readonly boolean[] }[]): SlopePrior {
  const own = margins.map(({ linear, network, truths }) => fitCalibration(linear, network, truths));
  return { linear: middleOf(own.map((fitted) => fitted.linear)), network: middleOf(own.map((fitted) => fitted.network)), strength: sharedStrength };
}

function middleOf(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return ((sorted[Math.floor((sorted.length - 1) / 2)] ?? 0) + (sorted[Math.ceil((sorted.length - 1) / 2)] ?? 0)) / 2;
}
