/** Weights are integers from -45 to 45, one character each from `#` (-45) over `P` (0) to `~`; the backslash is left out. */
export const largestWeight = 45;
const zeroCode = 80;
const backslashCode = 92;

/** The character of an integer weight. */
export function encodeWeight(weight: number): string {
  const code = zeroCode + weight;
  return String.fromCharCode(code < backslashCode ? code : code + 1);
}

/**
 * Weights as characters: each rounded to a whole number of `unit`s, the largest cut off. `coarse` writes half of that number: read back
 * with twice the unit, it is the same weight to two units, and compresses to a bit less a weight.
 */
export function encodeWeights(weights: Iterable<number>, unit: number, coarse = false): string {
  let text = '';
  for (const weight of weights) {
    const step = Math.max(-largestWeight, Math.min(largestWeight, Math.round(weight / unit)));
    text += encodeWeight(coarse ? halveStep(step) : step);
  }
  return text;
}

/** Half of a whole number; what lies between two goes to the even one, so that weights do not lean to one side. */
function halveStep(step: number): number {
  const lower = Math.floor(Math.abs(step) / 2);
  const odd = Math.abs(step) % 2 === 1 && lower % 2 === 1;
  return Math.sign(step) * (odd ? lower + 1 : lower);
}

/** Writes the weights of the first `count` characters; false when there are fewer or one is none of the alphabet. */
export function decodeWeights(text: string, count: number, unit: number, target: Float64Array, targetFrom: number): boolean {
  if (text.length < count) return false;
  for (let at = 0; at < count; at += 1) {
    const code = text.charCodeAt(at);
    const weight = code < backslashCode ? code - zeroCode : code - zeroCode - 1;
    if (weight < -largestWeight || weight > largestWeight || code === backslashCode) return false;
    target[targetFrom + at] = unit * weight;
  }
  return true;
}
