import { decodeWeight, encodeWeight, largestWeight } from './weight-text';

/** A character holds one of so many digits, and whether more of the number follow. */
const base = 45;

/** Whole numbers from 0 as text, the small ones (below 45) in one character, below 2,025 in two; in the characters of weights, so that JSON lengthens none. */
export function encodeNumbers(numbers: Iterable<number>): string {
  let text = '';
  for (const number of numbers) {
    let rest = number;
    for (; rest >= base; rest = Math.floor(rest / base)) text += encodeWeight(base + (rest % base) - largestWeight);
    text += encodeWeight(rest - largestWeight);
  }
  return text;
}

/** The numbers of such a text, in order; they are below 2^31. */
export function decodeNumbers(text: string): Int32Array {
  // Each number takes a character at least.
  const numbers = new Int32Array(text.length);
  let count = 0;
  let number = 0;
  let worth = 1;
  for (let at = 0; at < text.length; at += 1) {
    const digit = decodeWeight(text.charCodeAt(at)) + largestWeight;
    number += (digit % base) * worth;
    if (digit >= base) {
      worth *= base;
      continue;
    }
    numbers[count++] = number;
    number = 0;
    worth = 1;
  }
  return numbers.slice(0, count);
}

/** Numbers that rise, each as its distance from the one before. */
export function encodeRising(numbers: readonly number[]): string {
  return encodeNumbers(numbers.map((number, at) => number - (numbers[at - 1] ?? 0)));
}

/** The rising numbers of such a text. */
export function decodeRising(text: string): Int32Array {
  const numbers = decodeNumbers(text);
  for (let at = 1; at < numbers.length; at += 1) numbers[at]! += numbers[at - 1]!;
  return numbers;
}
