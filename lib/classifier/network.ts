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
