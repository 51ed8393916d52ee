import type { FeatureMatrix } from './feature-matrix';
import { createRandom, shuffleInPlace } from './random';

/** How one-vs-rest logistic regression is trained. `cost` is the weight of the errors against the size of the weights. */
export type LinearSettings = { readonly cost: number; readonly epochs: number; readonly seed: number };

/** Weights by feature and label (`feature * labels + label`), and the bias of each label. */
export type LinearWeights = { readonly labels: number; readonly weights: Float32Array; readonly bias: Float64Array };

/**
 * One-vs-rest logistic regression with an L2 penalty, by dual coordinate descent (Yu, Huang and Lin, "Dual coordinate
 * descent methods for logistic regression and maximum entropy models", 2011), all labels in one pass over the rows.
 * `targets` (row * labels + label) may be soft, between 0 and 1. `scale` multiplies each feature's values.
 */
export function trainLinear(
  matrix: FeatureMatrix, rows: Uint32Array, targets: Float32Array, labels: number, scale: Float32Array, settings: LinearSettings,
): LinearWeights {
  const { rowStart, feature, value } = matrix;
  const weights = new Float32Array(scale.length * labels);
  const bias = new Float64Array(labels);
  const duals = new Float64Array(rows.length * labels);
  const order = Uint32Array.from(rows, (_row, index) => index);
  const random = createRandom(settings.seed);
  const margin = new Float64Array(labels);
  const step = new Float64Array(labels);
  for (let epoch = 0; epoch < settings.epochs; epoch += 1) {
    shuffleInPlace(order, random);
    for (const place of order) {
      const row = rows[place]!;
      const from = rowStart[row]!;
      const to = rowStart[row + 1]!;
      margin.set(bias);
      let square = 1;
      for (let at = from; at < to; at += 1) {
        const id = feature[at]!;
        const scaled = value[at]! * scale[id]!;
        square += scaled * scaled;
        const base = id * labels;
        for (let label = 0; label < labels; label += 1) margin[label]! += scaled * weights[base + label]!;
      }
      let moved = false;
      for (let label = 0; label < labels; label += 1) {
        const dual = duals[place * labels + label]!;
        const next = solveDual(targets[row * labels + label]!, margin[label]!, dual, settings.cost * square);
        duals[place * labels + label] = next;
        step[label] = settings.cost * (next - dual);
        bias[label]! += step[label]!;
        if (Math.abs(next - dual) > 1e-6) moved = true;
      }
      if (!moved) continue;
      for (let at = from; at < to; at += 1) {
        const id = feature[at]!;
        const scaled = value[at]! * scale[id]!;
        const base = id * labels;
        for (let label = 0; label < labels; label += 1) weights[base + label]! += scaled * step[label]!;
      }
    }
  }
  return { labels, weights, bias };
}

/** The margin of every label of one row. */
export function scoreRow(matrix: FeatureMatrix, row: number, scale: Float32Array, { labels, weights, bias }: LinearWeights): Float64Array {
  const margin = Float64Array.from(bias);
  for (let at = matrix.rowStart[row]!; at < matrix.rowStart[row + 1]!; at += 1) {
    const id = matrix.feature[at]!;
    const scaled = matrix.value[at]! * scale[id]!;
    for (let label = 0; label < labels; label += 1) margin[label]! += scaled * weights[id * labels + label]!;
  }
  return margin;
}

/** The dual variable `b` with `b = target - sigmoid(margin + curve * (b - old))`: Newton's method kept inside its bracket. */
function solveDual(target: number, margin: number, old: number, curve: number): number {
  let low = target - 1;
  let high = target;
  let dual = Math.min(high, Math.max(low, old));
  for (let round = 0; round < 5; round += 1) {
    const chance = 1 / (1 + Math.exp(-(margin + curve * (dual - old))));
    const error = dual - target + chance;
    if (Math.abs(error) < 1e-5) break;
    if (error > 0) high = dual;
    else low = dual;
    const newton = dual - error / (1 + curve * chance * (1 - chance));
    dual = newton > low && newton < high ? newton : (low + high) / 2;
  }
  return dual;
}
