import { filterWidth, nearPlaces, textLength, widePlaces, type NetworkShape } from '../classifier/network';
import type { Trained } from './adam';
import type { Matrix, MatrixArena } from './matrix-arena';
import { readFilters, spreadFilters } from './network-filters';
import { placesPerRow } from './token-table';

/** A matrix in training. */
export type TrainedMatrix = Trained & { readonly weights: Matrix; readonly gradient: Matrix };

/** The matrices of a network in training, all but the words' vectors. */
export type TrainedNetwork = {
  readonly filters: TrainedMatrix;
  readonly filterBias: TrainedMatrix;
  /** One for each of `widePlaces`. */
  readonly wide: readonly TrainedMatrix[];
  readonly narrow: TrainedMatrix;
  /** One for each of `nearPlaces`. */
  readonly near: readonly TrainedMatrix[];
  readonly hiddenBias: TrainedMatrix;
  /** From the hidden units, and directly from the clause's own vector. */
  readonly output: readonly [TrainedMatrix, TrainedMatrix];
  readonly outputBias: TrainedMatrix;
};

/** Some rows with all that they read, numbered within the batch. */
export type Batch = {
  /** The vectors of the batch's different words. */
  readonly words: Matrix;
  /** Where each text begins in `tokens`; one more entry than there are texts. */
  readonly textStart: Uint32Array;
  /** Index into `words`. */
  readonly tokens: Uint32Array;
  /** `placesPerRow` texts a row. */
  readonly rowTexts: Uint32Array;
  /** Wanted probability by row and label; rows are `shape.labels` long. */
  readonly targets: Float32Array;
};

/** The factor each unit is multiplied by: 0 when it is dropped, otherwise the inverse of the chance to stay. */
export type Dropout = { readonly texts: Float32Array; readonly hidden: Float32Array };

/** What the forward pass leaves for the backward pass. */
type Trace = {
  readonly vectors: Matrix;
  readonly winners: Int32Array;
  readonly own: Matrix;
  readonly wide: readonly WideTexts[];
  readonly narrowed: Matrix;
  readonly near: readonly Matrix[];
  readonly hidden: Matrix;
  readonly margins: Matrix;
};

/** The different texts that are read in full at one place, since headings and leads are those of many rows. */
type WideTexts = { readonly texts: Uint32Array; readonly ofRow: Uint32Array; readonly vectors: Matrix };

/**
 * One forward and backward pass: adds the slopes of the mean cross-entropy (summed over labels) to the gradients, and gives that and the slopes of the
 * batch's words. The network: three-word filters over word vectors, their maxima over the text and the mean word; one hidden layer over
 * the clause, its heading, its lead and its six nearest neighbours; and a direct way from the clause to the labels.
 */
export function learnBatch(arena: MatrixArena, shape: NetworkShape, network: TrainedNetwork, batch: Batch, dropout: Dropout): { loss: number; wordSlopes: Matrix } {
  return backward(arena, shape, network, batch, dropout, forward(arena, shape, network, batch, dropout));
}

/** The margins of a batch, by row and label, without learning. */
export function scoreBatch(arena: MatrixArena, shape: NetworkShape, network: TrainedNetwork, batch: Batch): Matrix {
  return forward(arena, shape, network, batch, undefined).margins;
}

