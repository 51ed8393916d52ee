/** Turns margins into probabilities: sigmoid(slope * margin + offset). */
export type Calibration = { readonly slope: number; readonly offset: number };

/**
 * Platt scaling: logistic regression of the truth on the margin, by Newton's method, with the smoothed targets of Platt (1999) so
 * that rare labels do not become certain.
 */
export function fitCalibration(margins: readonly number[], truths: readonly boolean[]): Calibration {
  const positives = truths.filter(Boolean).length;
  const high = (positives + 1) / (positives + 2);
  const low = 1 / (truths.length - positives + 2);
  let slope = 1;
  let offset = 0;
  for (let round = 0; round < 100; round += 1) {
    let gradientSlope = 0;
    let gradientOffset = 0;
    let slopeSlope = 1e-9;
    let slopeOffset = 0;
    let offsetOffset = 1e-9;
    for (const [index, margin] of margins.entries()) {
      const chance = applyCalibration({ slope, offset }, margin);
      const error = chance - (truths[index] === true ? high : low);
      const curve = Math.max(chance * (1 - chance), 1e-9);
      gradientSlope += error * margin;
      gradientOffset += error;
      slopeSlope += curve * margin * margin;
      slopeOffset += curve * margin;
      offsetOffset += curve;
    }
    const determinant = slopeSlope * offsetOffset - slopeOffset * slopeOffset;
    if (Math.abs(determinant) < 1e-12) break;
    const slopeStep = (offsetOffset * gradientSlope - slopeOffset * gradientOffset) / determinant;
    const offsetStep = (slopeSlope * gradientOffset - slopeOffset * gradientSlope) / determinant;
    // Far from the optimum a full Newton step overshoots; a bounded one still gets there.
    slope -= Math.max(-2, Math.min(2, slopeStep));
    offset -= Math.max(-2, Math.min(2, offsetStep));
    if (Math.abs(slopeStep) + Math.abs(offsetStep) < 1e-9) break;
  }
  return { slope, offset };
}

/** The probability of a margin. */
export function applyCalibration({ slope, offset }: Calibration, margin: number): number {
  return 1 / (1 + Math.exp(-(slope * margin + offset)));
}

/** The probability from which on a label is best given: the highest F1, half-way between the two scores it lies between. */
export function chooseThreshold(scores: readonly number[], truths: readonly boolean[]): number {
  const order = scores.map((_score, index) => index).sort((one, other) => scores[other]! - scores[one]!);
  const positives = truths.filter(Boolean).length;
  let hits = 0;
  let best = 0;
  let threshold = 0.5;
  for (const [place, index] of order.entries()) {
    if (truths[index] === true) hits += 1;
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
