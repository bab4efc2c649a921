import type { Prediction } from "#lib/statistics/predict-effects.ts";
import { cellKey, type Evidence } from "../evidence/evidence.ts";
import type { PaySample } from "../evidence/pay-sample.ts";
import type { Unit } from "../evidence/units.ts";
import { fitPayModel, type PayModel } from "../pay/pay-model.ts";

/** Pay points that a cell must hold in the origin year to be forecast in the backtest. */
const fewestPayPoints = 5;

/** A cell seen from the end of an origin year. */
export interface OriginCell {
  unit: Unit;
  country: string;
  origin: number;
  /** Log of the pooled estimate of average pay in the origin year. */
  estimate: Prediction;
  /** The same one and two years on, before growth. */
  ahead: readonly [Prediction, Prediction];
  /** Relative variance of one of its postings. */
  spread: number;
  /** Recorded in the origin year, and in the year before. */
  last: PaySample;
  before: PaySample | null;
}

/** A cell's forecast with what the target year then showed. */
export interface PastForecast extends OriginCell {
  horizon: 1 | 2;
  /** The pooled estimate at that horizon, before growth. */
  expected: Prediction;
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
    known.filter(({ year }) => year === origin - 1).map((row) => [cellKey(row), row.sample]),
  );
  return known
    .filter(({ year, sample }) => year === origin && sample.payPoints >= fewestPayPoints)
    .map(({ unit, country, sample }) => ({
      unit,
      country,
      origin,
      estimate: model.predict(unit, country),
      ahead: [model.predict(unit, country, 1), model.predict(unit, country, 2)],
      spread: model.spread(country, sample),
      last: sample,
      before: before.get(cellKey({ unit, country })) ?? null,
    }));
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
      const expected = cell.ahead[horizon - 1] ?? cell.estimate;
      return target === undefined ? [] : [{ ...cell, horizon, expected, target }];
    }),
  );
}
