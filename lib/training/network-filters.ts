import { filterWidth, textLength, type NetworkShape } from '../classifier/network';
import type { Matrix, MatrixArena } from './matrix-arena';
import type { Batch } from './network-pass';

/**
 * Writes the vector of every text: the filters' maxima over the text, cut at zero, then the mean word (over the square root of the
 * length). Gives the token at which each maximum was reached, by text and filter.
 */
export function readFilters(arena: MatrixArena, shape: NetworkShape, batch: Batch, projections: Matrix, bias: Matrix, vectors: Matrix): Int32Array {
  const { filters, embedding } = shape;
  const filterBytes = filters * Float32Array.BYTES_PER_ELEMENT;
  const rowBytes = filterWidth * filterBytes;
  const length = textLength(shape);
  const texts = batch.textStart.length - 1;
  const winners = arena.allocateWhole(texts * filters);
  const nothing = arena.allocate(1, filters).data.byteOffset;
  const found = projections.data.byteOffset;
  const out = vectors.data;
  for (let text = 0; text < texts; text += 1) {
    const from = batch.textStart[text]!;
    const to = batch.textStart[text + 1]!;
    const base = text * length;
    const largest = out.byteOffset + base * Float32Array.BYTES_PER_ELEMENT;
    const won = winners.byteOffset + text * filterBytes;
    const unit = 1 / Math.sqrt(to - from + 1);
    for (let at = from; at < to; at += 1) {
      const before = at > from ? found + batch.tokens[at - 1]! * rowBytes : nothing;
      const here = found + batch.tokens[at]! * rowBytes + filterBytes;
      const after = at + 1 < to ? found + batch.tokens[at + 1]! * rowBytes + 2 * filterBytes : nothing;
      arena.raiseMaxima(filters, bias.data.byteOffset, before, here, after, largest, won, at);
      const word = batch.tokens[at]! * embedding;
      for (let column = 0; column < embedding; column += 1) out[base + filters + column]! += unit * batch.words.data[word + column]!;
    }
  }
  return winners;
}

/** What the forward pass found, with the slopes of the texts' vectors. */
type Found = { readonly vectors: Matrix; readonly winners: Int32Array; readonly vectorSlopes: Matrix };

/** Where the slopes go. */
type Slopes = { readonly projectionSlopes: Matrix; readonly meanSlopes: Matrix; readonly bias: Matrix };

/** The way back through `readFilters`: only the winning three words of a filter are moved, and every word of the mean. */
export function spreadFilters(shape: NetworkShape, batch: Batch, { vectors, winners, vectorSlopes }: Found, slopes: Slopes): void {
  const { filters, embedding } = shape;
  const columns = filterWidth * filters;
  const length = textLength(shape);
  for (let text = 0; text + 1 < batch.textStart.length; text += 1) {
    const from = batch.textStart[text]!;
    const to = batch.textStart[text + 1]!;
    const base = text * length;
    for (let filter = 0; filter < filters; filter += 1) {
      const slope = vectorSlopes.data[base + filter]!;
      if (slope === 0 || vectors.data[base + filter]! <= 0) continue;
      slopes.bias.data[filter]! += slope;
      const winner = winners[text * filters + filter]!;
      for (let place = 0; place < filterWidth; place += 1) {
        const at = winner + place - 1;
        if (at >= from && at < to) slopes.projectionSlopes.data[batch.tokens[at]! * columns + place * filters + filter]! += slope;
      }
    }
    const unit = 1 / Math.sqrt(to - from + 1);
    for (let at = from; at < to; at += 1) {
      const word = batch.tokens[at]! * embedding;
      for (let column = 0; column < embedding; column += 1) slopes.meanSlopes.data[word + column]! += unit * vectorSlopes.data[base + filters + column]!;
    }
  }
}
