import { cellOf } from "./at.ts";

/** A pivot smaller than this part of its diagonal element is rounding, not information. */
const smallestPivot = 1e-12;

/**
 * Inverse of the lower Cholesky factor L of a symmetric positive definite matrix A = L L', column by
 * column: element (row, column) stands at `column * size + row`. So x'A^-1 x is the squared length of
 * L^-1 x, and for a sparse x only few columns are read.
 *
 * Leading zeros of a row of A stay zeros of L and are skipped (envelope method: George and Liu 1981,
 * Computer Solution of Large Sparse Positive Definite Systems, ch. 4), so columns that meet few others
 * should come first.
 *
 * @param matrix Row by row; only the lower triangle is read.
 * @throws RangeError where the matrix is not positive definite.
 */
export function inverseCholesky(matrix: Float64Array, size: number): Float64Array {
  const { factor, first } = choleskyEnvelope(matrix, size);
  const inverse = new Float64Array(size * size);
  // Four columns at a time, whose sums need not wait for one another; the last may be the same one.
  for (let column = 0; column < size; column += 4) {
    const last = size - 1;
    const [one, two] = [column * size, Math.min(column + 1, last) * size];
    const [three, four] = [Math.min(column + 2, last) * size, Math.min(column + 3, last) * size];
    for (let row = column; row < size; row++) {
      let [sumOne, sumTwo, sumThree, sumFour] = [0, 0, 0, 0];
      for (let k = Math.max(column, cellOf(first, row)); k < row; k++) {
        const element = cellOf(factor, row * size + k);
        sumOne += element * cellOf(inverse, one + k);
        sumTwo += element * cellOf(inverse, two + k);
        sumThree += element * cellOf(inverse, three + k);
        sumFour += element * cellOf(inverse, four + k);
      }
      const pivot = cellOf(factor, row * size + row);
      const diagonal = row * size;
      inverse[one + row] = ((one === diagonal ? 1 : 0) - sumOne) / pivot;
      inverse[two + row] = ((two === diagonal ? 1 : 0) - sumTwo) / pivot;
      inverse[three + row] = ((three === diagonal ? 1 : 0) - sumThree) / pivot;
      inverse[four + row] = ((four === diagonal ? 1 : 0) - sumFour) / pivot;
    }
  }
  return inverse;
}

/** The factor row by row, and where each row's first element that is not zero stands. */
function choleskyEnvelope(matrix: Float64Array, size: number) {
  const factor = new Float64Array(size * size);
  const first = new Float64Array(size);
  for (let row = 0; row < size; row++) {
    let from = 0;
    while (from < row && cellOf(matrix, row * size + from) === 0) from++;
    first[row] = from;
    for (let column = from; column <= row; column++) {
      const start = Math.max(from, cellOf(first, column));
      const rest =
        cellOf(matrix, row * size + column) -
        dot(factor, row * size + start, factor, column * size + start, column - start);
      if (row !== column)
        factor[row * size + column] = rest / cellOf(factor, column * size + column);
      else if (rest > smallestPivot * cellOf(matrix, row * size + row))
        factor[row * size + row] = Math.sqrt(rest);
      else throw new RangeError(`not positive definite at row ${row}`);
    }
  }
  return { factor, first };
}

/** Inner product of `length` elements; none where `length` is not above zero. */
function dot(
  a: Float64Array,
  fromA: number,
  b: Float64Array,
  fromB: number,
  length: number,
): number {
  let sum = 0;
  for (let k = 0; k < length; k++) sum += cellOf(a, fromA + k) * cellOf(b, fromB + k);
  return sum;
}
