import { contextsOf } from '../classifier/clause-context';
import { families, featureSetVersion, type Family } from '../classifier/extract-features';
import { encodeWeight, largestWeight, modelFormat, type ModelFile } from '../classifier/model';
import { hashText } from '../text/hash';
import { applyCalibration, chooseThreshold, chooseUnsure, fitCalibration } from './calibrate';
import { buildFeatureMatrix, selectFeatures, type FeatureMatrix } from './feature-matrix';
import { assignFolds } from './folds';
import { plainLabel, type LabelledRow } from './labelled-row';
import { calibrationError, measureQuality } from './metrics';
import { scoreRow, trainLinear, type LinearWeights } from './train-linear';

/** How a model is made. All figures were found on held-out folds; see `lib/classifier/README.md`. */
export type ModelSettings = {
  readonly seed: number;
  /** Weight of the errors against the size of the weights. */
  readonly cost: number;
  readonly epochs: number;
  /** Passes over the rows when features are chosen. */
  readonly pruningEpochs: number;
  /** Features in fewer clauses are left out. */
  readonly minRows: number;
  /** How many features the model keeps. */
  readonly features: number;
  readonly folds: number;
};

/** The settings of the shipped model. */
export const modelSettings: ModelSettings = { seed: 1, cost: 10, epochs: 6, pruningEpochs: 3, minRows: 3, features: 36_000, folds: 5 };

/** How loudly each family speaks before training: what stands around a clause says less than the clause. */
const familyVolume: Readonly<Record<Family, number>> = { words: 1.5, pieces: 1, heading: 0.4, lead: 0.4, previous: 0.5, next: 0.4 };

/** Share of a label's decisions that are called unsure. */
const unsurePortion = 0.05;

/** A data file that a model is trained from. */
export type DataSource = { readonly file: string; readonly sha256: string; readonly rows: number };

/** Trains, prunes, calibrates and rounds a model. Same rows, labels and settings give the same model to the last digit. */
export function buildModel(rows: readonly LabelledRow[], labels: readonly string[], sources: readonly DataSource[], settings: ModelSettings): ModelFile {
  const targets = targetsOf(rows, labels);
  const everything = Uint32Array.from(rows, (_row, index) => index);
  const matrix = buildFeatureMatrix(contextsOf(rows), settings.minRows);
  const fit = (chosen: Uint32Array) => fitPruned(matrix, chosen, targets, labels.length, settings);
  const folds = assignFolds(rows.map(groupOf), settings.folds, settings.seed);
  const margins: Float64Array[] = [];
  for (let fold = 0; fold < settings.folds; fold += 1) {
    const fitted = fit(everything.filter((row) => folds[row] !== fold));
    for (const row of everything) if (folds[row] === fold) margins[row] = scoreRow(matrix, row, fitted.scale, fitted);
  }
  const decided = decide(margins, targets, labels, settings.folds, rows);
  const fitted = fit(everything);
  const rest = {
    format: modelFormat,
    featureSet: featureSetVersion,
    seed: settings.seed,
    labels: [...labels],
    bias: Array.from(fitted.bias, (bias) => round(bias, 4)),
    ...decided,
    trainedFrom: [...sources],
    families: roundFamilies(matrix, fitted),
  } satisfies Omit<ModelFile, 'id'>;
  return { ...rest, id: hashText(JSON.stringify(rest)).slice(0, 12) };
}

/** The group of rows that must stay together when rows are split: the policy, else the window, else the row alone. */
export function groupOf(row: LabelledRow): string {
  return row.policy ?? row.window ?? row.id;
}

/** One for each label a row has, by row and label. */
export function targetsOf(rows: readonly LabelledRow[], labels: readonly string[]): Float32Array {
  const targets = new Float32Array(rows.length * labels.length);
  for (const [row, { labels: marked }] of rows.entries()) {
    for (const label of marked) {
      const column = labels.indexOf(plainLabel(label));
      if (column >= 0) targets[row * labels.length + column] = 1;
    }
  }
  return targets;
}

/** The factor of each feature: inverse document frequency (smoothed) times the volume of its family. */
function scaleOf(matrix: FeatureMatrix, rows: number): Float32Array {
  const volumes = families.map((family) => familyVolume[family]);
  return Float32Array.from(matrix.rowCount, (count, id) => (volumes[matrix.familyOf[id]!]! * (1 + Math.log(rows / Math.max(1, count)))) / 5);
}

/** What training gives: weights for the features that are kept, zero for all others. */
type Fitted = LinearWeights & { readonly scale: Float32Array };

