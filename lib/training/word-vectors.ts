import { createRandom } from './random';

/** Words in fewer places have no vector. */
const minCount = 5;
/** How far two words may be apart to count as met; one place further counts half, two places a third, and so on. */
const reach = 4;
/** Contexts' frequencies are raised to this power, so that rare words do not seem to attract each other (Levy, Goldberg and Dagan, 2015). */
const contextPower = 0.75;
/** The search for the main directions keeps so many more than are wanted, and goes over them so often (Halko, Martinsson and Tropp, 2011). */
const spareDirections = 20;
const passes = 4;
const seed = 1;

/** Sentences as numbers of their words below `words`, one after the other; `start` has one more entry than there are sentences. */
export type Sentences = { readonly words: number; readonly start: readonly number[]; readonly tokens: readonly number[] };

/** A square matrix of which most entries are zero, row by row. */
type Sparse = { readonly size: number; readonly start: Uint32Array; readonly column: Uint32Array; readonly value: Float64Array };

/**
 * Vectors of `length` numbers for the words that occur often enough: words that stand among the same words have similar vectors. They are the main
 * directions of the positive pointwise mutual information of word and context (Levy and Goldberg, 2014), turned so that no number of a vector
 * counts more than another, with mean 0 and standard deviation 1 overall. Same sentences, same vectors.
 */
export function learnVectors(sentences: Sentences, length: number): Map<number, Float64Array> {
  const counts = new Uint32Array(sentences.words);
  for (const word of sentences.tokens) counts[word]! += 1;
  const frequent = Array.from(counts.keys()).filter((word) => counts[word]! >= minCount);
  const directions = length + spareDirections;
  // Fewer words have no main directions to speak of.
  if (frequent.length < 2 * directions) return new Map();
  const information = weighInformation(countMeetings(sentences, frequent));
  const size = frequent.length;
  const random = createRandom(seed);
  let basis = Float64Array.from({ length: size * directions }, () => random() - 0.5);
  for (let pass = 0; pass < passes; pass += 1) {
    orthogonalize(basis, size, directions);
    basis = multiply(information, multiplyTransposed(information, basis, directions), directions);
  }
  orthogonalize(basis, size, directions);
  // The singular values within the basis: eigenvalues of the small matrix that the projected rows make with themselves.
  const projected = multiplyTransposed(information, basis, directions);
  const { values, vectors } = findEigen(multiplyOwn(projected, size, directions), directions);
  const order = Array.from(values.keys()).sort((one, other) => values[other]! - values[one]! || one - other).slice(0, length);
  const turn = Float64Array.from({ length: length * length }, () => random() - 0.5);
  orthogonalize(turn, length, length);
  const found = new Float64Array(size * length);
  for (let row = 0; row < size; row += 1) {
    for (const [place, direction] of order.entries()) {
      let along = 0;
      for (let inner = 0; inner < directions; inner += 1) along += basis[row * directions + inner]! * vectors[inner * directions + direction]!;
      along *= Math.sqrt(Math.sqrt(Math.max(0, values[direction]!)));
      for (let column = 0; column < length; column += 1) found[row * length + column]! += along * turn[place * length + column]!;
    }
  }
  standardize(found, length);
  return new Map(frequent.map((word, row) => [word, found.subarray(row * length, (row + 1) * length)]));
}

/** How often each two words meet, the nearer the more. */
function countMeetings({ words, start, tokens }: Sentences, frequent: readonly number[]): Sparse {
  const rowOf = new Int32Array(words).fill(-1);
  for (const [row, word] of frequent.entries()) rowOf[word] = row;
  const size = frequent.length;
  // All pairs, met or not: some 150 MB, and several times as fast as a table of those that met.
  const met = new Float32Array(size * size);
  for (let sentence = 0; sentence + 1 < start.length; sentence += 1) {
    const end = start[sentence + 1]!;
    for (let at = start[sentence]!; at < end; at += 1) {
      const one = rowOf[tokens[at]!]!;
      if (one < 0) continue;
      for (let far = 1; far <= reach && at + far < end; far += 1) {
        const other = rowOf[tokens[at + far]!]!;
        if (other < 0) continue;
        met[one * size + other]! += 1 / far;
        met[other * size + one]! += 1 / far;
      }
    }
  }
  const rowStart = new Uint32Array(size + 1);
  const count = met.reduce((sum, weight) => (weight > 0 ? sum + 1 : sum), 0);
  const column = new Uint32Array(count);
  const value = new Float64Array(count);
  let to = 0;
  for (let row = 0; row < size; row += 1) {
    for (let at = 0; at < size; at += 1) {
      const weight = met[row * size + at]!;
      if (weight === 0) continue;
      column[to] = at;
      value[to] = weight;
      to += 1;
    }
    rowStart[row + 1] = to;
  }
  return { size, start: rowStart, column, value };
}

/** The positive pointwise mutual information of each meeting. */
function weighInformation({ size, start, column, value }: Sparse): Sparse {
  const rowSum = new Float64Array(size);
  for (let row = 0; row < size; row += 1) for (let at = start[row]!; at < start[row + 1]!; at += 1) rowSum[row]! += value[at]!;
  // Meetings are counted both ways, so rows and columns have the same sums.
  const context = rowSum.map((sum) => sum ** contextPower);
  const total = context.reduce((sum, one) => sum + one, 0);
  const weighed = new Float64Array(value.length);
  for (let row = 0; row < size; row += 1) {
    for (let at = start[row]!; at < start[row + 1]!; at += 1) weighed[at] = Math.max(0, Math.log((value[at]! * total) / (rowSum[row]! * context[column[at]!]!)));
  }
  return { size, start, column, value: weighed };
}

