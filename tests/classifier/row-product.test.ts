import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createProduct } from '../../lib/classifier/row-product';

describe('the product of a row vector and a matrix', () => {
  const number = fc.oneof(fc.constant(0), fc.double({ min: -10, max: 10, noNaN: true }));

  it('is added to what stands there, at the places that are named and no others', () => {
    const addProduct = createProduct(30);
    fc.assert(fc.property(fc.array(number, { maxLength: 30 }), fc.integer({ min: 1, max: 5 }), (vector, columns) => {
      const matrix = Float64Array.from({ length: 3 + vector.length * columns }, (_number, at) => (at * 7919) % 11);
      const sum = new Float64Array(columns + 2).fill(1);
      addProduct(sum, 1, Float64Array.from([99, ...vector]), 1, vector.length, matrix, 3, columns);
      expect([sum[0], sum[columns + 1]]).toEqual([1, 1]);
      for (let column = 0; column < columns; column += 1) {
        expect(sum[column + 1]).toBeCloseTo(vector.reduce((total, factor, row) => total + factor * matrix[3 + row * columns + column]!, 1), 9);
      }
    }));
  });

  it('is the same to the last bit when zeros stand between', () => {
    const addProduct = createProduct(40);
    const factors = Array.from({ length: 19 }, (_factor, at) => Math.sin(at + 1));
    const sumOf = (vector: readonly number[]) => {
      const sum = new Float64Array(1);
      addProduct(sum, 0, Float64Array.from(vector), 0, vector.length, Float64Array.from(vector, (factor) => Math.cos(factor)), 0, 1);
      return sum[0];
    };
    expect(sumOf(factors.flatMap((factor, at) => (at % 3 === 0 ? [0, factor, 0] : [factor])))).toBe(sumOf(factors));
  });
});
