/** Turns the margins of both halves of a model into a probability: sigmoid(linear * its margin + network * its margin + offset). */
export type Calibration = { readonly linear: number; readonly network: number; readonly offset: number };

/** Slopes that the labels share, and how strongly one label's are drawn to them: like so many units of its own curvature. */
export type SlopePrior = { readonly linear: number; readonly network: number; readonly strength: number };

/** Keeps a column that says nothing (a label that one half never learnt) from making the system singular. */
const ridge = 1e-3;
const maxRounds = 100;
/** A step that is halved more often than this cannot lower the loss any more. */
const maxHalvings = 30;

/**
 * Platt scaling over two margins: logistic regression of the truth on both, by Newton's method, with the smoothed targets of Platt (1999)
 * so that rare labels do not become certain. It weighs the two halves of the model against each other by the way. A step is halved until the loss
 * falls: full steps run away where most margins are far from zero, as those of a small data set are.
 */
export function fitCalibration(linear: readonly number[], network: readonly number[], truths: readonly boolean[], prior: SlopePrior = { linear: 0, network: 0, strength: 0 }): Calibration {
  const targets = smoothTargets(truths);
  const lossAt = (at: Calibration) => linear.reduce((sum, margin, row) => {
    const joined = joinMargins(at, margin, network[row]!);
    return sum + Math.max(joined, 0) + Math.log1p(Math.exp(-Math.abs(joined))) - targets[row]! * joined;
  }, (ridge * (at.linear ** 2 + at.network ** 2) + prior.strength * ((at.linear - prior.linear) ** 2 + (at.network - prior.network) ** 2)) / 2);
  let current: Calibration = prior.strength > 0 ? { ...prior, offset: 0 } : { linear: 0.5, network: 0.5, offset: 0 };
  let loss = lossAt(current);
  for (let round = 0; round < maxRounds; round += 1) {
    const step = newtonStep(current, linear, network, targets, prior);
    let part = 1;
    let next = moveAgainst(current, step, part);
    let nextLoss = lossAt(next);
    for (let halvings = 0; !(nextLoss <= loss) && halvings < maxHalvings; halvings += 1) {
      part /= 2;
      next = moveAgainst(current, step, part);
      nextLoss = lossAt(next);
    }
    if (!(nextLoss < loss)) break;
    const gain = loss - nextLoss;
    current = next;
    loss = nextLoss;
    if (gain < 1e-10 * loss) break;
  }
  return { linear: current.linear, network: current.network, offset: current.offset };
}

/** The targets of Platt (1999): not quite one and not quite zero, the less so the fewer rows there are. */
function smoothTargets(truths: readonly boolean[]): number[] {
  const positives = truths.filter(Boolean).length;
  const high = (positives + 1) / (positives + 2);
  const low = 1 / (truths.length - positives + 2);
  return truths.map((truth) => (truth ? high : low));
}

type Step = readonly [number, number, number];

function moveAgainst({ linear, network, offset }: Calibration, [first, second, third]: Step, part: number): Calibration {
  return { linear: linear - part * first, network: network - part * second, offset: offset - part * third };
}

/** The full step of Newton's method, in the order linear, network, offset. */
function newtonStep(current: Calibration, linear: readonly number[], network: readonly number[], targets: readonly number[], prior: SlopePrior): Step {
  const held = ridge + prior.strength;
  // The slopes and the upper triangle of the curvature.
  let slope0 = held * current.linear - prior.strength * prior.linear, slope1 = held * current.network - prior.strength * prior.network, slope2 = 0;
  let curve00 = held, curve01 = 0, curve02 = 0, curve11 = held, curve12 = 0, curve22 = ridge;
  for (const [index, first] of linear.entries()) {
    const second = network[index]!;
    const chance = applyCalibration(current, first, second);
    const error = chance - targets[index]!;
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
  return solveSymmetric([curve00, curve01, curve02, curve11, curve12, curve22], [slope0, slope1, slope2]);
}

/** The probability of two margins. */
export function applyCalibration(calibration: Calibration, linear: number, network: number): number {
  return sigmoid(joinMargins(calibration, linear, network));
}

function joinMargins(calibration: Calibration, linear: number, network: number): number {
  return calibration.linear * linear + calibration.network * network + calibration.offset;
}

/** The solution of a symmetric system of three equations, given by its upper triangle, by Cramer's rule. */
function solveSymmetric([a, b, c, d, e, f]: readonly [number, number, number, number, number, number], [x, y, z]: Step): Step {
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
