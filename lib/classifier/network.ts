/** How many words each filter of the network reads at once. */
export const filterWidth = 3;

/** The sizes of a network. */
export type NetworkShape = {
  /** Words with a vector of their own; the last row of the table stands for all others. */
  readonly words: number;
  readonly labels: number;
  /** Length of a word's vector. */
  readonly embedding: number;
  /** Number of filters that run over the words. */
  readonly filters: number;
  readonly hidden: number;
  /** Length of the vector that a neighbouring clause is narrowed to. */
  readonly narrow: number;
};

/** What the network reads in full, in the order of its weights. */
export const widePlaces = ['text', 'heading', 'lead'] as const;

/** What it reads narrowed, in the order of its weights. */
export const nearPlaces = ['previous', 'next', 'previous2', 'next2', 'previous3', 'next3'] as const;

/** The weight matrices and biases, row by row in one array each. */
export const networkParts = ['words', 'filters', 'filterBias', 'wide', 'narrow', 'near', 'hiddenBias', 'output', 'outputBias'] as const;

/** One of them. */
export type NetworkPart = (typeof networkParts)[number];

/** All weights of a network. */
export type NetworkWeights = Readonly<Record<NetworkPart, Float64Array>>;

/** The length of the vector of a text: its filters' maxima, then the mean of its words. */
export function textLength(shape: NetworkShape): number {
  return shape.filters + shape.embedding;
}

/** How many rows and columns each part has. */
export function sizesOf(shape: NetworkShape): Record<NetworkPart, readonly [rows: number, columns: number]> {
  const { embedding, filters, hidden, narrow, labels } = shape;
  const length = textLength(shape);
  return {
    words: [shape.words, embedding],
    // Column `place * filters + filter`: what a filter wants at that place of its three.
    filters: [embedding, filterWidth * filters],
    filterBias: [1, filters],
    wide: [widePlaces.length * length, hidden],
    narrow: [length, narrow],
    near: [nearPlaces.length * narrow, hidden],
    hiddenBias: [1, hidden],
    // First what the hidden units say, then what the clause's own vector says directly.
    output: [hidden + length, labels],
    outputBias: [1, labels],
  };
}

/**
 * Adds to `sum` the product of a row vector with `rows` rows of a matrix that begin at `from`. Four rows at a time, since
 * loading and storing the sum costs more than the multiplication.
 */
export function addProduct(sum: Float64Array, sumFrom: number, vector: Float64Array, vectorFrom: number, rows: number, matrix: Float64Array, from: number, columns: number): void {
  let row = 0;
  while (row < rows) {
    // Units that are zero (cut, or dropped) add nothing.
    let count = 0;
    let first = 0, second = 0, third = 0, fourth = 0;
    let one = 0, two = 0, three = 0, four = 0;
    for (; row < rows && count < 4; row += 1) {
      const factor = vector[vectorFrom + row]!;
      if (factor === 0) continue;
      const base = from + row * columns;
      if (count === 0) { one = factor; first = base; }
      else if (count === 1) { two = factor; second = base; }
      else if (count === 2) { three = factor; third = base; }
      else { four = factor; fourth = base; }
      count += 1;
    }
    if (count === 4) {
      for (let column = 0; column < columns; column += 1) {
        sum[sumFrom + column]! += one * matrix[first + column]! + two * matrix[second + column]! + three * matrix[third + column]! + four * matrix[fourth + column]!;
      }
      continue;
    }
    if (count > 0) for (let column = 0; column < columns; column += 1) sum[sumFrom + column]! += one * matrix[first + column]!;
    if (count > 1) for (let column = 0; column < columns; column += 1) sum[sumFrom + column]! += two * matrix[second + column]!;
    if (count > 2) for (let column = 0; column < columns; column += 1) sum[sumFrom + column]! += three * matrix[third + column]!;
  }
}
