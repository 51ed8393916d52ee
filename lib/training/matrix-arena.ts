import { maximaCode } from './maxima-code';
import { productCode } from './product-code';
import { instantiateVectors } from './vector-code';

/** A matrix of 32-bit floats, row by row, in the memory of an arena. */
export type Matrix = { readonly data: Float32Array; readonly rows: number; readonly columns: number };

/** A row of an arena's memory: its first number's place in bytes. */
export type RowPlace = number;

/** Memory for matrices, and what takes most of the time of a training, with vectors. */
export type MatrixArena = {
  /** A new matrix of zeros. The number of columns must be a multiple of four. */
  readonly allocate: (rows: number, columns: number) => Matrix;
  /** The same for whole numbers. */
  readonly allocateWhole: (length: number) => Int32Array;
  /** Everything that was allocated before this call stays; `clear` forgets what came after. */
  readonly keep: () => void;
  readonly clear: () => void;
  /** Adds `left` · `right` to `target`. */
  readonly addProduct: (target: Matrix, left: Matrix, right: Matrix) => void;
  /** Adds the product of the transposed `left` with `right` to `target`. */
  readonly addTransposedProduct: (target: Matrix, left: Matrix, right: Matrix) => void;
  /** Sums `columns` columns (a multiple of four) of four rows; where a sum is larger than what stands in `largest` it is written there, and `place` in `winners`. */
  readonly raiseMaxima: (columns: number, bias: RowPlace, before: RowPlace, here: RowPlace, after: RowPlace, largest: RowPlace, winners: RowPlace, place: number) => void;
};

const pageBytes = 65_536;
const floatBytes = 4;

/** An arena of `megabytes`; allocating more than that throws. */
export function createMatrixArena(megabytes: number): MatrixArena {
  const memory = new WebAssembly.Memory({ initial: (megabytes * 1_048_576) / pageBytes });
  const { multiply, raise } = instantiateVectors(memory, { multiply: productCode, raise: maximaCode });
  let top = 0;
  let kept = 0;
  const run = (target: Matrix, left: Matrix, right: Matrix, inner: number, rowStep: number, innerStep: number) => {
    if (target.rows === 0 || inner === 0) return;
    multiply(
      target.rows, target.columns * floatBytes, inner, left.data.byteOffset, rowStep * floatBytes, innerStep * floatBytes,
      right.data.byteOffset, right.columns * floatBytes, target.data.byteOffset, target.columns * floatBytes,
    );
  };
  return {
    allocate(rows, columns) {
      const data = new Float32Array(memory.buffer, top, rows * columns).fill(0);
      top += rows * columns * floatBytes;
      return { data, rows, columns };
    },
    allocateWhole(length) {
      const data = new Int32Array(memory.buffer, top, length).fill(0);
      top += length * floatBytes;
      return data;
    },
    keep() {
      kept = top;
    },
    clear() {
      top = kept;
    },
    addProduct(target, left, right) {
      run(target, left, right, left.columns, left.columns, 1);
    },
    addTransposedProduct(target, left, right) {
      run(target, left, right, left.rows, 1, left.columns);
    },
    raiseMaxima(columns, bias, before, here, after, largest, winners, place) {
      raise(columns * floatBytes, bias, before, here, after, largest, winners, place);
    },
  };
}
