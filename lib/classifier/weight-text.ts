/** Weights are integers from -45 to 45, one character each from `#` (-45) over `P` (0) to `~`; the backslash is left out. */
export const largestWeight = 45;
const zeroCode = 80;
const backslashCode = 92;

/** The character of an integer weight. */
export function encodeWeight(weight: number): string {
  const code = zeroCode + weight;
  return String.fromCharCode(code < backslashCode ? code : code + 1);
}

/** The integer weight of a character, given by its code. */
export function decodeWeight(code: number): number {
  return code < backslashCode ? code - zeroCode : code - zeroCode - 1;
}

/** Whether every character of a text is one of a weight. */
export function isWeightText(text: string): boolean {
  return /^[#-[\]-~]*$/.test(text);
}

/**
 * Weights as characters: each rounded to a whole number of `unit`s, the largest cut off, and that number halved so many times. Read back with a unit
 * doubled as often, it is the same weight more coarsely; each halving saves up to a bit a weight.
 */
export function encodeWeights(weights: Iterable<number>, unit: number, halvings = 0): string {
  let text = '';
  for (const weight of weights) {
    let step = Math.max(-largestWeight, Math.min(largestWeight, Math.round(weight / unit)));
    for (let left = halvings; left > 0; left -= 1) step = halveStep(step);
    text += encodeWeight(step);
  }
  return text;
}

/** Half of a whole number; what lies between two goes to the even one, so that weights do not lean to one side. */
function halveStep(step: number): number {
  const lower = Math.floor(Math.abs(step) / 2);
  const odd = Math.abs(step) % 2 === 1 && lower % 2 === 1;
  return Math.sign(step) * (odd ? lower + 1 : lower);
}

/** The integer weights of a text; each character must be one of a weight (`isWeightText`). */
export function readSteps(text: string): Int8Array {
  const steps = new Int8Array(text.length);
  for (let at = 0; at < text.length; at += 1) steps[at] = decodeWeight(text.charCodeAt(at));
  return steps;
}
