import { describe, expect, it } from 'vitest';
import { createMatrixArena, type Matrix, type MatrixArena } from '../../lib/training/matrix-arena';

function fill(arena: MatrixArena, rows: number, columns: number, numbers: (at: number) => number): Matrix {
  const matrix = arena.allocate(rows, columns);
  for (let at = 0; at < matrix.data.length; at += 1) matrix.data[at] = numbers(at);
  return matrix;
}

function odd(at: number): number {
  return Math.fround(Math.sin(at + 1));
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

  it('of four rows at a time and of what is left over is the same to the last digit', () => {
    const arena = createMatrixArena(1);
    const left = fill(arena, 7, 9, odd);
    const right = fill(arena, 9, 24, (at) => odd(3 * at));
    const together = fill(arena, 7, 24, () => 0);
    arena.addProduct(together, left, right);
    const alone = Array.from({ length: 7 }, (_row, row) => {
      const one = fill(arena, 1, 9, (at) => left.data[row * 9 + at]!);
      const sum = fill(arena, 1, 24, () => 0);
      arena.addProduct(sum, one, right);
      return [...sum.data];
    });
    expect([...together.data]).toEqual(alone.flat());
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

describe('the maxima of sums', () => {
  it('rise where a sum is larger, with the place of the winner, and stay where it is not', () => {
    const arena = createMatrixArena(1);
    const row = (...numbers: readonly number[]) => fill(arena, 1, 8, (at) => numbers[at] ?? 0).data;
    const [bias, before, here, after] = [row(1, 1, 1, 1, 1, 1, 1, 1), row(1, 0, -9, 2), row(2, 5, 1, -3, 0, 0, 7), row(3, 0, 0, 0, -1, -2)];
    const largest = row(0, 6, 0, -2, 0, 0, 1, 4);
    const winners = arena.allocateWhole(8);
    winners[1] = 3;
    arena.raiseMaxima(8, bias.byteOffset, before.byteOffset, here.byteOffset, after.byteOffset, largest.byteOffset, winners.byteOffset, 5);
    expect([...largest]).toEqual([7, 6, 0, 0, 0, 0, 8, 4]);
    expect([...winners]).toEqual([5, 3, 0, 5, 0, 0, 5, 0]);
  });
});
