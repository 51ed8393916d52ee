import { decodeNumbers, encodeNumbers } from '../../classifier/number-text';

/**
 * Numbers of parts as text, where each part has its number in the order in which it comes up here, but for the first `known`: 0 for a part that comes up for
 * the first time, else how many others came up since it did last (from 1). Most are small, which compresses well (Bentley, Sleator, Tarjan and Wei 1986, "A
 * locally adaptive data compression scheme").
 */
export function encodeReferences(numbers: Iterable<number>, known: number): string {
  const recent = Array.from({ length: known }, (_none, number) => number);
  return encodeNumbers(Array.from(numbers, (number) => {
    const place = recent.lastIndexOf(number);
    const distance = place < 0 ? 0 : recent.length - place;
    if (distance > 0) recent.splice(place, 1);
    recent.push(number);
    return distance;
  }));
}

/** The numbers of such a text. */
export function decodeReferences(text: string, known: number): Int32Array {
  const numbers = decodeNumbers(text);
  const recent = new Int32Array(known + numbers.length);
  let count = 0;
  for (; count < known; count += 1) recent[count] = count;
  for (let at = 0; at < numbers.length; at += 1) {
    const distance = numbers[at]!;
    const number = distance === 0 ? count : recent[count - distance]!;
    if (distance === 0) count += 1;
    // Moved by the engine itself, which is quick however far it is.
    else recent.copyWithin(count - distance, count - distance + 1, count);
    recent[count - 1] = number;
    numbers[at] = number;
  }
  return numbers;
}
