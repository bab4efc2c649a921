import { at, cellOf } from "./at.ts";
import { columnCount } from "./effect-rows.ts";
import type { Solution, SolvedBlock } from "./solve-mixed-model.ts";
import { product, SparseVector } from "./sparse-vector.ts";

/** What is to be predicted: a row's true value, whether or not the row was observed. */
export interface Target {
  columns: readonly number[];
  values: readonly number[];
  kind: number;
  blockKind: number;
  /** The block it belongs to; undefined where nothing of the block was observed. */
  block?: SolvedBlock;
  /** Which of the block's rows it is; undefined where that row was not observed. */
  row?: number;
  /** Correlation of its row effect with that of `row`: 1 for the row itself, less for a later one. */
  persistence?: number;
}

/** A prediction on the scale of the responses. */
export interface Prediction {
  value: number;
  /** Mean squared error of `value`, given the variances. */
  variance: number;
  /** Weight of the block's own rows in `value`, 0 to 1. */
  ownWeight: number;
}

/**
 * Best linear unbiased prediction of x'beta + z'u + c + e with its mean squared error.
 * Rao and Molina, Small Area Estimation, 2nd ed., 5.2.
 */
export function predictEffect(solution: Solution, target: Target): Prediction {
  const { components, coefficients, inverse } = solution;
  const size = columnCount(solution.layout);
  const rowVariance = at(components.residuals, target.kind);
  const difference = new SparseVector();
  difference.add(target.columns, target.values, 1);
  let value = target.columns.reduce(
    (sum, column, i) => sum + cellOf(coefficients, column) * at(target.values, i),
    0,
  );
  const blockVariance = at(components.blocks, target.blockKind);
  let variance = blockVariance + rowVariance;
  let ownWeight = 0;
  if (target.block !== undefined) {
    const { rows, weights, kappa, residuals } = target.block;
    const shared = (target.persistence ?? 1) * rowVariance;
    const covariances = rows.map((_, j) => blockVariance + (j === target.row ? shared : 0));
    const sum = weights.reduce((s, weight, j) => s + weight * at(covariances, j), 0);
    rows.forEach((row, j) => {
      const share = at(weights, j) * (at(covariances, j) - kappa * sum);
      value += share * at(residuals, j);
      variance -= share * at(covariances, j);
      ownWeight += share;
      difference.add(row.columns, row.values, -share);
    });
  }
  const entries = difference.entries();
  variance += product(inverse, size, entries, entries);
  return {
    value,
    variance: Math.max(variance, 0),
    ownWeight: Math.min(Math.max(ownWeight, 0), 1),
  };
}
