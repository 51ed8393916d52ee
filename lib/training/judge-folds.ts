import { expectErrors } from '../classifier/predict';
import { applyCalibration } from './calibrate';
import { decideLabels, type HeldOut } from './decide';
import type { FoldFits } from './hold-out';
import { plainLabel, type LabelledRow } from './labelled-row';
import { calibrationError, divide, measureDoubt, measureQuality, type DoubtQuality, type Quality } from './metrics';

/** Ninety-five of a hundred means of so few folds lie within so many standard errors (normal approximation). */
const intervalWidth = 1.96;

/** A mean over the folds with half the width of its 95 % interval. */
export type Interval = { readonly label: string; readonly mean: number; readonly halfWidth: number };

/** What the folds say: all held-out rows together, the labels' F1 over the folds, and each group of rows asked for. */
export type FoldReport = Quality & {
  readonly rows: number;
  /** Rows left out of the measure because their text stands letter for letter in another fold. */
  readonly repeated: number;
  readonly calibrationError: number;
  readonly intervals: readonly Interval[];
  /** Of the tenth of the clauses on which most wrong decisions are expected. */
  readonly unsure: DoubtQuality;
  /** Each file by itself, all its rows. */
  readonly files: readonly { readonly file: string; readonly rows: number; readonly microF1: number }[];
};

/** A file of which rows come, in order. */
export type RowFile = { readonly file: string; readonly rows: number };

type Judged = { readonly scores: Float64Array; readonly given: ReadonlySet<string>; readonly expectedErrors: number };

/** Share of the clauses that may be called unsure. */
const unsureClauses = 0.1;

/**
 * Judges every row by a model that has seen nothing of its policy: trained without its fold, calibrated and given thresholds on the
 * other folds alone. `files` tells how many rows come from which file, in order.
 */
export function judgeFolds(rows: readonly LabelledRow[], labels: readonly string[], { heldOut, foldOf }: FoldFits, folds: number, files: readonly RowFile[] = []): FoldReport {
  const judged: Judged[] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    const others = rows.flatMap((_row, row) => (foldOf[row] === fold ? [] : [row]));
    const { calibration, thresholds } = decideLabels(labels, pickRows(heldOut, others, labels.length), folds);
    for (const [row, own] of foldOf.entries()) {
      if (own !== fold) continue;
      const scores = Float64Array.from(labels, (_label, column) => {
        const at = row * labels.length + column;
        return applyCalibration(calibration[column]!, heldOut.linear[at]!, heldOut.network[at]!);
      });
      const given = new Set(labels.filter((_label, column) => scores[column]! >= thresholds[column]!));
      judged[row] = { scores, given, expectedErrors: expectErrors(scores, thresholds) };
    }
  }
  const counted = countedRows(rows, foldOf);
  const wantedOf = (row: number) => new Set(rows[row]!.labels.map(plainLabel));
  const qualityOf = (chosen: readonly number[]) => measureQuality(labels, chosen.map((row) => judged[row]!.given), chosen.map(wantedOf));
  const perFold = Array.from({ length: folds }, (_fold, fold) => qualityOf(counted.filter((row) => foldOf[row] === fold)));
  return {
    ...qualityOf(counted),
    rows: counted.length,
    repeated: rows.length - counted.length,
    calibrationError: calibrationError(
      counted.flatMap((row) => [...judged[row]!.scores]),
      counted.flatMap((row) => labels.map((label) => wantedOf(row).has(label))),
    ),
    intervals: labels.map((label, column) => intervalOf(label, perFold.map((quality) => quality.labels[column]!.f1))),
    unsure: measureUnsure(labels, counted.map((row) => judged[row]!), counted.map(wantedOf)),
    files: files.map(({ file, rows: size }, index) => {
      const from = files.slice(0, index).reduce((sum, earlier) => sum + earlier.rows, 0);
      return { file, rows: size, microF1: qualityOf(Array.from({ length: size }, (_row, at) => from + at)).microF1 };
    }),
  };
}

/** The rows whose text stands in no other fold: a repeated passage would be recognised, not understood. */
function countedRows(rows: readonly LabelledRow[], foldOf: Uint8Array): number[] {
  const foldsOf = new Map<string, Set<number>>();
  for (const [row, { text }] of rows.entries()) {
    const known = foldsOf.get(text);
    if (known === undefined) foldsOf.set(text, new Set([foldOf[row]!]));
    else known.add(foldOf[row]!);
  }
  return rows.flatMap(({ text }, row) => (foldsOf.get(text)!.size === 1 ? [row] : []));
}

/** The margins of some of the rows. */
export function pickRows(heldOut: HeldOut, rows: readonly number[], labels: number): HeldOut {
  const pick = <A extends Float64Array | Float32Array>(from: A, into: A): A => {
    for (const [place, row] of rows.entries()) into.set(from.subarray(row * labels, (row + 1) * labels), place * labels);
    return into;
  };
  const size = rows.length * labels;
  return {
    linear: pick(heldOut.linear, new Float64Array(size)),
    network: pick(heldOut.network, new Float64Array(size)),
    targets: pick(heldOut.targets, new Float32Array(size)),
  };
}

function intervalOf(label: string, values: readonly number[]): Interval {
  const mean = divide(values.reduce((sum, value) => sum + value, 0), values.length);
  const variance = divide(values.reduce((sum, value) => sum + (value - mean) ** 2, 0), values.length - 1);
  return { label, mean, halfWidth: intervalWidth * Math.sqrt(divide(variance, values.length)) };
}

/** How many of the wrong decisions are on those clauses of which most wrong decisions are expected. */
function measureUnsure(labels: readonly string[], judged: readonly Judged[], wanted: readonly ReadonlySet<string>[]): DoubtQuality {
  const errors = judged.map(({ given }, index) => labels.filter((label) => given.has(label) !== wanted[index]!.has(label)).length);
  const order = judged.map((_one, index) => index).sort((one, other) => judged[other]!.expectedErrors - judged[one]!.expectedErrors);
  const marked = new Set(order.slice(0, Math.floor(order.length * unsureClauses)));
  return measureDoubt(errors, errors.map((_count, index) => marked.has(index)));
}
