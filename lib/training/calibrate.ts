/** Turns the margins of both halves of a model into a probability: sigmoid(linear * its margin + network * its margin + offset). */
export type Calibration = { readonly linear: number; readonly network: number; readonly offset: number };

/** Keeps a column that says nothing (a label that one half never learnt) from making the system singular. */
const ridge = 1e-3;

/**
 * Platt scaling over two margins: logistic regression of the truth on both, by Newton's method, with the smoothed targets of Platt (1999)
 * so that rare labels do not become certain. It weighs the two halves of the model against each other by the way.
 */
export function fitCalibration(linear: readonly number[], network: readonly number[], truths: readonly boolean[]): Calibration {
  const positives = truths.filter(Boolean).length;
  const high = (positives + 1) / (positives + 2);
  const low = 1 / (truths.length - positives + 2);
  let current: Calibration = { linear: 0.5, network: 0.5, offset: 0 };
  for (let round = 0; round < 100; round += 1) {
    // The slopes and the upper triangle of the curvature, in the order linear, network, offset.
    let slope0 = ridge * current.linear, slope1 = ridge * current.network, slope2 = 0;
    let curve00 = ridge, curve01 = 0, curve02 = 0, curve11 = ridge, curve12 = 0, curve22 = ridge;
    for (const [index, first] of linear.entries()) {
      const second = network[index]!;
      const chance = applyCalibration(current, first, second);
      const error = chance - (truths[index] === true ? high : low);
      const curve = Math.max(chance * (1 - chance), 1e-9);
      slope0 += error * first;
      slope1 += error * second;
      slope2 += error;
      curve00 += curve * first * first;
      curve01 += curve * first * second;
      curve02 += curve * first;
      curve11 += curve * second * second;
      curve12 += curve * second;
      curve22 += curve;
    }
    const step = solveSymmetric([curve00, curve01, curve02, curve11, curve12, curve22], [slope0, slope1, slope2]);
    // Far from the optimum a full Newton step overshoots; a bounded one still gets there.
    const [first, second, third] = step.map((part) => Math.max(-2, Math.min(2, part)));
    current = { linear: current.linear - first!, network: current.network - second!, offset: current.offset - third! };
    if (step.every((part) => Math.abs(part) < 1e-9)) break;
  }
  return current;
}

/** The probability of two margins. */
export function applyCalibration(calibration: Calibration, linear: number, network: number): number {
  return sigmoid(calibration.linear * linear + calibration.network * network + calibration.offset);
}

/** The solution of a symmetric system of three equations, given by its upper triangle, by Cramer's rule. */
function solveSymmetric([a, b, c, d, e, f]: readonly [number, number, number, number, number, number], [x, y, z]: readonly [number, number, number]): number[] {
  const first = d * f - e * e;
  const second = c * e - b * f;
  const third = b * e - c * d;
  const determinant = a * first + b * second + c * third;
  return [
    (first * x + second * y + third * z) / determinant,
    (second * x + (a * f - c * c) * y + (b * c - a * e) * z) / determinant,
    (third * x + (b * c - a * e) * y + (a * d - b * b) * z) / determinant,
  ];
}

/**
 * The probability from which on a label is best given: half-way between the one with the highest F1 on the rows, and the one with the highest F1 if the
 * scores are right. The first follows the chance of a handful of rows where a label is rare, the second does not (five folds are as good either way).
 */
export function chooseThreshold(scores: readonly number[], truths: readonly boolean[]): number {
  return (bestThreshold(scores, truths.map(Number)) + bestThreshold(scores, scores)) / 2;
}

/** The threshold with the highest F1 against truths from 0 to 1, half-way between the two scores it lies between. */
function bestThreshold(scores: readonly number[], truths: readonly number[]): number {
  const order = scores.map((_score, index) => index).sort((one, other) => scores[other]! - scores[one]!);
  const positives = truths.reduce((sum, truth) => sum + truth, 0);
  let hits = 0;
  let best = 0;
  let threshold = 0.5;
  for (const [place, index] of order.entries()) {
    hits += truths[index]!;
    const f1 = (2 * hits) / (place + 1 + positives);
    const following = order[place + 1];
    if (f1 > best && (following === undefined || scores[following]! < scores[index]!)) {
      best = f1;
      threshold = following === undefined ? scores[index]! : (scores[index]! + scores[following]!) / 2;
    }
  }
  return threshold;
}

/**
 * The bounds around a threshold within which a decision is called unsure: those `portion` of all scores that lie
 * nearest to it, on the scale of log-odds.
 */
export function chooseUnsure(scores: readonly number[], threshold: number, portion: number): { low: number; high: number } {
  const middle = logOdds(threshold);
  const distances = scores.map((score) => Math.abs(logOdds(score) - middle)).sort((one, other) => one - other);
  const reach = distances[Math.floor(distances.length * portion)] ?? 0;
  return { low: sigmoid(middle - reach), high: sigmoid(middle + reach) };
}

function logOdds(chance: number): number {
  const bounded = Math.min(1 - 1e-9, Math.max(1e-9, chance));
  return Math.log(bounded / (1 - bounded));
}

function sigmoid(margin: number): number {
  return 1 / (1 + Math.exp(-margin));
}
