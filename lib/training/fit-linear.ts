import { families, type Family } from '../classifier/extract-features';
import { selectFeatures, type FeatureMatrix } from './feature-matrix';
import { trainLinear, type LinearSettings, type LinearWeights } from './train-linear';

/** How the linear half is made. */
export type LinearFitSettings = LinearSettings & {
  /** Passes over the rows when features are chosen. */
  readonly pruningEpochs: number;
  /** Features in fewer clauses are left out. */
  readonly minRows: number;
  /** How many features are kept. */
  readonly features: number;
};

/** What training gives: weights for the features that are kept, zero for all others; `scale` is each feature's factor. */
export type FittedLinear = LinearWeights & { readonly scale: Float32Array };

/** How loudly each family speaks before training: what stands around a clause says less than the clause. */
const familyVolume: Readonly<Record<Family, number>> = { words: 1.5, pieces: 1, heading: 0.4, lead: 0.4, previous: 0.5, next: 0.4 };

/**
 * Trains on all features, keeps those that move the margins most (their weights times the root of how often they are met), and trains
 * again on these alone. The choice is made on the given rows, so held-out rows have no say in it.
 */
export function fitLinear(matrix: FeatureMatrix, rows: Uint32Array, targets: Float32Array, labels: number, settings: LinearFitSettings): FittedLinear {
  const scale = scaleOf(matrix);
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
  const fitted = trainLinear(pruned, rows, targets, labels, scaleOf(pruned), settings);
  const spread = new Float32Array(matrix.names.length * labels);
  kept.forEach((id, place) => spread.set(fitted.weights.subarray(place * labels, (place + 1) * labels), id * labels));
  return { ...fitted, weights: spread, scale };
}

/** The factor of each feature: inverse document frequency (smoothed) times the volume of its family, of the order of one. */
function scaleOf(matrix: FeatureMatrix): Float32Array {
  const volumes = families.map((family) => familyVolume[family]);
  const rows = matrix.rowStart.length - 1;
  return Float32Array.from(matrix.rowCount, (count, id) => (volumes[matrix.familyOf[id]!]! * (1 + Math.log(rows / Math.max(1, count)))) / 5);
}
