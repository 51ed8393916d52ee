import type { NetworkModel } from './model';
import { filterWidth, nearPlaces, textLength } from './network';
import { createProduct, type AddProduct } from './row-product';
import { createProjections, projectionUnit, type WordProjections } from './word-projections';

/** What the network makes of one text: its vector, and behind it the short one that stands for it beside a neighbour; both in `store`, from `at` on. */
export type EncodedText = { readonly store: Float64Array; readonly at: number };

/** Runs the network of one model over the texts of one policy. */
export type NetworkRunner = {
  /** Encodes a text, given by the numbers of its words (0: unknown) between its end marks. */
  readonly encode: (numbers: Int32Array) => EncodedText;
  /** What a text adds to the hidden units where it is read in full; `place` is its index in `widePlaces`. */
  readonly project: (place: number, text: EncodedText) => Float64Array;
  /**
   * The margins of a clause, from its own text, what its surroundings that are read in full add to the hidden units, and its neighbours in the order
   * of `nearPlaces`. The array is the runner's own: the next clause overwrites it.
   */
  readonly marginsOf: (own: EncodedText, wide: readonly Float64Array[], near: readonly EncodedText[]) => Float64Array;
};

/** What a model remembers for all its runners. */
export type NetworkMemory = {
  readonly projections: WordProjections;
  /** What a clause's own text adds to the hidden units and directly to the margins, side by side, so that its vector is gone through once. */
  readonly own: Float64Array;
  readonly addProduct: AddProduct;
};

/** Below every sum of a filter. */
const lowest = -(2 ** 30);
/** Texts whose vectors share one array: a large array of its own for each costs more than filling it. */
const textsOfStore = 64;

/** Room for the words of a model. */
export function createMemory(model: NetworkModel): NetworkMemory {
  const { shape, weights } = model;
  const { hidden, labels } = shape;
  const length = textLength(shape);
  const own = new Float64Array(length * (hidden + labels));
  for (let row = 0; row < length; row += 1) {
    own.set(weights.wide.subarray(row * hidden, (row + 1) * hidden), row * (hidden + labels));
    own.set(weights.output.subarray((hidden + row) * labels, (hidden + row + 1) * labels), row * (hidden + labels) + hidden);
  }
  const addProduct = createProduct(Math.max(length, hidden, nearPlaces.length * shape.narrow, shape.embedding));
  return { projections: createProjections(model, addProduct), own, addProduct };
}

