/** Adds to `sum` the product of a row vector with `rows` rows of a matrix that begin at `from`. */
export type AddProduct = (sum: Float64Array, sumFrom: number, vector: Float64Array, vectorFrom: number, rows: number, matrix: Float64Array, from: number, columns: number) => void;

/**
 * What adds products of vectors of up to `longest` numbers, in two arrays that are its own. Up to eight rows at a time, since loading and storing the sum costs
 * more than the multiplication; always added up by fours in the order of the rows, so that the sums are the same to the last bit however many go together.
 */
export function createProduct(longest: number): AddProduct {
  const factors = new Float64Array(longest);
  const begins = new Int32Array(longest);

  return (sum, sumFrom, vector, vectorFrom, rows, matrix, from, columns) => {
    let count = 0;
    for (let row = 0; row < rows; row += 1) {
      const factor = vector[vectorFrom + row]!;
      // Units that are zero (cut, or dropped) add nothing.
      if (factor === 0) continue;
      factors[count] = factor;
      begins[count] = from + row * columns;
      count += 1;
    }
    let at = 0;
    for (; at + 8 <= count; at += 8) {
      const one = factors[at]!, two = factors[at + 1]!, three = factors[at + 2]!, four = factors[at + 3]!;
      const five = factors[at + 4]!, six = factors[at + 5]!, seven = factors[at + 6]!, eight = factors[at + 7]!;
      const first = begins[at]!, second = begins[at + 1]!, third = begins[at + 2]!, fourth = begins[at + 3]!;
      const fifth = begins[at + 4]!, sixth = begins[at + 5]!, seventh = begins[at + 6]!, eighth = begins[at + 7]!;
      for (let column = 0; column < columns; column += 1) {
        const half = sum[sumFrom + column]! + (one * matrix[first + column]! + two * matrix[second + column]! + three * matrix[third + column]! + four * matrix[fourth + column]!);
        sum[sumFrom + column] = half + (five * matrix[fifth + column]! + six * matrix[sixth + column]! + seven * matrix[seventh + column]! + eight * matrix[eighth + column]!);
      }
    }
    if (at + 4 <= count) {
      const one = factors[at]!, two = factors[at + 1]!, three = factors[at + 2]!, four = factors[at + 3]!;
      const first = begins[at]!, second = begins[at + 1]!, third = begins[at + 2]!, fourth = begins[at + 3]!;
      for (let column = 0; column < columns; column += 1) sum[sumFrom + column]! += one * matrix[first + column]! + two * matrix[second + column]! + three * matrix[third + column]! + four * matrix[fourth + column]!;
      at += 4;
    }
    for (; at < count; at += 1) {
      const factor = factors[at]!, begin = begins[at]!;
      for (let column = 0; column < columns; column += 1) sum[sumFrom + column]! += factor * matrix[begin + column]!;
    }
  };
}
