import { filterWidth, nearPlaces, textLength, widePlaces, type NetworkShape } from '../classifier/network';
import { prepareTraining } from './adam';
import type { MatrixArena } from './matrix-arena';
import type { TrainedMatrix, TrainedNetwork } from './network-pass';
import { placesPerRow, type TokenTable } from './token-table';
import type { Network, NetworkSettings } from './train-network';
import { learnVectors } from './word-vectors';

/** Standard deviation of the first word vectors. */
const wordSpread = 0.2;
/** First output: labels are rare at first sight. */
const firstOutput = -2.5;

/** The table of words before anything is known of them. */
export function prepareWords(arena: MatrixArena, { words, embedding }: NetworkShape, random: () => number): TrainedMatrix {
  return prepareTraining(arena, words, embedding, () => wordSpread * drawNormal(random));
}

/** Small words and unit-sized answers: He et al. (2015) for the filters, less for what sums over several texts. */
export function startNetwork(arena: MatrixArena, shape: NetworkShape, random: () => number): TrainedNetwork {
  const { embedding, filters, hidden, narrow, labels } = shape;
  const length = textLength(shape);
  const start = (rows: number, columns: number, spread: number) => prepareTraining(arena, rows, columns, () => spread * drawNormal(random));
  const fill = (columns: number, value: number) => prepareTraining(arena, 1, columns, () => value);
  const outputSpread = 0.5 * Math.sqrt(1 / (hidden + length));
  return {
    filters: start(embedding, filterWidth * filters, Math.sqrt(2 / (filterWidth * embedding))),
    filterBias: fill(filters, 0),
    wide: widePlaces.map(() => start(length, hidden, Math.sqrt(1 / (2 * length)))),
    narrow: start(length, narrow, Math.sqrt(1 / length)),
    near: nearPlaces.map(() => start(narrow, hidden, Math.sqrt(1 / (2 * narrow)))),
    hiddenBias: fill(hidden, 0),
    output: [start(hidden, labels, outputSpread), start(length, labels, outputSpread)],
    outputBias: fill(labels, firstOutput),
  };
}

/** A roughly normal number: the sum of twelve uniform ones. */
function drawNormal(random: () => number): number {
  let sum = -6;
  for (let draw = 0; draw < 12; draw += 1) sum += random();
  return sum;
}

/** The network to start from, if it has the sizes that are asked for. */
export function usableStart(start: Network | undefined, { embedding, filters, hidden, narrow }: NetworkSettings): Network | undefined {
  const own = start?.shape;
  return own?.embedding === embedding && own.filters === filters && own.hidden === hidden && own.narrow === narrow ? start : undefined;
}

/** Words begin with what the texts alone tell of them. */
export function startWords(table: TrainedMatrix, texts: TokenTable, words: readonly string[], rows: Uint32Array, embedding: number): void {
  const start = [0];
  const tokens: number[] = [];
  const seen = new Set<number>();
  for (const row of rows) {
    const text = texts.rowTexts[row * placesPerRow]!;
    // A passage that stands in many policies counts once.
    if (seen.has(text)) continue;
    seen.add(text);
    for (let at = texts.textStart[text]!; at < texts.textStart[text + 1]!; at += 1) tokens.push(texts.tokens[at]!);
    start.push(tokens.length);
  }
  const vectors = learnVectors({ words: texts.forms.length, start, tokens }, embedding);
  const numberOf = new Map(texts.forms.map((form, number) => [form, number]));
  for (const [at, word] of words.entries()) {
    const vector = vectors.get(numberOf.get(word)!);
    if (vector !== undefined) table.weights.data.set(vector.map((value) => wordSpread * value), at * embedding);
  }
}

/** Takes over words, filters and the way to the hidden units; words that the other network did not know begin as its unknown word. */
export function takeOver(network: TrainedNetwork, table: TrainedMatrix, { shape, weights, words: known }: Network, words: readonly string[]): void {
  const numberOf = new Map(known.map((word, number) => [word, number]));
  for (let at = 0; at <= words.length; at += 1) {
    const number = numberOf.get(words[at] ?? '') ?? shape.words - 1;
    table.weights.data.set(weights.words.subarray(number * shape.embedding, (number + 1) * shape.embedding), at * shape.embedding);
  }
  copyPart(network.filters, weights.filters);
  copyPart(network.filterBias, weights.filterBias);
  copyPart(network.narrow, weights.narrow);
  copyPart(network.hiddenBias, weights.hiddenBias);
  for (const [place, part] of network.wide.entries()) copyPart(part, weights.wide, place);
  for (const [place, part] of network.near.entries()) copyPart(part, weights.near, place);
}

/** Fills the matrix with the part of `from` that has this matrix's size and stands at that place. */
function copyPart(part: TrainedMatrix, from: Float64Array, place = 0): void {
  const size = part.weights.data.length;
  part.weights.data.set(from.subarray(place * size, (place + 1) * size));
}
