/** A pivot smaller than this part of its diagonal element is rounding, not information. */
const smallestPivot = 1e-12;

/**
 * Lower Cholesky factor L of a symmetric positive definite matrix, A = L Lᵀ. Only the lower triangle
 * of `matrix` is read.
 * Golub and Van Loan, Matrix Computations, 4th ed., 4.2.
 *
 * @param matrix Row by row, `size * size` numbers.
 * @returns Row by row; the upper triangle is zero.
 * @throws RangeError where the matrix is not positive definite.
 */
export function choleskyFactor(matrix: Float64Array, size: number): Float64Array {
  const factor = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let rest = at(matrix, row * size + column);
      for (let k = 0; k < column; k++) {
        rest -= at(factor, row * size + k) * at(factor, column * size + k);
      }
      if (row !== column) factor[row * size + column] = rest / at(factor, column * size + column);
      else if (rest > smallestPivot * at(matrix, row * size + row))
        factor[row * size + row] = Math.sqrt(rest);
      else throw new RangeError(`not positive definite at row ${row}`);
    }
  }
  return factor;
}

/**
 * A matrix T, upper triangular, with A⁻¹ = T Tᵀ for a symmetric positive definite A. An element of the
 * inverse is the product of two of its rows, so the inverse itself need not be formed.
 *
 * @param matrix Row by row, `size * size` numbers; only the lower triangle is read.
 * @throws RangeError where the matrix is not positive definite.
 */
export function inverseFactor(matrix: Float64Array, size: number): Float64Array {
  const factor = choleskyFactor(matrix, size);
  const inverse = new Float64Array(size * size);
  for (let column = 0; column < size; column++) {
    inverse[column * size + column] = 1 / at(factor, column * size + column);
    for (let row = column + 1; row < size; row++) {
      let sum = 0;
      for (let k = column; k < row; k++) {
        sum -= at(factor, row * size + k) * at(inverse, column * size + k);
      }
      inverse[column * size + row] = sum / at(factor, row * size + row);
    }
  }
  return inverse;
}

/** Typed arrays are read within their bounds here; the fallback satisfies the compiler only. */
function at(values: Float64Array, index: number): number {
  return values[index] ?? Number.NaN;
}