function forward(arena: MatrixArena, shape: NetworkShape, network: TrainedNetwork, batch: Batch, dropout: Dropout | undefined): Trace {
  const rows = batch.rowTexts.length / placesPerRow;
  const texts = batch.textStart.length - 1;
  const projections = arena.allocate(batch.words.rows, filterWidth * shape.filters);
  arena.addProduct(projections, batch.words, network.filters.weights);
  const vectors = arena.allocate(texts, textLength(shape));
  const winners = readFilters(arena, shape, batch, projections, network.filterBias.weights, vectors);
  if (dropout !== undefined) multiplyBy(vectors.data, dropout.texts);
  const narrowed = arena.allocate(texts, shape.narrow);
  arena.addProduct(narrowed, vectors, network.narrow.weights);
  const hidden = arena.allocate(rows, shape.hidden);
  fillRows(hidden, network.hiddenBias.weights);
  const wide = widePlaces.map((_name, place) => {
    const found = listTexts(batch.rowTexts, place, texts);
    const picked = pickRows(arena, vectors, found.texts);
    const sums = arena.allocate(picked.rows, shape.hidden);
    arena.addProduct(sums, picked, network.wide[place]!.weights);
    addRows(hidden, sums, found.ofRow);
    return { ...found, vectors: picked };
  });
  const near = nearPlaces.map((_name, place) => {
    const picked = pickRows(arena, narrowed, textsAt(batch.rowTexts, widePlaces.length + place));
    arena.addProduct(hidden, picked, network.near[place]!.weights);
    return picked;
  });
  for (let at = 0; at < hidden.data.length; at += 1) hidden.data[at] = Math.max(0, hidden.data[at]!) * (dropout?.hidden[at] ?? 1);
  const own = pickRows(arena, vectors, textsAt(batch.rowTexts, 0));
  const margins = arena.allocate(rows, shape.labels);
  fillRows(margins, network.outputBias.weights);
  arena.addProduct(margins, hidden, network.output[0].weights);
  arena.addProduct(margins, own, network.output[1].weights);
  return { vectors, winners, own, wide, narrowed, near, hidden, margins };
}

function backward(arena: MatrixArena, shape: NetworkShape, network: TrainedNetwork, batch: Batch, dropout: Dropout, trace: Trace): { loss: number; wordSlopes: Matrix } {
  const { margins, hidden, vectors, narrowed } = trace;
  const { slopes, loss } = judgeMargins(arena, margins, batch.targets);
  addColumns(network.outputBias.gradient, slopes);
  const vectorSlopes = arena.allocate(vectors.rows, vectors.columns);
  const ownSlopes = passBack(arena, network.output[1], trace.own, slopes);
  scatterRows(vectorSlopes, ownSlopes, textsAt(batch.rowTexts, 0));
  const hiddenSlopes = passBack(arena, network.output[0], hidden, slopes);
  for (let at = 0; at < hidden.data.length; at += 1) hiddenSlopes.data[at] = hidden.data[at]! > 0 ? hiddenSlopes.data[at]! * dropout.hidden[at]! : 0;
  addColumns(network.hiddenBias.gradient, hiddenSlopes);
  for (const [place, { texts, ofRow, vectors: picked }] of trace.wide.entries()) {
    const sums = arena.allocate(picked.rows, shape.hidden);
    scatterRows(sums, hiddenSlopes, ofRow);
    scatterRows(vectorSlopes, passBack(arena, network.wide[place]!, picked, sums), texts);
  }
  const narrowSlopes = arena.allocate(narrowed.rows, narrowed.columns);
  for (const [place, picked] of trace.near.entries()) {
    scatterRows(narrowSlopes, passBack(arena, network.near[place]!, picked, hiddenSlopes), textsAt(batch.rowTexts, widePlaces.length + place));
  }
  addAll(vectorSlopes, passBack(arena, network.narrow, vectors, narrowSlopes));
  multiplyBy(vectorSlopes.data, dropout.texts);
  const projectionSlopes = arena.allocate(batch.words.rows, filterWidth * shape.filters);
  const meanSlopes = arena.allocate(batch.words.rows, shape.embedding);
  spreadFilters(shape, batch, { vectors, winners: trace.winners, vectorSlopes }, { projectionSlopes, meanSlopes, bias: network.filterBias.gradient });
  const wordSlopes = passBack(arena, network.filters, batch.words, projectionSlopes);
  addAll(wordSlopes, meanSlopes);
  return { loss, wordSlopes };
}

