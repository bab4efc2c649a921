import { max, range, rollup, sum } from "d3-array";
import { additiveFit, type TwoWay } from "#lib/statistics/additive-fit.ts";

/** A cell's average in a data year, as its bunching is learnt from. */
export interface BunchedCell {
  unit: string;
  country: string;
  year: number;
  /** Log of the average, and its sampling variance by its ranges. */
  value: number;
  variance: number;
}

/** How surely bunching is the usual where nothing tells, in logs; decision 0242. */
const usualDeviation = 0.3;
/** Least and most that is believed. */
const limits = { least: 1, most: 4 };
/** Variance and factor with which the additive fit is weighed. */
const weighing = { variance: 0.03, bunching: 2 };
/** Parts of a cell's own figure in the fit from which its residual says nothing. */
const tooOwn = 0.7;
/** Variances that are tried for what is particular to cells. */
const variances = range(0, 40).map((step) => 0.001 * 1.15 ** step);
const steps = 28;

/**
 * How many times as much postings vary as their ranges say, where few employers and mislabelled currencies make them come in
 * bunches: how the distance of cells from an additive fit of units and countries grows with their sampling variance, by maximum
 * likelihood beside a variance of what is particular to cells, drawn to the usual.
 *
 * @param cells all that is known, by which the fit is made.
 * @param learns which of them tell.
 * @param usual where nothing tells.
 */
export function learntBunching(
  cells: readonly BunchedCell[],
  learns: (cell: BunchedCell) => boolean,
  usual: number,
): number {
  const table = cells.map((cell) => ({
    cell,
    row: cell.unit,
    column: `${cell.country} ${cell.year}`,
    value: cell.value,
    variance: weighing.variance + weighing.bunching * cell.variance,
  }));
  const expected = additiveFit(table);
  const own = ownParts(table);
  const residuals = table.flatMap(({ cell, ...one }) => {
    const part = own(one);
    if (!learns(cell) || part >= tooOwn) return [];
    const square = (one.value - expected(one.row, one.column)) ** 2 / (1 - part);
    return [{ square, variance: cell.variance }];
  });
  const likelihood = (bunching: number) =>
    (max(variances, (particular) => logLikelihood(residuals, particular, bunching)) ?? 0) -
    Math.log(bunching / usual) ** 2 / (2 * usualDeviation ** 2);
  const tried = range(0, steps + 1).map(
    (step) => limits.least * (limits.most / limits.least) ** (step / steps),
  );
  return tried
    .map((bunching) => ({ bunching, value: likelihood(bunching) }))
    .reduce((best, next) => (next.value > best.value ? next : best)).bunching;
}

/** The part that a cell's own figure has in what the fit expects of it, as nearly as its row and column tell. */
function ownParts(table: readonly TwoWay[]): (one: TwoWay) => number {
  const weights = (key: (one: TwoWay) => string) =>
    rollup(table, (own) => sum(own, ({ variance }) => 1 / variance), key);
  const rows = weights(({ row }) => row);
  const columns = weights(({ column }) => column);
  return ({ row, column, variance }) =>
    1 / variance / (rows.get(row) ?? Number.POSITIVE_INFINITY) +
    1 / variance / (columns.get(column) ?? Number.POSITIVE_INFINITY);
}

function logLikelihood(
  residuals: readonly { square: number; variance: number }[],
  particular: number,
  bunching: number,
): number {
  return sum(residuals, ({ square, variance }) => {
    const total = particular + bunching * variance;
    return -(Math.log(total) + square / total) / 2;
  });
}
