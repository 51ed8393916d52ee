import type { NetworkModel } from './model';
import { addProduct, filterWidth, textLength } from './network';

/** What the network makes of one text: its vector, and the short one that stands for it beside a neighbour. */
export type EncodedText = { readonly vector: Float64Array; readonly narrowed: Float64Array };

/** What the filters make of each word, remembered by the row of its vector; belongs to one model. */
export type WordProjections = (Float32Array | undefined)[];

/** The vector of one text, given by the numbers of its words (0: unknown) between its end marks. */
export function encodeText(model: NetworkModel, numbers: Int32Array, known: WordProjections): EncodedText {
  const { shape, weights, rowOf } = model;
  const { filters, embedding } = shape;
  const vector = new Float64Array(textLength(shape));
  const rows = numbers.map((number) => rowOf[number]!);
  const projections = Array.from(rows, (row) => projectOnce(model, row, known));
  const nothing = new Float32Array(filterWidth * filters);
  for (let at = 0; at < projections.length; at += 1) {
    raiseMaxima(vector, filters, projections[at - 1] ?? nothing, projections[at]!, projections[at + 1] ?? nothing);
  }
  const unit = 1 / Math.sqrt(rows.length + 1);
  for (const row of rows) {
    const base = row * embedding;
    for (let column = 0; column < embedding; column += 1) vector[filters + column]! += unit * weights.words[base + column]!;
  }
  const narrowed = new Float64Array(shape.narrow);
  addProduct(narrowed, 0, vector, 0, vector.length, weights.narrow, 0, shape.narrow);
  return { vector, narrowed };
}

/** The hottest loop of all; a function of its own, so that it is compiled for exactly these arrays. */
function raiseMaxima(maxima: Float64Array, filters: number, before: Float32Array, here: Float32Array, after: Float32Array): void {
  const last = 2 * filters;
  for (let filter = 0; filter < filters; filter += 1) {
    maxima[filter] = Math.max(maxima[filter]!, before[filter]! + here[filters + filter]! + after[last + filter]!);
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

function projectOnce(model: NetworkModel, row: number, known: WordProjections): Float32Array {
  const found = known[row];
  if (found !== undefined) return found;
  const { filters } = model.shape;
  const made = new Float64Array(filterWidth * filters);
  const { embedding } = model.shape;
  addProduct(made, 0, model.weights.words, row * embedding, embedding, model.weights.filters, 0, made.length);
  // Every window has exactly one middle word, so the bias can be counted there.
  for (let filter = 0; filter < filters; filter += 1) made[filters + filter]! += model.weights.filterBias[filter]!;
  // Half the memory, for a thousandth of a weight's rounding: reading these is most of the work.
  const packed = Float32Array.from(made);
  known[row] = packed;
  return packed;
}