function multiply({ size, start, column, value }: Sparse, right: Float64Array, columns: number): Float64Array<ArrayBuffer> {
  const product = new Float64Array(size * columns);
  for (let row = 0; row < size; row += 1) {
    for (let at = start[row]!; at < start[row + 1]!; at += 1) {
      const factor = value[at]!;
      const from = column[at]! * columns;
      for (let place = 0; place < columns; place += 1) product[row * columns + place]! += factor * right[from + place]!;
    }
  }
  return product;
}

function multiplyTransposed({ size, start, column, value }: Sparse, right: Float64Array, columns: number): Float64Array {
  const product = new Float64Array(size * columns);
  for (let row = 0; row < size; row += 1) {
    for (let at = start[row]!; at < start[row + 1]!; at += 1) {
      const factor = value[at]!;
      const to = column[at]! * columns;
      for (let place = 0; place < columns; place += 1) product[to + place]! += factor * right[row * columns + place]!;
    }
  }
  return product;
}

/** The product of the transposed matrix with the matrix itself. */
function multiplyOwn(matrix: Float64Array, rows: number, columns: number): Float64Array {
  const product = new Float64Array(columns * columns);
  for (let row = 0; row < rows; row += 1) {
    for (let one = 0; one < columns; one += 1) {
      const factor = matrix[row * columns + one]!;
      for (let other = 0; other < columns; other += 1) product[one * columns + other]! += factor * matrix[row * columns + other]!;
    }
  }
  return product;
}

/** Makes the columns orthonormal, in place: Gram and Schmidt, each column freed of the earlier ones twice, which keeps them exact. */
function orthogonalize(matrix: Float64Array, rows: number, columns: number): void {
  // Column by column in memory, since each is read as often as there are columns.
  const turned = new Float64Array(rows * columns);
  for (let at = 0; at < matrix.length; at += 1) turned[(at % columns) * rows + Math.floor(at / columns)] = matrix[at]!;
  const dot = (one: number, other: number) => {
    let sum = 0;
    for (let row = 0; row < rows; row += 1) sum += turned[one + row]! * turned[other + row]!;
    return sum;
  };
  for (let column = 0; column < columns; column += 1) {
    const own = column * rows;
    for (let round = 0; round < 2; round += 1) {
      for (let earlier = 0; earlier < own; earlier += rows) {
        const share = dot(own, earlier);
        for (let row = 0; row < rows; row += 1) turned[own + row]! -= share * turned[earlier + row]!;
      }
    }
    const norm = Math.sqrt(dot(own, own));
    for (let row = 0; row < rows; row += 1) matrix[row * columns + column] = turned[own + row]! /= norm > 0 ? norm : 1;
  }
}

/** Eigenvalues of a symmetric matrix and its eigenvectors, column by column: Jacobi's rotations, which end when nothing is left beside the diagonal. */
function findEigen(symmetric: Float64Array, size: number): { readonly values: Float64Array; readonly vectors: Float64Array } {
  const matrix = symmetric.slice();
  const vectors = new Float64Array(size * size);
  for (let at = 0; at < size; at += 1) vectors[at * size + at] = 1;
  const rotate = (target: Float64Array, one: number, other: number, step: number, cosine: number, sine: number, stride: number) => {
    for (let at = 0; at < size; at += 1) {
      const first = target[at * step + one * stride]!;
      const second = target[at * step + other * stride]!;
      target[at * step + one * stride] = cosine * first - sine * second;
      target[at * step + other * stride] = sine * first + cosine * second;
    }
  };
  for (let sweep = 0; sweep < 12; sweep += 1) {
    for (let one = 0; one < size; one += 1) {
      for (let other = one + 1; other < size; other += 1) {
        const beside = matrix[one * size + other]!;
        if (beside === 0) continue;
        const slope = (matrix[other * size + other]! - matrix[one * size + one]!) / (2 * beside);
        const tangent = (slope < 0 ? -1 : 1) / (Math.abs(slope) + Math.sqrt(slope * slope + 1));
        const cosine = 1 / Math.sqrt(tangent * tangent + 1);
        const sine = tangent * cosine;
        rotate(matrix, one, other, size, cosine, sine, 1);
        rotate(matrix, one, other, 1, cosine, sine, size);
        rotate(vectors, one, other, size, cosine, sine, 1);
      }
    }
  }
  return { values: Float64Array.from({ length: size }, (_value, at) => matrix[at * size + at]!), vectors };
}

function standardize(matrix: Float64Array, columns: number): void {
  const rows = matrix.length / columns;
  const mean = new Float64Array(columns);
  for (let at = 0; at < matrix.length; at += 1) mean[at % columns]! += matrix[at]! / rows;
  let square = 0;
  for (let at = 0; at < matrix.length; at += 1) {
    matrix[at]! -= mean[at % columns]!;
    square += matrix[at]! ** 2;
  }
  const spread = Math.sqrt(square / matrix.length);
  for (let at = 0; at < matrix.length; at += 1) matrix[at]! /= spread > 0 ? spread : 1;
}
