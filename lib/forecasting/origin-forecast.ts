import type { Evidence } from "./evidence.ts";
import { fitPayModel, type PayModel } from "./pay-model.ts";
import type { PaySample } from "./pay-sample.ts";
import type { Unit } from "./units.ts";

/** Pay points that a cell must hold in the origin year to be forecast in the backtest. */
const fewestPayPoints = 5;

/** A cell seen from the end of an origin year. */
export interface OriginCell {
  unit: Unit;
  country: string;
  origin: number;
  /** Pooled estimate of log average pay in the origin year, and its variance. */
  value: number;
  variance: number;
  /** Relative variance of one posting. */
  spread: number;
  /** Recorded in the origin year, and in the year before. */
  last: PaySample;
  before: PaySample | null;
}

/** A cell's forecast with what the target year then showed. */
export interface PastForecast extends OriginCell {
  horizon: 1 | 2;
  target: PaySample;
}

/** Estimates all cells recorded in the origin year from what was known at its end. */
export function forecastOrigin(evidence: readonly Evidence[], origin: number): OriginCell[] {
  const known = evidence.filter(({ year }) => year <= origin);
  if (!known.some(({ year }) => year === origin)) return [];
  return originCells(known, origin, fitPayModel(known, origin));
}

/** The cells recorded in the origin year as a model fitted on what was known estimates them. */
export function originCells(
  known: readonly Evidence[],
  origin: number,
  model: PayModel,
): OriginCell[] {
  const before = new Map(
    known
      .filter(({ year }) => year === origin - 1)
      .map((row) => [`${row.unit.id}\t${row.country}`, row.sample]),
  );
  return known
    .filter(({ year, sample }) => year === origin && sample.payPoints >= fewestPayPoints)
    .map(({ unit, country, sample }) => ({
      unit,
      country,
      origin,
      ...estimateOf(model, unit, country),
      spread: country === model.home ? model.spread.home : model.spread.elsewhere,
      last: sample,
      before: before.get(`${unit.id}\t${country}`) ?? null,
    }));
}

function estimateOf(model: PayModel, unit: Unit, country: string) {
  const { value, variance } = model.predict(unit, country);
  return { value, variance };
}

/** Pairs the cells of an origin with what the evidence shows one and two years later. */
export function pairWithTargets(
  cells: readonly OriginCell[],
  evidence: readonly Evidence[],
): PastForecast[] {
  const samples = new Map(
    evidence.map(({ unit, country, year, sample }) => [`${unit.id}\t${country}\t${year}`, sample]),
  );
  return cells.flatMap((cell) =>
    ([1, 2] as const).flatMap((horizon) => {
      const target = samples.get(`${cell.unit.id}\t${cell.country}\t${cell.origin + horizon}`);
      return target === undefined ? [] : [{ ...cell, horizon, target }];
    }),
  );
}
