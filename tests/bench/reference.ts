import { CholeskyDecomposition, Matrix } from "ml-matrix";

const size = 700;

/**
 * A fixed piece of arithmetic from a library that we do not write, to measure the machine by: the
 * Cholesky factor of a 700 x 700 matrix.
 */
export function reference(): void {
  const rows = Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_, column) => 1 / (1 + Math.abs(row - column)) ** 2),
  );
  if (!new CholeskyDecomposition(new Matrix(rows)).isPositiveDefinite()) {
    throw new Error("The reference matrix must be positive definite.");
  }
}