/**
 * Trains on all features, keeps those that move the margins most (their weights times the root of how often they are met), and trains
 * again on these alone. The choice is made on the given rows, so held-out rows have no say in it.
 */
function fitPruned(matrix: FeatureMatrix, rows: Uint32Array, targets: Float32Array, labels: number, settings: ModelSettings): Fitted {
  const scale = scaleOf(matrix, rows.length);
  if (matrix.names.length <= settings.features) return { ...trainLinear(matrix, rows, targets, labels, scale, settings), scale };
  const { weights } = trainLinear(matrix, rows, targets, labels, scale, { ...settings, epochs: settings.pruningEpochs });
  const worth = Float64Array.from(matrix.names, (_name, id) => {
    let sum = 0;
    for (let label = 0; label < labels; label += 1) sum += weights[id * labels + label]! ** 2;
    return Math.sqrt(sum * matrix.rowCount[id]!) * scale[id]!;
  });
  const order = Uint32Array.from(worth, (_worth, id) => id).sort((one, other) => worth[other]! - worth[one]! || one - other);
  const kept = order.slice(0, settings.features).sort();
  const pruned = selectFeatures(matrix, kept);
  const fitted = trainLinear(pruned, rows, targets, labels, scaleOf(pruned, rows.length), settings);
  const spread = new Float32Array(matrix.names.length * labels);
  kept.forEach((id, place) => spread.set(fitted.weights.subarray(place * labels, (place + 1) * labels), id * labels));
  return { ...fitted, weights: spread, scale };
}

function decide(margins: readonly Float64Array[], targets: Float32Array, labels: readonly string[], folds: number, rows: readonly LabelledRow[]) {
  const columns = labels.map((_label, column) => {
    const truths = rows.map((_row, row) => targets[row * labels.length + column] === 1);
    const own = margins.map((row) => row[column]!);
    const fitted = fitCalibration(own, truths);
    const calibration = { slope: round(fitted.slope, 4), offset: round(fitted.offset, 4) };
    const scores = own.map((margin) => applyCalibration(calibration, margin));
    const threshold = round(chooseThreshold(scores, truths), 4);
    const bounds = chooseUnsure(scores, threshold, unsurePortion);
    return { calibration, threshold, unsure: { low: round(bounds.low, 4), high: round(bounds.high, 4) }, scores, truths };
  });
  const setOf = (test: (column: number, row: number) => boolean) =>
    rows.map((_row, row) => new Set(labels.filter((_label, column) => test(column, row))));
  const quality = measureQuality(
    labels,
    setOf((column, row) => columns[column]!.scores[row]! >= columns[column]!.threshold),
    setOf((column, row) => columns[column]!.truths[row]!),
  );
  const error = calibrationError(columns.flatMap((column) => column.scores), columns.flatMap((column) => column.truths));
  return {
    calibration: columns.map((column) => column.calibration),
    thresholds: columns.map((column) => column.threshold),
    unsure: columns.map((column) => column.unsure),
    quality: {
      folds,
      microF1: round(quality.microF1, 4),
      macroF1: round(quality.macroF1, 4),
      calibrationError: round(error, 4),
      labels: quality.labels.map(({ label, precision, recall, f1, support }) => ({
        label, precision: round(precision, 4), recall: round(recall, 4), f1: round(f1, 4), support,
      })),
    },
  };
}

/** Weights as small integers by family, without the features that round to nothing. */
function roundFamilies(matrix: FeatureMatrix, { weights, labels, scale }: Fitted): ModelFile['families'] {
  const weightOf = (id: number, label: number) => weights[id * labels + label]! * scale[id]!;
  const family = (index: number) => {
    const ids = Array.from(matrix.names.keys()).filter((id) => matrix.familyOf[id] === index);
    let largest = 0;
    for (const id of ids) for (let label = 0; label < labels; label += 1) largest = Math.max(largest, Math.abs(weightOf(id, label)));
    // A tenth of the full range is cut off at the ends: few weights are there, and the others are told apart better.
    const unit = Number(((largest * 0.9) / largestWeight || 1).toPrecision(6));
    const rows: string[] = [];
    for (const id of ids) {
      let row = '';
      for (let label = 0; label < labels; label += 1) {
        const steps = Math.round(weightOf(id, label) / unit);
        row += encodeWeight(Math.max(-largestWeight, Math.min(largestWeight, steps)));
      }
      if (/[^P]/.test(row)) rows.push(`${row} ${matrix.names[id]!}`);
    }
    return { unit, rows: rows.sort((one, other) => compareText(one.slice(labels), other.slice(labels))) };
  };
  return {
    words: family(0), pieces: family(1), heading: family(2), lead: family(3), previous: family(4), next: family(5),
  };
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
