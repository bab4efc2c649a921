import { at, cellOf } from "./at.ts";
import { inverseCholesky } from "./envelope-cholesky.ts";

/** One observation: which indicator columns apply to it. */
export interface IndicatorRow {
  response: number;
  /** Inverse of its error variance up to a constant. */
  weight: number;
  /** Fixed columns come first, then each group's; a column counts once. */
  columns: readonly number[];
}

/** A fitted model; `contrast` sums coefficients with their standard error. */
export interface RandomCoefficients {
  coefficients: Float64Array;
  /** Variance of each group's coefficients, in the order given. */
  groupVariances: number[];
  /** Variance of an observation of weight 1. */
  residualVariance: number;
  contrast: (columns: readonly number[]) => { value: number; standardError: number };
}

const fewestRounds = 3;
const mostRounds = 200;
/** A variance this small beside the residual's shrinks its group to nothing. */
const smallestRatio = 1e-8;

/**
 * Linear model on indicators with fixed coefficients and groups of random ones, y = Xb + Z₁u₁ + ... + e,
 * where the uₖ of a group share one variance. A coefficient with little evidence is drawn to zero.
 * Variances are the restricted maximum likelihood ones, found by Schall's fixed point: uₖ'uₖ over the
 * group's effective number of coefficients (Schall 1991, Biometrika 78, 719-727). Standard errors of
 * contrasts are those of the mixed model equations (Henderson 1975, Biometrics 31, 423-447).
 *
 * @param fixed Number of fixed columns; they must be linearly independent.
 * @param groups Number of columns of each random group.
 * @param tolerance Variances have settled when none changes by more than this on the log scale.
 * @throws RangeError where the fixed columns are not independent.
 */
export function fitRandomCoefficients(
  rows: readonly IndicatorRow[],
  fixed: number,
  groups: readonly number[],
  tolerance = 1e-3,
): RandomCoefficients {
  const size = groups.reduce((sum, group) => sum + group, fixed);
  const { products, responses, total } = normalEquations(rows, size);
  const spans = groupSpans(fixed, groups);
  let residualVariance = weightedVariance(rows);
  let groupVariances = groups.map(() => residualVariance / 10);
  let coefficients: Float64Array = new Float64Array(size);
  let factor: Float64Array = new Float64Array(0);
  for (let round = 0; round < mostRounds; round++) {
    factor = inverseCholesky(
      penalised(products, size, spans, groupVariances, residualVariance),
      size,
    );
    coefficients = multiply(factor, multiplyTransposed(factor, responses, size), size);
    const effective = spans.map(({ from, to }, group) => {
      const ratio = residualVariance / at(groupVariances, group);
      let trace = 0;
      for (let k = from; k < to; k++) trace += rowSumSquares(factor, [k], size);
      return Math.max(to - from - ratio * trace, Number.EPSILON);
    });
    const freedom = rows.length - fixed - effective.reduce((sum, value) => sum + value, 0);
    const residual = residualSquares(total, coefficients, responses, products, size) / freedom;
    const next = spans.map(({ from, to }, group) => {
      const squares = coefficients.slice(from, to).reduce((sum, value) => sum + value * value, 0);
      return Math.max(squares / at(effective, group), smallestRatio * residual);
    });
    const change = Math.max(
      Math.abs(Math.log(residual / residualVariance)),
      ...next.map((value, group) => Math.abs(Math.log(value / at(groupVariances, group)))),
    );
    residualVariance = residual;
    groupVariances = next;
    if (round >= fewestRounds && change < tolerance) break;
  }
  return {
    coefficients,
    groupVariances,
    residualVariance,
    contrast: (columns) => ({
      value: columns.reduce((sum, column) => sum + cellOf(coefficients, column), 0),
      standardError: Math.sqrt(rowSumSquares(factor, columns, size) * residualVariance),
    }),
  };
}

function normalEquations(rows: readonly IndicatorRow[], size: number) {
  const products = new Float64Array(size * size);
  const responses = new Float64Array(size);
  let total = 0;
  for (const { response, weight, columns } of rows) {
    total += weight * response ** 2;
    for (const a of columns) {
      responses[a] = cellOf(responses, a) + weight * response;
      for (const b of columns) products[a * size + b] = cellOf(products, a * size + b) + weight;
    }
  }
  return { products, responses, total };
}

function groupSpans(fixed: number, groups: readonly number[]) {
  let from = fixed;
  return groups.map((group) => {
    const span = { from, to: from + group };
    from = span.to;
    return span;
  });
}

function weightedVariance(rows: readonly IndicatorRow[]): number {
  const weights = rows.reduce((sum, { weight }) => sum + weight, 0);
  const mean = rows.reduce((sum, { weight, response }) => sum + weight * response, 0) / weights;
  return (
    rows.reduce((sum, { weight, response }) => sum + weight * (response - mean) ** 2, 0) /
    rows.length
  );
}

function penalised(
  products: Float64Array,
  size: number,
  spans: readonly { from: number; to: number }[],
  groupVariances: readonly number[],
  residualVariance: number,
): Float64Array {
  const matrix = products.slice();
  spans.forEach(({ from, to }, group) => {
    for (let k = from; k < to; k++) {
      matrix[k * size + k] =
        cellOf(matrix, k * size + k) + residualVariance / at(groupVariances, group);
    }
  });
  return matrix;
}

function residualSquares(
  total: number,
  coefficients: Float64Array,
  responses: Float64Array,
  products: Float64Array,
  size: number,
): number {
  const fitted = multiply(products, coefficients, size);
  return coefficients.reduce(
    (sum, value, k) => sum + value * (cellOf(fitted, k) - 2 * cellOf(responses, k)),
    total,
  );
}

function multiply(matrix: Float64Array, vector: Float64Array, size: number): Float64Array {
  const product = new Float64Array(size);
  for (let row = 0; row < size; row++) {
    let sum = 0;
    for (let k = 0; k < size; k++) sum += cellOf(matrix, row * size + k) * cellOf(vector, k);
    product[row] = sum;
  }
  return product;
}

function multiplyTransposed(matrix: Float64Array, vector: Float64Array, size: number) {
  const product = new Float64Array(size);
  for (let row = 0; row < size; row++) {
    const scale = cellOf(vector, row);
    for (let k = 0; k < size; k++)
      product[k] = cellOf(product, k) + scale * cellOf(matrix, row * size + k);
  }
  return product;
}

/** Squared length of a sum of rows: with T of `inverseCholesky`, the sum of those elements of T Tᵀ. */
function rowSumSquares(matrix: Float64Array, rows: readonly number[], size: number): number {
  let squares = 0;
  for (let k = 0; k < size; k++) {
    let sum = 0;
    for (const row of rows) sum += cellOf(matrix, row * size + k);
    squares += sum * sum;
  }
  return squares;
}
