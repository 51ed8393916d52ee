import { describe, expect, it } from 'vitest';
import { readBundledModel } from '../../lib/classifier/bundled-model';
import { filterWidth } from '../../lib/classifier/network';
import { createProduct } from '../../lib/classifier/row-product';
import { createProjections, longestVector, projectionUnit } from '../../lib/classifier/word-projections';

const { network } = readBundledModel();
const { shape, words, filters, weights } = network;

describe('what the filters make of words', () => {
  const { table, vectors, placeOf } = createProjections(network, createProduct(network.shape.embedding));
  const width = filterWidth * shape.filters;

  it('is to the millionth what floating-point numbers give, for every word of the model', () => {
    const wrong: number[] = [];
    for (let row = 0; row < shape.words; row += 1) {
      const place = placeOf(row);
      for (let at = 0; at < width; at += 1) {
        let sum = 0;
        for (let column = 0; column < shape.embedding; column += 1) sum += words.steps[row * shape.embedding + column]! * words.unit * (filters.steps[column * width + at]! * filters.unit);
        if (at >= shape.filters && at < 2 * shape.filters) sum += weights.filterBias[at - shape.filters]!;
        if (table[place * width + at] !== Math.round(sum / projectionUnit)) wrong.push(row);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('is made once, word by word in the order in which they come', () => {
    const fresh = createProjections(network, createProduct(network.shape.embedding));
    expect([7, 3, 7].map(fresh.placeOf)).toEqual([1, 2, 1]);
    expect(fresh.vectors.subarray(2 * shape.embedding, 3 * shape.embedding)).toEqual(vectors.subarray(placeOf(3) * shape.embedding, (placeOf(3) + 1) * shape.embedding));
  });

  it('has zeros for the word that is missing', () => {
    expect(table.subarray(0, width).every((value) => value === 0)).toBe(true);
  });

  it('is exact for the largest weights of the longest vector', () => {
    const largest = { ...network, shape: { ...shape, words: 1, embedding: longestVector, filters: 1 }, words: { unit: 1, steps: new Int8Array(longestVector).fill(45) } };
    for (const [before, here, after] of [[45, -45, 45], [-45, 45, -45], [-45, -45, 44], [45, 45, -44]] as const) {
      const steps = Int8Array.from({ length: filterWidth * longestVector }, (_step, at) => [before, here, after][at % filterWidth]!);
      const made = createProjections({ ...largest, filters: { unit: projectionUnit, steps }, weights: { ...weights, filterBias: Float64Array.of(0) } }, createProduct(longestVector));
      const place = made.placeOf(0);
      expect([...made.table.subarray(place * filterWidth)]).toEqual([before, here, after].map((step) => longestVector * 45 * step));
    }
  });
});
