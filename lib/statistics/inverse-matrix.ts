import { cellOf } from "./at.ts";
import { inverseCholesky } from "./envelope-cholesky.ts";

/**
 * Inverse of a symmetric positive definite matrix, row by row. Only the lower triangle of `matrix` is read.
 * @throws RangeError where the matrix is not positive definite.
 */
export function inverseMatrix(matrix: Float64Array, size: number): Float64Array {
  const factor = inverseCholesky(matrix, size);
  const inverse = new Float64Array(size * size);
  for (let a = 0; a < size; a++) {
    for (let b = 0; b <= a; b++) {
      let sum = 0;
      for (let k = a; k < size; k++)
        sum += cellOf(factor, a * size + k) * cellOf(factor, b * size + k);
      inverse[a * size + b] = sum;
      inverse[b * size + a] = sum;
    }
  }
  return inverse;
}
