import { isShare, noneShared } from './sorted-names';

/**
 * Names that are found by their letters. None is a string, and none has to be cut out of a text to be asked for: as a map the ten thousand of a model would
 * take a start of the background memory and time for each.
 */
export type NameIndex = {
  /** The letters of all names, one name behind the other. */
  readonly letters: Uint16Array;
  /** Where each name begins in them; one more, where the last one ends. */
  readonly begins: Int32Array;
  /** The number of a name, from 1, at the place that its letters give, or at the next free one; 0 for none. A power of two, and at most half of them are taken. */
  readonly slots: Int32Array;
};

/** What letters give is kept so small that engines take it for a whole number before they have compiled the code. */
const hashMask = 2 ** 24 - 1;

/** What letters give with one more, to begin with 0. */
export function addLetter(hash: number, code: number): number {
  return (hash * 31 + code) & hashMask;
}

/** The index of the names in a text of `writeSortedNames`; a name's number is its place there, from 1. */
export function indexNames(text: string): NameIndex {
  const shares = text.match(/[A-Z]/g) ?? [];
  const count = text === '' ? 0 : shares.length + 1;
  const letters = new Uint16Array(shares.reduce((sum, share) => sum + share.charCodeAt(0) - noneShared, text.length - shares.length));
  const begins = new Int32Array(count + 1);
  const slots = new Int32Array(2 ** (33 - Math.clz32(count)));
  // What the first letters of the present name give, by how many they are: the next one shares some.
  const hashes = [0];
  let name = 0;
  let length = 0;
  let end = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isShare(code)) {
      name += 1;
      takeSlot(slots, hashes[length]!, name);
      begins[name] = end;
      length = code - noneShared;
      letters.copyWithin(end, begins[name - 1]!, begins[name - 1]! + length);
      end += length;
    } else {
      letters[end++] = code;
      length += 1;
      hashes[length] = addLetter(hashes[length - 1]!, code);
    }
  }
  if (count > 0) takeSlot(slots, hashes[length]!, count);
  begins[count] = end;
  return { letters, begins, slots };
}

function takeSlot(slots: Int32Array, hash: number, name: number): void {
  let slot = hash & (slots.length - 1);
  while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
  slots[slot] = name;
}

/** The number of the name that stands in a text from `from` to `to`, whose letters give `hash`; 0 for none. */
export function findName({ letters, begins, slots }: NameIndex, text: string, from: number, to: number, hash: number): number {
  for (let slot = hash & (slots.length - 1); ; slot = (slot + 1) & (slots.length - 1)) {
    const name = slots[slot]!;
    if (name === 0) return 0;
    const begin = begins[name - 1]!;
    if (begins[name]! - begin !== to - from) continue;
    let at = from;
    while (at < to && letters[begin + at - from] === text.charCodeAt(at)) at += 1;
    if (at === to) return name;
  }
}

/** The number of a name; 0 for none. */
export function numberOfName(index: NameIndex, name: string): number {
  let hash = 0;
  for (let at = 0; at < name.length; at += 1) hash = addLetter(hash, name.charCodeAt(at));
  return findName(index, name, 0, name.length, hash);
}

/** All names, in their order. */
export function listNames({ letters, begins }: NameIndex): string[] {
  return Array.from({ length: begins.length - 1 }, (_name, at) => String.fromCharCode(...letters.subarray(begins[at], begins[at + 1])));
}
