import { at, cellOf } from "./at.ts";
import {
  type Components,
  columnCount,
  type EffectRow,
  groupSpans,
  type Layout,
} from "./effect-rows.ts";
import {
  type Elimination,
  factorise,
  inverseOf,
  planElimination,
  solveWith,
} from "./elimination.ts";
import { SparseVector } from "./sparse-vector.ts";

/** A block's rows with what its covariance matrix V = diag(1/weight) + c 11' needs. */
export interface SolvedBlock {
  rows: readonly EffectRow[];
  blockKind: number;
  /** 1 / (sampling variance + variance of the row effect), by row. */
  weights: readonly number[];
  /** c, the variance of the block effect. */
  variance: number;
  /** c / (1 + c * sum of weights), so that V^-1 = W - kappa w w'. */
  kappa: number;
  /** Response minus what fixed and crossed effects say, by row. */
  residuals: readonly number[];
}

/** The solved mixed model equations: see `predict` and `improveComponents`. */
export interface Solution {
  layout: Layout;
  components: Components;
  /** Fixed and crossed effects, by column. */
  coefficients: Float64Array;
  /** C^-1, the covariance of their errors, row by row; while variances are searched, of columns that meet in a block. */
  inverse: Float64Array;
  blocks: readonly SolvedBlock[];
}

/** Rows put into blocks, and the order of elimination, once for all variances that are tried. */
export interface Equations {
  layout: Layout;
  blocks: readonly { rows: readonly EffectRow[]; blockKind: number }[];
  plan: Elimination;
}

/** Puts rows into blocks and finds which columns meet in one. */
export function prepareEquations(rows: readonly EffectRow[], layout: Layout): Equations {
  const blocks = [...Map.groupBy(rows, ({ block }) => block)]
    .toSorted(([a], [b]) => a - b)
    .map(([, rows]) => ({ rows, blockKind: kindOfBlock(rows) }));
  const cliques = blocks.map(({ rows }) => [...new Set(rows.flatMap(({ columns }) => columns))]);
  return { layout, blocks, plan: planElimination(columnCount(layout), cliques) };
}

/**
 * Solves the mixed model equations for given variances: best linear unbiased predictions of the
 * crossed effects and the covariance of their errors. Blocks are eliminated first.
 * Henderson 1975, Biometrics 31, 423-447.
 *
 * @param asked The covariance of all columns, as predictions need it, or of columns that meet in a block, as `improveComponents`.
 */
export function solveMixedModel(
  { layout, blocks, plan }: Equations,
  components: Components,
  asked: "all" | "meeting",
): Solution {
  const { size } = plan;
  const matrix = plan.room.matrix.fill(0);
  const right = new Float64Array(size);
  const weighted = blocks.map(({ rows, blockKind }) => {
    const weights = rows.map(
      ({ variance, kind }) => 1 / (variance + at(components.residuals, kind)),
    );
    const sum = weights.reduce((total, weight) => total + weight, 0);
    const variance = at(components.blocks, blockKind);
    const kappa = variance / (1 + variance * sum);
    accumulate(matrix, right, size, rows, weights, kappa);
    return { rows, blockKind, weights, variance, kappa };
  });
  groupSpans(layout).forEach(({ from, to }, group) => {
    const penalty = 1 / at(components.effects, group);
    for (let k = from; k < to; k++) add(matrix, k * size + k, penalty);
  });
  const factors = factorise(matrix, plan);
  const coefficients = solveWith(factors, right);
  const solved = weighted.map((block) => ({
    ...block,
    residuals: block.rows.map(
      ({ response, columns, values }) =>
        response - columns.reduce((sum, c, i) => sum + cellOf(coefficients, c) * at(values, i), 0),
    ),
  }));
  const inverse = inverseOf(factors, asked);
  return { layout, components, coefficients, inverse, blocks: solved };
}

function kindOfBlock([first]: readonly EffectRow[]): number {
  if (first === undefined) throw new RangeError("a block holds at least one row");
  return first.blockKind;
}

/** Adds a block's A'V^-1 A and A'V^-1 y. */
function accumulate(
  matrix: Float64Array,
  right: Float64Array,
  size: number,
  rows: readonly EffectRow[],
  weights: readonly number[],
  kappa: number,
): void {
  const total = new SparseVector();
  let response = 0;
  rows.forEach((row, j) => {
    const weight = at(weights, j);
    total.add(row.columns, row.values, weight);
    response += weight * row.response;
    addOuter(matrix, size, row.columns, row.values, weight);
    addTo(right, row.columns, row.values, weight * row.response);
  });
  if (kappa === 0) return;
  const { columns, values } = total.entries();
  addOuter(matrix, size, columns, values, -kappa);
  addTo(right, columns, values, -kappa * response);
}

function addOuter(
  matrix: Float64Array,
  size: number,
  columns: readonly number[],
  values: readonly number[],
  factor: number,
): void {
  // Plain loops: this is most of what a step of the search does beside the factors.
  const count = columns.length;
  for (let i = 0; i < count; i++) {
    const scaled = factor * at(values, i);
    const start = at(columns, i) * size;
    for (let k = 0; k < count; k++) add(matrix, start + at(columns, k), scaled * at(values, k));
  }
}

function addTo(
  vector: Float64Array,
  columns: readonly number[],
  values: readonly number[],
  factor: number,
): void {
  columns.forEach((column, i) => {
    add(vector, column, factor * at(values, i));
  });
}

function add(values: Float64Array, index: number, amount: number): void {
  values[index] = cellOf(values, index) + amount;
}
