import { describe, expect, it } from 'vitest';
import { createMatrixArena, type Matrix, type MatrixArena } from '../../lib/training/matrix-arena';

function fill(arena: MatrixArena, rows: number, columns: number, numbers: (at: number) => number): Matrix {
  const matrix = arena.allocate(rows, columns);
  for (let at = 0; at < matrix.data.length; at += 1) matrix.data[at] = numbers(at);
  return matrix;
}

describe('the product of two matrices', () => {
  // Columns in blocks of sixteen, of four, and of both.
  it.each([[1, 4, 4], [3, 8, 16], [5, 12, 20], [2, 4, 36]])('of %d rows, %d inside and %d columns is that of the schoolbook', (rows, inner, columns) => {
    const arena = createMatrixArena(1);
    const left = fill(arena, rows, inner, (at) => (at % 7) - 3);
    const right = fill(arena, inner, columns, (at) => (at % 5) - 2);
    const turned = fill(arena, inner, rows * 4, (at) => (at % 6) - 2);
    const sum = fill(arena, rows, columns, () => 1);
    const turnedSum = fill(arena, rows * 4, columns, () => 0);
    arena.addProduct(sum, left, right);
    arena.addTransposedProduct(turnedSum, turned, right);
    const product = (leftAt: (row: number, at: number) => number) => (row: number, column: number) =>
      Array.from({ length: inner }, (_one, at) => leftAt(row, at) * right.data[at * columns + column]!).reduce((one, other) => one + other, 0);
    const plain = product((row, at) => left.data[row * inner + at]!);
    const transposed = product((row, at) => turned.data[at * rows * 4 + row]!);
    expect([...sum.data]).toEqual(Array.from(sum.data, (_one, at) => 1 + plain(Math.floor(at / columns), at % columns)));
    expect([...turnedSum.data]).toEqual(Array.from(turnedSum.data, (_one, at) => transposed(Math.floor(at / columns), at % columns) + 0));
  });

  it('keeps what was there before and forgets the rest', () => {
    const arena = createMatrixArena(1);
    const kept = fill(arena, 1, 4, () => 7);
    arena.keep();
    fill(arena, 1, 4, () => 8);
    arena.clear();
    expect([...arena.allocate(1, 4).data]).toEqual([0, 0, 0, 0]);
    expect([...kept.data]).toEqual([7, 7, 7, 7]);
  });
});
