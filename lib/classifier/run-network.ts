import type { NetworkModel } from './model';
import { addProduct, filterWidth, textLength } from './network';

/** What the network makes of one text: its vector, and the short one that stands for it beside a neighbour. */
export type EncodedText = { readonly vector: Float64Array; readonly narrowed: Float64Array };

/**
 * What the filters make of each word, in whole numbers of `projectionUnit`, made when the word first comes: three places of all filters, word by word in
 * the order of their vectors, and zeros for the word that is missing before the first and behind the last. Belongs to one model.
 */
export type WordProjections = { readonly table: Int32Array; readonly isMade: Uint8Array };

/** A millionth: rounding is far below that of the weights, and sums of three stay far below 2^31. */
const projectionUnit = 2 ** -20;
/** Below every sum of a filter. */
const lowest = -(2 ** 30);

/** Room for the words of a model. */
export function createProjections({ shape }: NetworkModel): WordProjections {
  return { table: new Int32Array((shape.words + 1) * filterWidth * shape.filters), isMade: new Uint8Array(shape.words) };
}

/** The vector of one text, given by the numbers of its words (0: unknown) between its end marks. */
export function encodeText(model: NetworkModel, numbers: Int32Array, known: WordProjections): EncodedText {
  const { shape, weights, rowOf } = model;
  const { filters, embedding } = shape;
  const width = filterWidth * filters;
  const vector = new Float64Array(textLength(shape));
  // Where each word's projections begin; a missing word at either end.
  const places = new Int32Array(numbers.length + 2).fill(shape.words * width);
  const unit = 1 / Math.sqrt(numbers.length + 1);
  for (let at = 0; at < numbers.length; at += 1) {
    const row = rowOf[numbers[at]!]!;
    if (known.isMade[row] === 0) projectWord(model, row, known);
    places[at + 1] = row * width;
    const base = row * embedding;
    for (let column = 0; column < embedding; column += 1) vector[filters + column]! += unit * weights.words[base + column]!;
  }
  const maxima = new Int32Array(filters).fill(lowest);
  let at = 1;
  for (; at + 3 <= numbers.length; at += 4) raiseMaximaByFour(maxima, known.table, places, at);
  for (; at <= numbers.length; at += 1) raiseMaxima(maxima, known.table, places, at);
  // What no word raises stays at zero, as in training.
  for (let filter = 0; filter < filters; filter += 1) vector[filter] = Math.max(0, maxima[filter]! * projectionUnit);
  const narrowed = new Float64Array(shape.narrow);
  addProduct(narrowed, 0, vector, 0, vector.length, weights.narrow, 0, shape.narrow);
  return { vector, narrowed };
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

/** What a text adds to the hidden units when it is read in full; `place` is its index in `widePlaces`. */
export function projectWide({ shape, weights }: NetworkModel, place: number, { vector }: EncodedText): Float64Array {
  const hidden = new Float64Array(shape.hidden);
  addProduct(hidden, 0, vector, 0, vector.length, weights.wide, place * vector.length * shape.hidden, shape.hidden);
  return hidden;
}

/** The margins of a clause, from its own text, what it and its surroundings add to the hidden units, and its neighbours. */
export function marginsOfClause({ shape, weights }: NetworkModel, own: EncodedText, wide: readonly Float64Array[], near: readonly EncodedText[]): Float64Array {
  const hidden = Float64Array.from(weights.hiddenBias);
  for (const part of wide) for (let unit = 0; unit < hidden.length; unit += 1) hidden[unit]! += part[unit]!;
  for (const [place, { narrowed }] of near.entries()) {
    addProduct(hidden, 0, narrowed, 0, narrowed.length, weights.near, place * narrowed.length * shape.hidden, shape.hidden);
  }
  for (let unit = 0; unit < hidden.length; unit += 1) hidden[unit] = Math.max(0, hidden[unit]!);
  const margins = Float64Array.from(weights.outputBias);
  addProduct(margins, 0, hidden, 0, hidden.length, weights.output, 0, shape.labels);
  addProduct(margins, 0, own.vector, 0, own.vector.length, weights.output, hidden.length * shape.labels, shape.labels);
  return margins;
}

function projectWord({ shape, weights }: NetworkModel, row: number, { table, isMade }: WordProjections): void {
  const { filters, embedding } = shape;
  const made = new Float64Array(filterWidth * filters);
  addProduct(made, 0, weights.words, row * embedding, embedding, weights.filters, 0, made.length);
  // Every window has exactly one middle word, so the bias can be counted there.
  for (let filter = 0; filter < filters; filter += 1) made[filters + filter]! += weights.filterBias[filter]!;
  for (let at = 0; at < made.length; at += 1) table[row * made.length + at] = Math.round(made[at]! / projectionUnit);
  isMade[row] = 1;
}
