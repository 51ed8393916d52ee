import type { Family } from './extract-features';

/** The families of word n-grams, in the order in which a node holds their weights. */
export const gramFamilies = ['words', 'heading', 'lead', 'previous', 'next'] as const satisfies readonly Family[];

const longestGram = 3;

/**
 * The word n-grams a model knows, as a tree: each node is an n-gram, its children are one word longer. Words are numbers, and a child is
 * found in one hash table of whole numbers, which is several times as fast as a look-up of the n-gram's text.
 */
export type GramIndex = {
  readonly wordOf: ReadonlyMap<string, number>;
  /** Four numbers a slot, the last one unused: a node, the number of a word (0: the slot is empty), and the child. */
  readonly table: Int32Array;
  /** Where the weights of a node begin, by node and family; -1 where it has none. */
  readonly base: Int32Array;
};

/** An n-gram with its family and where its weights begin. */
export type GramEntry = { readonly gram: string; readonly family: number; readonly base: number };

const slotSize = 4;

/** The tree of all n-grams. */
export function buildGramIndex(entries: readonly GramEntry[]): GramIndex {
  const wordOf = new Map<string, number>();
  // At most one node a word, and the root: the table can never be full, whatever the model file holds.
  const nodes = entries.reduce((sum, { gram }) => sum + countWords(gram), 1);
  const table = new Int32Array(slotSize * 2 ** Math.ceil(Math.log2(1.5 * nodes)));
  const base = new Int32Array(nodes * gramFamilies.length).fill(-1);
  let last = 0;
  for (const { gram, family, base: first } of entries) {
    let node = 0;
    // Cut by hand: this runs for every feature of the model when it is loaded.
    for (let from = 0; from <= gram.length; ) {
      const space = gram.indexOf(' ', from);
      const end = space < 0 ? gram.length : space;
      const word = gram.slice(from, end);
      from = end + 1;
      let number = wordOf.get(word);
      if (number === undefined) wordOf.set(word, (number = wordOf.size + 1));
      const slot = findSlot(table, node, number);
      if (table[slot + 1] === 0) {
        last += 1;
        table[slot] = node;
        table[slot + 1] = number;
        table[slot + 2] = last;
      }
      node = table[slot + 2]!;
    }
    base[node * gramFamilies.length + family] = first;
  }
  return { wordOf, table, base };
}

function countWords(gram: string): number {
  let count = 1;
  for (let at = gram.indexOf(' '); at >= 0; at = gram.indexOf(' ', at + 1)) count += 1;
  return count;
}

/** The known n-grams of a text, in order: those of one and two words, and those of three. */
export type FoundGrams = { readonly short: readonly number[]; readonly long: readonly number[] };

/** Finds the n-grams of a text once for all families. */
export function findGrams({ wordOf, table }: GramIndex, forms: readonly string[]): FoundGrams {
  const numbers = forms.map((form) => wordOf.get(form) ?? 0);
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
export function addGrams({ base }: GramIndex, nodes: readonly number[], family: number, weights: Float64Array, sum: Float64Array): void {
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
