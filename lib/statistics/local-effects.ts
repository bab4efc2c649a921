import { at, cellOf } from "./at.ts";
import { factorise, inverseOf, solveWith } from "./elimination.ts";
import { inverseMatrix } from "./inverse-matrix.ts";
import type { Block, LocalLayout, LocalRow, LocalVariances, Prepared } from "./local-blocks.ts";
import { SparseVector } from "./sparse-vector.ts";

/** A block with what depends on the variances. */
interface SolvedBlock extends Block {
  /** V⁻¹ row by row, V being the covariance of the rows around fixed and crossed effects. */
  inverse: Float64Array;
  /** V⁻¹ times the residuals. */
  pull: Float64Array;
}

/** The solved mixed model equations: see `predictLocal` and `improveVariances`. */
export interface LocalSolution {
  prepared: Prepared;
  variances: LocalVariances;
  coefficients: Float64Array;
  /** Inverse of the equations, row by row; while variances are searched, of columns that meet in a block or a precision. */
  inverse: Float64Array;
  blocks: readonly SolvedBlock[];
}

/**
 * Solves the mixed model equations for given variances: best linear unbiased predictions of the crossed effects.
 * Local effects are eliminated first, block by block. Henderson 1975, Biometrics 31, 423-447.
 * @param asked The inverse for all columns, as predictions need it, or for columns that meet, as `improveVariances`.
 * @throws RangeError where the fixed columns are not independent.
 */
export function solveLocal(
  prepared: Prepared,
  variances: LocalVariances,
  asked: "all" | "meeting" = "all",
): LocalSolution {
  const { layout, size, plan } = prepared;
  const matrix = plan.room.matrix.fill(0);
  const right = new Float64Array(size);
  const inverses = prepared.blocks.map((block) => {
    const inverse = invertedCovariance(block, variances);
    accumulate(matrix, right, size, block, inverse);
    return inverse;
  });
  addPenalties(matrix, size, layout, variances);
  const factors = factorise(matrix, plan);
  const coefficients = solveWith(factors, right);
  const blocks = prepared.blocks.map((block, place): SolvedBlock => {
    const inverse = inverses[place] ?? new Float64Array(0);
    const residuals = block.rows.map((row) => row.response - fitted(row, coefficients));
    return { ...block, inverse, pull: times(inverse, residuals) };
  });
  return { prepared, variances, coefficients, inverse: inverseOf(factors, asked), blocks };
}

/** Covariance of a block's rows around fixed and crossed effects, inverted. */
function invertedCovariance({ rows, effects }: Block, { local }: LocalVariances): Float64Array {
  const size = rows.length;
  const covariance = new Float64Array(size * size);
  rows.forEach(({ variance }, row) => {
    covariance[row * size + row] = variance;
  });
  for (const { component, rows: members } of effects) {
    const variance = at(local, component);
    for (const a of members) {
      for (const b of members) {
        const place = a.row * size + b.row;
        covariance[place] = cellOf(covariance, place) + variance * a.weight * b.weight;
      }
    }
  }
  return inverseMatrix(covariance, size);
}

/** Adds a block's X'V⁻¹X and X'V⁻¹y. */
function accumulate(
  matrix: Float64Array,
  right: Float64Array,
  size: number,
  { rows }: Block,
  inverse: Float64Array,
): void {
  const count = rows.length;
  rows.forEach((row, i) => {
    const weighted = new SparseVector();
    let response = 0;
    rows.forEach((other, j) => {
      const weight = cellOf(inverse, i * count + j);
      weighted.add(other.columns, other.values, weight);
      response += weight * other.response;
    });
    const { columns, values } = weighted.entries();
    row.columns.forEach((a, k) => {
      const value = at(row.values, k);
      right[a] = cellOf(right, a) + value * response;
      columns.forEach((b, l) => {
        matrix[a * size + b] = cellOf(matrix, a * size + b) + value * at(values, l);
      });
    });
  });
}

function addPenalties(
  matrix: Float64Array,
  size: number,
  layout: LocalLayout,
  { effects }: LocalVariances,
): void {
  for (const { from, to, group, precision } of spansOf(layout)) {
    const scale = 1 / at(effects, group);
    for (let a = from; a < to; a++) {
      if (precision === null) {
        matrix[a * size + a] = cellOf(matrix, a * size + a) + scale;
        continue;
      }
      for (let b = from; b < to; b++) {
        const own = cellOf(precision, (a - from) * (to - from) + b - from);
        matrix[a * size + b] = cellOf(matrix, a * size + b) + scale * own;
      }
    }
  }
}

/** First and past-last column of each random group. */
export function spansOf({ groups }: LocalLayout) {
  let from = 0;
  return groups.map(({ size, precision }, group) => {
    const span = { group, from, to: from + size, precision };
    from = span.to;
    return span;
  });
}

/** What fixed and crossed effects say of a row. */
function fitted({ columns, values }: LocalRow, coefficients: Float64Array): number {
  return columns.reduce((sum, column, i) => sum + cellOf(coefficients, column) * at(values, i), 0);
}

/** A symmetric matrix, row by row, times a vector. */
function times(matrix: Float64Array, vector: readonly number[]): Float64Array {
  const size = vector.length;
  return Float64Array.from({ length: size }, (_, a) =>
    vector.reduce((sum, value, b) => sum + cellOf(matrix, a * size + b) * value, 0),
  );
}
