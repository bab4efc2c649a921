import { bisectRight, cumsum, sum } from "d3-array";
import type { ForecastInput } from "#lib/domain/forecast.ts";
import type { PayCell } from "#lib/domain/pay-cell.ts";
import type { OtherKind } from "../evidence/kind-cells.ts";
import { isTooFast, knownWageGrowth } from "./growth.ts";

/** How far figures carried on a year with national wages missed the next year's. */
export interface CarriedError {
  /** Mean absolute error of logs of figures that were known about as well as an estimate with this error, or better. */
  meanAbsolute: (seLog: number) => number;
  /** Variance that a year adds beside sampling. */
  variance: number;
  n: number;
}

/** Taken where no figure of the kind was ever followed by another: 4% of pay. */
const unknownError = 0.04;
/** Pairs of years as which that counts, and of which an error is told at least. */
const priorPairs = 10;
/** A figure is known about as well as an estimate whose standard error is half of its own or more. */
const alike = 2;

/**
 * Errors of carrying a figure on for one year with the wage growth that was known at its end, over all figures
 * of a kind that the same source gave of the next year too, in the currency that it gave them in; where wages grew too
 * fast to project pay, none.
 */
export function wageCarriedError(input: ForecastInput, kind: OtherKind): CarriedError {
  const figures = input.cells.flatMap((cell) => {
    const figure = cell.kind === kind ? logFigure(cell) : null;
    return figure === null ? [] : [figure];
  });
  const byKey = new Map(figures.map((figure) => [`${figure.key}\t${figure.year}`, figure]));
  const growthAt = new Map(
    [...new Set(figures.map(({ year }) => year))].map((year) => [
      year,
      knownWageGrowth(input.wageGrowth, year),
    ]),
  );
  const errors = figures.flatMap(({ key, year, country, log, variance }) => {
    const next = byKey.get(`${key}\t${year + 1}`);
    if (next === undefined) return [];
    const growth = growthAt.get(year)?.(country) ?? 0;
    // Nothing is projected there.
    if (isTooFast(growth)) return [];
    return [{ error: next.log - log - growth, noise: variance + next.variance }];
  });
  const n = errors.length;
  const bestKnown = errors.toSorted((a, b) => a.noise - b.noise);
  const known = bestKnown.map(({ noise }) => Math.sqrt(noise / 2));
  const missed = cumsum(bestKnown, ({ error }) => Math.abs(error));
  const prior = unknownError ** 2;
  const squares = sum(errors, ({ error, noise }) => error ** 2 - noise);
  return {
    n,
    meanAbsolute: (seLog) => {
      const told = Math.min(Math.max(bisectRight(known, alike * seLog), priorPairs), n);
      return (missed[told - 1] ?? unknownError) / Math.max(told, 1);
    },
    variance: Math.max((squares + priorPairs * prior) / (n + priorPairs), prior / 4),
  };
}

function logFigure(cell: PayCell) {
  const key = `${cell.source}\t${cell.country}\t${cell.title}`;
  const place = { key, year: cell.year, country: cell.country };
  if (cell.kind === "self-reported" && cell.experience === null) {
    const { n, meanLog, varianceLog: v } = cell;
    return { ...place, log: meanLog + v / 2, variance: v / n + v ** 2 / (2 * (n - 1)) };
  }
  if (cell.kind === "official" && cell.region === null && cell.mean !== null) {
    return { ...place, log: Math.log(cell.mean), variance: (cell.meanError ?? 0) ** 2 };
  }
  return null;
}