/** The slopes of the loss by margin, and the loss. */
function judgeMargins(arena: MatrixArena, margins: Matrix, targets: Float32Array): { slopes: Matrix; loss: number } {
  const slopes = arena.allocate(margins.rows, margins.columns);
  let loss = 0;
  for (let at = 0; at < targets.length; at += 1) {
    const chance = 1 / (1 + Math.exp(-margins.data[at]!));
    const target = targets[at]!;
    // Columns that only fill up the labels to a multiple of four have no target.
    if (Number.isNaN(target)) continue;
    loss -= (target * Math.log(chance + 1e-12) + (1 - target) * Math.log(1 - chance + 1e-12)) / margins.rows;
    slopes.data[at] = (chance - target) / margins.rows;
  }
  return { slopes, loss };
}

/** The way back through a product: adds to the gradient of the matrix and gives the slopes of what it was multiplied with. */
function passBack(arena: MatrixArena, { weights, gradient }: TrainedMatrix, input: Matrix, slopes: Matrix): Matrix {
  arena.addTransposedProduct(gradient, input, slopes);
  const turned = arena.allocate(weights.columns, weights.rows);
  for (let row = 0; row < weights.rows; row += 1) {
    for (let column = 0; column < weights.columns; column += 1) turned.data[column * weights.rows + row] = weights.data[row * weights.columns + column]!;
  }
  const inputSlopes = arena.allocate(input.rows, input.columns);
  arena.addProduct(inputSlopes, slopes, turned);
  return inputSlopes;
}

/** The text of each row at one place. */
function textsAt(rowTexts: Uint32Array, place: number): Uint32Array {
  return Uint32Array.from({ length: rowTexts.length / placesPerRow }, (_row, row) => rowTexts[row * placesPerRow + place]!);
}

function listTexts(rowTexts: Uint32Array, place: number, count: number): { texts: Uint32Array; ofRow: Uint32Array } {
  const index = new Int32Array(count).fill(-1);
  const texts: number[] = [];
  const ofRow = textsAt(rowTexts, place).map((text) => {
    if (index[text]! < 0) index[text] = texts.push(text) - 1;
    return index[text]!;
  });
  return { texts: Uint32Array.from(texts), ofRow };
}

function pickRows(arena: MatrixArena, from: Matrix, rows: Uint32Array): Matrix {
  const { columns } = from;
  const picked = arena.allocate(rows.length, columns);
  for (const [to, row] of rows.entries()) picked.data.set(from.data.subarray(row * columns, (row + 1) * columns), to * columns);
  return picked;
}

/** Adds row `ofRow[i]` of `from` to row i. */
function addRows(to: Matrix, from: Matrix, ofRow: Uint32Array): void {
  const { columns } = to;
  for (let row = 0; row < to.rows; row += 1) {
    for (let column = 0; column < columns; column += 1) to.data[row * columns + column]! += from.data[ofRow[row]! * columns + column]!;
  }
}

/** Adds row i of `from` to row `toRow[i]`. */
function scatterRows(to: Matrix, from: Matrix, toRow: Uint32Array): void {
  const { columns } = to;
  for (let row = 0; row < from.rows; row += 1) {
    for (let column = 0; column < columns; column += 1) to.data[toRow[row]! * columns + column]! += from.data[row * columns + column]!;
  }
}

function fillRows(to: Matrix, row: Matrix): void {
  for (let at = 0; at < to.data.length; at += to.columns) to.data.set(row.data, at);
}

/** Adds the sum of all rows. */
function addColumns(to: Matrix, from: Matrix): void {
  for (let at = 0; at < from.data.length; at += 1) to.data[at % from.columns]! += from.data[at]!;
}

function addAll(to: Matrix, from: Matrix): void {
  for (let at = 0; at < to.data.length; at += 1) to.data[at]! += from.data[at]!;
}

function multiplyBy(values: Float32Array, factors: Float32Array): void {
  for (let at = 0; at < values.length; at += 1) values[at]! *= factors[at]!;
}
