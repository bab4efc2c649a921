import { median } from "d3-array";
import { at } from "./at.ts";

/** Residuals beyond this many standard deviations count less; 95% as efficient as least squares on normal errors. */
const tuning = 1.345;
/** Median absolute deviation of a standard normal. */
const normalDeviation = 0.6744897501960817;
const mostSteps = 200;
const tolerance = 1e-10;
/** A column whose part that the others do not tell is smaller than this share of it tells nothing. */
const smallestPivot = 1e-10;

/**
 * Coefficients of a linear regression that outliers hardly move: Huber's M-estimator by iteratively
 * reweighted least squares, its scale the median absolute residual. Huber 1964, Annals of Mathematical
 * Statistics 35, 73-101; Holland and Welsch 1977, Communications in Statistics A6, 813-827.
 *
 * @param rows one row an observation, all of one length; an intercept is a column of ones.
 * @param values what is explained, one an observation.
 * @returns one coefficient a column; 0 for a column that the ones before it tell.
 * @throws RangeError where there are no rows, or not as many values as rows.
 */
export function huberRegression(
  rows: readonly (readonly number[])[],
  values: readonly number[],
): number[] {
  if (rows.length === 0 || rows.length !== values.length)
    throw new RangeError(`${rows.length} rows and ${values.length} values cannot be regressed`);
  let weights = values.map(() => 1);
  let coefficients = weightedLeastSquares(rows, values, weights);
  for (let step = 0; step < mostSteps; step++) {
    const residuals = rows.map((row, i) => Math.abs(at(values, i) - dot(row, coefficients)));
    const scale = (median(residuals) ?? 0) / normalDeviation;
    if (scale === 0) return coefficients;
    weights = residuals.map((residual) => Math.min(1, (tuning * scale) / residual));
    const next = weightedLeastSquares(rows, values, weights);
    const moved = Math.max(...next.map((value, k) => Math.abs(value - at(coefficients, k))));
    coefficients = next;
    if (moved < tolerance) break;
  }
  return coefficients;
}

/** The product of a row and the coefficients. */
export function dot(row: readonly number[], coefficients: readonly number[]): number {
  return row.reduce((sum, value, k) => sum + value * at(coefficients, k), 0);
}

/** Normal equations by Gauss-Jordan; few columns, so that their product is well enough conditioned. */
function weightedLeastSquares(
  rows: readonly (readonly number[])[],
  values: readonly number[],
  weights: readonly number[],
): number[] {
  const size = rows[0]?.length ?? 0;
  const equations = Array.from({ length: size }, () => new Array<number>(size + 1).fill(0));
  rows.forEach((row, i) => {
    const weight = at(weights, i);
    equations.forEach((equation, a) => {
      const weighted = weight * at(row, a);
      row.forEach((value, b) => {
        equation[b] = at(equation, b) + weighted * value;
      });
      equation[size] = at(equation, size) + weighted * at(values, i);
    });
  });
  const own = equations.map((equation, a) => at(equation, a));
  const told = equations.map((pivotal, a) => {
    const pivot = at(pivotal, a);
    if (pivot <= smallestPivot * at(own, a)) return false;
    equations.forEach((equation, b) => {
      if (b === a) return;
      const factor = at(equation, a) / pivot;
      pivotal.forEach((value, k) => {
        equation[k] = at(equation, k) - factor * value;
      });
    });
    return true;
  });
  return equations.map((equation, a) => (told[a] ? at(equation, size) / at(equation, a) : 0));
}
