import type { NetworkModel } from './model';
import { filterWidth } from './network';
import type { AddProduct } from './row-product';
import { largestWeight } from './weight-text';

/** What is made of each word when it first comes, in the order in which words come, so that those of one policy stand together. Belongs to one model. */
export type WordProjections = {
  /**
   * What the filters make of each word, in whole numbers of `projectionUnit`: three places of all filters. The first are zeros, for the word that is missing
   * before the first and behind the last.
   */
  readonly table: Int32Array;
  /** The vectors of the words. */
  readonly vectors: Float64Array;
  /** The place of the word whose vector has this row, in both; the word is made if it is missing. */
  readonly placeOf: (row: number) => number;
};

/** A millionth: rounding is far below that of the weights, and sums of three stay far below 2^31. */
export const projectionUnit = 2 ** -20;

/** The three places of a filter are summed up in one number, each in a lane of so many: all are whole numbers below 2^53, so that sums are exact. */
const lane = 2 ** 17;

/** The longest vector whose product with the largest weights stays within half a lane. */
export const longestVector = Math.floor(lane / 2 / largestWeight ** 2);

/** Room for the words of a model. */
export function createProjections({ shape, words, filters, weights }: NetworkModel, addProduct: AddProduct): WordProjections {
  const { embedding } = shape;
  const count = shape.filters;
  const table = new Int32Array((shape.words + 1) * filterWidth * count);
  const vectors = new Float64Array((shape.words + 1) * embedding);
  const places = new Int32Array(shape.words);
  const lanes = layLanes(filters.steps, embedding, count);
  const vector = new Float64Array(embedding);
  const sums = new Float64Array(count);
  const worth = (words.unit * filters.unit) / projectionUnit;
  let made = 0;

  function makeWord(row: number): number {
    made += 1;
    for (let column = 0; column < embedding; column += 1) {
      const step = words.steps[row * embedding + column]!;
      vector[column] = step;
      vectors[made * embedding + column] = step * words.unit;
    }
    addProduct(sums.fill(0), 0, vector, 0, embedding, lanes, 0, count);
    for (let filter = 0, at = made * filterWidth * count; filter < count; filter += 1, at += 1) {
      const sum = sums[filter]!;
      const after = Math.round(sum / lane ** 2);
      const rest = sum - after * lane ** 2;
      const here = Math.round(rest / lane);
      table[at] = Math.round((rest - here * lane) * worth);
      // Every window has exactly one middle word, so the bias can be counted there.
      table[at + count] = Math.round(here * worth + weights.filterBias[filter]! / projectionUnit);
      table[at + 2 * count] = Math.round(after * worth);
    }
    return (places[row] = made);
  }

  return { table, vectors, placeOf: (row) => places[row]! || makeWord(row) };
}

/** The filters' weights, row by row of a vector, the three places of each in one number. */
function layLanes(steps: Int8Array, rows: number, filters: number): Float64Array {
  const lanes = new Float64Array(rows * filters);
  for (let row = 0; row < rows; row += 1) {
    const from = row * filterWidth * filters;
    for (let filter = 0; filter < filters; filter += 1) {
      lanes[row * filters + filter] = steps[from + filter]! + lane * (steps[from + filters + filter]! + lane * steps[from + 2 * filters + filter]!);
    }
  }
  return lanes;
}
