import type { Family } from './extract-features';

/** The families of word n-grams, in the order in which a node holds their weights. */
export const gramFamilies = ['words', 'heading', 'lead', 'previous', 'next'] as const satisfies readonly Family[];

/** One of them. */
export type GramFamily = (typeof gramFamilies)[number];

const longestGram = 3;

/**
 * The word n-grams a model knows, as a tree: each node is an n-gram, its children are one word longer. Words are numbers, and a child is
 * found in one hash table of whole numbers, which is several times as fast as a look-up of the n-gram's text.
 */
export type GramIndex = {
  /** Four numbers a slot, the last one unused: a node, the number of a word (0: the slot is empty), and the child. */
  readonly table: Int32Array;
  /** Where the weights of a node begin, by node (from 1) and family; -1 where it has none. */
  readonly base: Int32Array;
};

const slotSize = 4;

/**
 * The tree of n-grams, without weights: how many words each node has (a digit each, depth first), the words of those with one word, and the last
 * words of the others, in the same order. Nodes are numbered from 1 in that order.
 */
export function buildGramIndex(lengths: string, firsts: readonly number[], lasts: readonly number[]): GramIndex {
  const nodes = lengths.length + 1;
  const table = new Int32Array(slotSize * 2 ** Math.ceil(Math.log2(1.5 * nodes)));
  const path = new Int32Array(longestGram + 1);
  let first = 0;
  let last = 0;
  for (let node = 1; node < nodes; node += 1) {
    const length = lengths.charCodeAt(node - 1) - digitZero;
    const word = length === 1 ? firsts[first++]! : lasts[last++]!;
    const slot = findSlot(table, path[length - 1]!, word);
    table[slot] = path[length - 1]!;
    table[slot + 1] = word;
    table[slot + 2] = node;
    path[length] = node;
  }
  return { table, base: new Int32Array(nodes * gramFamilies.length).fill(-1) };
}

const digitZero = 48;

/** The known n-grams of a text, in order: those of one and two words, and those of three. */
export type FoundGrams = { readonly short: readonly number[]; readonly long: readonly number[] };

/** Finds the n-grams of a text, given by the numbers of its words (0: unknown), once for all families. */
export function findGrams({ table }: GramIndex, numbers: Int32Array): FoundGrams {
  const short: number[] = [];
  const long: number[] = [];
  for (let at = 0; at < numbers.length; at += 1) {
    let node = 0;
    for (let length = 1; length <= longestGram; length += 1) {
      const word = numbers[at + length - 1] ?? 0;
      node = word === 0 ? 0 : table[findSlot(table, node, word) + 2]!;
      if (node === 0) break;
      (length < longestGram ? short : long).push(node);
    }
  }
  return { short, long };
}

/** Adds the weights that the n-grams have in a family. */
export function addGrams({ base }: GramIndex, nodes: readonly number[], family: number, weights: Int8Array, sum: Float64Array): void {
  for (const node of nodes) {
    const from = base[node * gramFamilies.length + family]!;
    if (from >= 0) for (let label = 0; label < sum.length; label += 1) sum[label]! += weights[from + label]!;
  }
}

/** Where a child stands in the table, or the empty place where it would be put: open addressing. */
function findSlot(table: Int32Array, node: number, word: number): number {
  const mask = table.length / slotSize - 1;
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b);
  let slot = (mixed ^ (mixed >>> 15)) & mask;
  while (table[slotSize * slot + 1] !== 0 && (table[slotSize * slot] !== node || table[slotSize * slot + 1] !== word)) slot = (slot + 1) & mask;
  return slotSize * slot;
}