/** A runner for the texts of one policy. `memory` belongs to the model. */
export function createRunner(model: NetworkModel, { projections, own: ownWeights, addProduct }: NetworkMemory): NetworkRunner {
  const { shape, weights, rowOf } = model;
  const { table, vectors, placeOf } = projections;
  const { filters, embedding, hidden, narrow, labels } = shape;
  const width = filterWidth * filters;
  const length = textLength(shape);
  const size = length + narrow;
  const maxima = new Int32Array(filters);
  const beside = new Float64Array(nearPlaces.length * narrow);
  const sums = new Float64Array(hidden + labels);
  const margins = new Float64Array(labels);
  let places = new Int32Array(512);
  let store = new Float64Array(0);
  let free = 0;

  function encode(numbers: Int32Array): EncodedText {
    const count = numbers.length;
    if (places.length < count + 2) places = new Int32Array(2 * count + 2);
    if (free + size > store.length) {
      store = new Float64Array(textsOfStore * size);
      free = 0;
    }
    const from = free;
    free += size;
    // Where each word's projections begin; a missing word at either end.
    places[0] = places[count + 1] = 0;
    const unit = 1 / Math.sqrt(count + 1);
    for (let at = 0; at < count; at += 1) {
      const place = placeOf(rowOf[numbers[at]!]!);
      places[at + 1] = place * width;
      addRow(store, from + filters, vectors, place * embedding, embedding, unit);
    }
    maxima.fill(lowest);
    let at = 1;
    for (; at + 3 <= count; at += 4) raiseMaximaByFour(maxima, table, places, at);
    for (; at <= count; at += 1) raiseMaxima(maxima, table, places, at);
    // What no word raises stays at zero, as in training.
    for (let filter = 0; filter < filters; filter += 1) store[from + filter] = Math.max(0, maxima[filter]! * projectionUnit);
    addProduct(store, from + length, store, from, length, weights.narrow, 0, narrow);
    return { store, at: from };
  }

  function marginsOf(own: EncodedText, wide: readonly Float64Array[], near: readonly EncodedText[]): Float64Array {
    sums.set(weights.hiddenBias);
    sums.set(weights.outputBias, hidden);
    for (const part of wide) for (let unit = 0; unit < hidden; unit += 1) sums[unit]! += part[unit]!;
    addProduct(sums, 0, own.store, own.at, length, ownWeights, 0, hidden + labels);
    for (let place = 0; place < near.length; place += 1) {
      const { store: nearStore, at } = near[place]!;
      for (let unit = 0; unit < narrow; unit += 1) beside[place * narrow + unit] = nearStore[at + length + unit]!;
    }
    addProduct(sums, 0, beside, 0, beside.length, weights.near, 0, hidden);
    for (let unit = 0; unit < hidden; unit += 1) sums[unit] = Math.max(0, sums[unit]!);
    for (let label = 0; label < labels; label += 1) margins[label] = sums[hidden + label]!;
    addProduct(margins, 0, sums, 0, hidden, weights.output, 0, labels);
    return margins;
  }

  return {
    encode,
    marginsOf,
    project: (place, text) => {
      const added = new Float64Array(hidden);
      addProduct(added, 0, text.store, text.at, length, weights.wide, place * length * hidden, hidden);
      return added;
    },
  };
}

function addRow(sum: Float64Array, sumFrom: number, row: Float64Array, rowFrom: number, length: number, factor: number): void {
  for (let column = 0; column < length; column += 1) sum[sumFrom + column]! += factor * row[rowFrom + column]!;
}

/**
 * The hottest loop of all: four words at once, in whole numbers and without a branch (`one - (d & (d >> 31))` is the larger of `one` and `one - d`), since which word
 * is the largest cannot be foreseen. About twice as fast as the plain loop over floating-point numbers.
 */
function raiseMaximaByFour(maxima: Int32Array, table: Int32Array, places: Int32Array, at: number): void {
  const filters = maxima.length;
  const word0 = places[at - 1]!, word1 = places[at]!, word2 = places[at + 1]!, word3 = places[at + 2]!, word4 = places[at + 3]!, word5 = places[at + 4]!;
  for (let before = 0, here = filters, after = 2 * filters; before < filters; before += 1, here += 1, after += 1) {
    const first = (table[word0 + before]! + table[word1 + here]! + table[word2 + after]!) | 0;
    const second = (table[word1 + before]! + table[word2 + here]! + table[word3 + after]!) | 0;
    const third = (table[word2 + before]! + table[word3 + here]! + table[word4 + after]!) | 0;
    const fourth = (table[word3 + before]! + table[word4 + here]! + table[word5 + after]!) | 0;
    let distance = (first - second) | 0;
    const larger = (first - (distance & (distance >> 31))) | 0;
    distance = (third - fourth) | 0;
    const largerLater = (third - (distance & (distance >> 31))) | 0;
    distance = (larger - largerLater) | 0;
    const largest = (larger - (distance & (distance >> 31))) | 0;
    distance = (maxima[before]! - largest) | 0;
    maxima[before] = maxima[before]! - (distance & (distance >> 31));
  }
}

function raiseMaxima(maxima: Int32Array, table: Int32Array, places: Int32Array, at: number): void {
  const filters = maxima.length;
  const word0 = places[at - 1]!, word1 = places[at]! + filters, word2 = places[at + 1]! + 2 * filters;
  for (let filter = 0; filter < filters; filter += 1) {
    const distance = (maxima[filter]! - (table[word0 + filter]! + table[word1 + filter]! + table[word2 + filter]!)) | 0;
    maxima[filter] = maxima[filter]! - (distance & (distance >> 31));
  }
}
