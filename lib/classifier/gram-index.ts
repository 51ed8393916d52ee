import type { Family } from './extract-features';

/** The families of word n-grams. */
export const gramFamilies = ['words', 'heading', 'lead', 'previous', 'next'] as const satisfies readonly Family[];

/** One of them. */
export type GramFamily = (typeof gramFamilies)[number];

/**
 * The word n-grams a model knows, as a tree: each node is an n-gram, its children are one word longer. Nodes are numbered from 1, those of one word first,
 * then those of two and of three, children of one node side by side in the order of their last words: so nothing has to be built but sums.
 */
export type GramIndex = {
  /** The node of each word alone, by its number; 0 for none. */
  readonly firsts: Int32Array;
  /** The last word of each node. */
  readonly words: Int32Array;
  /** The first child of each node, behind the last child of the node before. */
  readonly children: Int32Array;
};

/**
 * The tree of n-grams: the words that are nodes alone, how many children each node of one or two words has, and the last words of the nodes of two and three
 * words. `vocabulary`: how many words there are.
 */
export function buildGramIndex(vocabulary: number, alone: ArrayLike<number>, counts: ArrayLike<number>, lasts: ArrayLike<number>): GramIndex {
  const nodes = alone.length + lasts.length;
  const firsts = new Int32Array(vocabulary + 1);
  const words = new Int32Array(nodes + 1);
  // Nodes of three words have no children: their part stays at the end.
  const children = new Int32Array(nodes + 2).fill(nodes + 1, counts.length + 1);
  words.set(alone, 1);
  words.set(lasts, alone.length + 1);
  for (let at = 0; at < alone.length; at += 1) firsts[alone[at]!] = at + 1;
  let next = alone.length + 1;
  for (let at = 0; at < counts.length; at += 1) {
    children[at + 1] = next;
    next += counts[at]!;
  }
  return { firsts, words, children };
}

/** The known n-grams of a text, in order: those of one and two words, and those of three. */
export type FoundGrams = { readonly short: readonly number[]; readonly long: readonly number[] };

/** Finds the n-grams of a text, given by the numbers of its words (0: unknown), once for all families. */
export function findGrams(index: GramIndex, numbers: Int32Array): FoundGrams {
  const short: number[] = [];
  const long: number[] = [];
  const { firsts } = index;
  for (let at = 0; at < numbers.length; at += 1) {
    const one = firsts[numbers[at]!]!;
    if (one === 0) continue;
    short.push(one);
    const two = at + 1 < numbers.length ? findChild(index, one, numbers[at + 1]!) : 0;
    if (two === 0) continue;
    short.push(two);
    const three = at + 2 < numbers.length ? findChild(index, two, numbers[at + 2]!) : 0;
    if (three !== 0) long.push(three);
  }
  return { short, long };
}

/** The child of a node that ends with a word; 0 for none. */
function findChild({ words, children }: GramIndex, node: number, word: number): number {
  let from = children[node]!;
  let to = children[node + 1]!;
  while (from < to) {
    const middle = (from + to) >> 1;
    const own = words[middle]!;
    if (own === word) return middle;
    if (own < word) from = middle + 1;
    else to = middle;
  }
  return 0;
}
