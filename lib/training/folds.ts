import { createRandom, shuffleInPlace } from './random';

/**
 * The fold (0 to `count` - 1) of each row. All rows of one group (a policy) are in one fold, since neighbours and repeated
 * boilerplate make any other split flatter; groups are dealt out in a random order that depends on the seed alone.
 */
export function assignFolds(groups: readonly string[], count: number, seed: number): Uint8Array {
  const names = [...new Set(groups)].sort();
  const order = Uint32Array.from(names, (_name, index) => index);
  shuffleInPlace(order, createRandom(seed));
  const foldOf = new Map<string, number>();
  order.forEach((name, place) => foldOf.set(names[name]!, place % count));
  return Uint8Array.from(groups, (group) => foldOf.get(group)!);
}
