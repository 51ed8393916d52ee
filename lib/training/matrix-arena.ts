/** A matrix of 32-bit floats, row by row, in the memory of an arena. */
export type Matrix = { readonly data: Float32Array; readonly rows: number; readonly columns: number };

/** Memory for matrices, and their fast product. */
export type MatrixArena = {
  /** A new matrix of zeros. The number of columns must be a multiple of four. */
  readonly allocate: (rows: number, columns: number) => Matrix;
  /** Everything that was allocated before this call stays; `clear` forgets what came after. */
  readonly keep: () => void;
  readonly clear: () => void;
  /** Adds `left` · `right` to `target`. */
  readonly addProduct: (target: Matrix, left: Matrix, right: Matrix) => void;
  /** Adds the product of the transposed `left` with `right` to `target`. */
  readonly addTransposedProduct: (target: Matrix, left: Matrix, right: Matrix) => void;
};

const pageBytes = 65_536;
const floatBytes = 4;

/** An arena of `megabytes`; allocating more than that throws. */
export function createMatrixArena(megabytes: number): MatrixArena {
  const memory = new WebAssembly.Memory({ initial: (megabytes * 1_048_576) / pageBytes });
  const multiply = instantiateMultiply(memory);
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
  };
}

type Multiply = (rows: number, rowBytes: number, inner: number, left: number, leftRow: number, leftInner: number, right: number, rightRow: number, target: number, targetRow: number) => void;

/**
 * The product as a WebAssembly function of 128-bit vectors, some ten times as fast as the same loops in JavaScript. For each row of the target, sixteen
 * (then four) columns at a time stay in registers while the rows of the right matrix pass. Only training uses it: nothing of this is in the extension.
 */
function instantiateMultiply(memory: WebAssembly.Memory): Multiply {
  const instance = new WebAssembly.Instance(new WebAssembly.Module(assembleModule()), { m: { m: memory } });
  const { f } = instance.exports;
  if (typeof f !== 'function') throw new Error('the product function is missing');
  return (...numbers) => {
    f(...numbers);
  };
}

/** Numbers of the function's parameters, then of its local variables. */
const local = { rows: 0, rowBytes: 1, inner: 2, left: 3, leftRow: 4, leftInner: 5, right: 6, rightRow: 7, target: 8, targetRow: 9, column: 10, count: 11, leftAt: 12, rightAt: 13, factor: 14, sum: 15 } as const;

/** Opcodes of the WebAssembly core specification 2.0. */
const op = { block: 0x02, loop: 0x03, end: 0x0b, br: 0x0c, brIf: 0x0d, get: 0x20, set: 0x21, tee: 0x22, const: 0x41, greater: 0x4b, greaterOrEqual: 0x4f, add: 0x6a, subtract: 0x6b, vector: 0xfd } as const;
const noResult = 0x40;
const loadVector = (offset: number) => [op.vector, 0x00, 0, offset];
const storeVector = (offset: number) => [op.vector, 0x0b, 0, offset];
const loadSplat = [op.vector, 0x09, 0, 0];
const addVectors = [op.vector, 0xe4, 0x01];
const multiplyVectors = [op.vector, 0xe6, 0x01];
const vectorBytes = 16;

const addTo = (variable: number, amount: number[]) => [op.get, variable, ...amount, op.add, op.set, variable];

/** Number as a signed LEB128, for those from -64 to 8191. */
function leb(value: number): number[] {
  return value < 64 ? [value & 0x7f] : [(value & 0x7f) | 0x80, value >> 7];
}

/** The loop over columns that keeps `vectors` vectors of the target row in registers, as long as so many are left. */
function columnLoop(vectors: number): number[] {
  const each = (make: (index: number) => number[]) => Array.from({ length: vectors }, (_vector, index) => make(index)).flat();
  const bytes = vectors * vectorBytes;
  const targetAt = [op.get, local.target, op.get, local.column, op.add];
  return [
    op.block, noResult, op.loop, noResult,
    op.get, local.column, op.const, ...leb(bytes), op.add, op.get, local.rowBytes, op.greater, op.brIf, 1,
    ...each((index) => [...targetAt, ...loadVector(index * vectorBytes), op.set, local.sum + index]),
    op.get, local.left, op.set, local.leftAt,
    op.get, local.right, op.get, local.column, op.add, op.set, local.rightAt,
    op.get, local.inner, op.set, local.count,
    op.loop, noResult,
    op.get, local.leftAt, ...loadSplat, op.set, local.factor,
    ...each((index) => [op.get, local.sum + index, op.get, local.factor, op.get, local.rightAt, ...loadVector(index * vectorBytes), ...multiplyVectors, ...addVectors, op.set, local.sum + index]),
    ...addTo(local.leftAt, [op.get, local.leftInner]),
    ...addTo(local.rightAt, [op.get, local.rightRow]),
    op.get, local.count, op.const, 1, op.subtract, op.tee, local.count, op.brIf, 0,
    op.end,
    ...each((index) => [...targetAt, op.get, local.sum + index, ...storeVector(index * vectorBytes)]),
    ...addTo(local.column, [op.const, ...leb(bytes)]),
    op.br, 0,
    op.end, op.end,
  ];
}

function assembleModule(): Uint8Array<ArrayBuffer> {
  const code = [
    // Local variables: four 32-bit integers and five vectors.
    2, 4, 0x7f, 5, 0x7b,
    op.loop, noResult,
    op.const, 0, op.set, local.column,
    ...columnLoop(4),
    ...columnLoop(1),
    ...addTo(local.left, [op.get, local.leftRow]),
    ...addTo(local.target, [op.get, local.targetRow]),
    op.get, local.rows, op.const, 1, op.subtract, op.tee, local.rows, op.brIf, 0,
    op.end, op.end,
  ];
  const section = (id: number, body: number[]) => [id, ...size(body.length), ...body];
  return Uint8Array.from([
    0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0,
    ...section(1, [1, 0x60, 10, ...Array.from({ length: 10 }, () => 0x7f), 0]),
    ...section(2, [1, 1, 0x6d, 1, 0x6d, 2, 0, 1]),
    ...section(3, [1, 0]),
    ...section(7, [1, 1, 0x66, 0, 0]),
    ...section(10, [1, ...size(code.length), ...code]),
  ]);
}

/** Number as an unsigned LEB128. */
function size(value: number): number[] {
  return value < 128 ? [value] : [(value & 0x7f) | 0x80, ...size(value >> 7)];
}
