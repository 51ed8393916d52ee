/** Weights are integers from -45 to 45, one character each from `#` (-45) over `P` (0) to `~`; the backslash is left out. */
export const largestWeight = 45;
const zeroCode = 80;
const backslashCode = 92;

/** The character of an integer weight. */
export function encodeWeight(weight: number): string {
  const code = zeroCode + weight;
  return String.fromCharCode(code < backslashCode ? code : code + 1);
}

/** Weights as characters: each rounded to a whole number of `unit`s, the largest cut off. */
export function encodeWeights(weights: Iterable<number>, unit: number): string {
  let text = '';
  for (const weight of weights) text += encodeWeight(Math.max(-largestWeight, Math.min(largestWeight, Math.round(weight / unit))));
  return text;
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
