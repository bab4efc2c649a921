import { at, cellOf } from "./at.ts";
import { inverseCholesky } from "./envelope-cholesky.ts";

/** What observations say of a quantity that varies with them. */
export interface Conditioned {
  /** Change of its expected value. */
  shift: number;
  /** By how much its variance falls. */
  known: number;
  /** Weight of each observation's deviation in `shift`. */
  weights: readonly number[];
}

/**
 * Conditional mean and variance of a normal quantity given others, one factorisation for any number of
 * quantities: shift c'A⁻¹d and reduction c'A⁻¹c (Anderson 2003, An Introduction to Multivariate
 * Statistical Analysis, 3rd ed., theorem 2.5.1).
 *
 * @param covariance A, of observations `row` and `column`; symmetric and positive definite.
 * @param deviations d, each observation less what was expected of it.
 * @returns a function of c, the quantity's covariance with each observation.
 * @throws RangeError where A is not positive definite.
 */
export function conditionNormal(
  covariance: (row: number, column: number) => number,
  deviations: readonly number[],
): (covariances: readonly number[]) => Conditioned {
  const size = deviations.length;
  const matrix = Float64Array.from({ length: size * size }, (_, place) =>
    covariance(Math.floor(place / size), place % size),
  );
  // A⁻¹ is this matrix times its transpose.
  const factor = inverseCholesky(matrix, size);
  const element = (row: number, column: number) => cellOf(factor, row * size + column);
  return (covariances) => {
    const turned = deviations.map((_, column) =>
      covariances.reduce((sum, value, row) => sum + value * element(row, column), 0),
    );
    const weights = deviations.map((_, row) =>
      turned.reduce((sum, value, column) => sum + value * element(row, column), 0),
    );
    return {
      weights,
      shift: weights.reduce((sum, weight, k) => sum + weight * at(deviations, k), 0),
      known: weights.reduce((sum, weight, k) => sum + weight * at(covariances, k), 0),
    };
  };
}
