import type { WageGrowth } from "#lib/domain/forecast.ts";
import { type Bands, bandHalfWidth, fitBands, type PastError } from "./bands.ts";
import type { Evidence } from "./evidence.ts";
import { dampedGrowth, type Growth, pooledGrowth } from "./growth.ts";
import {
  forecastOrigin,
  type OriginCell,
  type PastForecast,
  pairWithTargets,
} from "./origin-forecast.ts";

/** Pay points of the target year from which an error teaches how wide bands must be. */
const fewestTeaching = 10;
/** Parts of the pooled growth that are tried. */
const dampings = [0] as const;

/** What was learnt from forecasts whose target year had passed. */
export interface Learnt extends Bands {
  damping: number;
}

/** One origin year of the backtest. */
export interface Origin {
  year: number;
  cells: readonly OriginCell[];
  growth: Growth;
}

/** A forecast as it would have been published, beside what the target year showed. */
export interface Published extends PastForecast {
  /** Log of the projected average; the 80% band is this plus or minus `halfWidth`. */
  projected: number;
  halfWidth: number;
}

/** Origins of all data years but the last, each seeing nothing later. */
export function rollOrigins(evidence: readonly Evidence[], wages: readonly WageGrowth[]): Origin[] {
  const years = [...new Set(evidence.map(({ year }) => year))].toSorted((a, b) => a - b);
  return years.slice(0, -1).map((year) => {
    const cells = forecastOrigin(evidence, year);
    return { year, cells, growth: pooledGrowth(cells, wages, year) };
  });
}

/** Forecasts of all origins, each with the damping and the bands learnt before it. */
export function publishOrigins(
  origins: readonly Origin[],
  evidence: readonly Evidence[],
): Published[] {
  return origins.flatMap((origin) => {
    const learnt = learn(origins, evidence, origin.year);
    return pairWithTargets(origin.cells, evidence).map((forecast) => ({
      ...forecast,
      projected: project(forecast, origin.growth, learnt.damping),
      halfWidth: bandHalfWidth(learnt, forecast),
    }));
  });
}

/** Damping and bands from forecasts whose target is no later than `known`. */
export function learn(
  origins: readonly Origin[],
  evidence: readonly Evidence[],
  known: number,
): Learnt {
  const past = origins.flatMap(({ year, cells, growth }) =>
    year >= known
      ? []
      : pairWithTargets(cells, evidence)
          .filter(
            ({ target, horizon }) => year + horizon <= known && target.payPoints >= fewestTeaching,
          )
          .map((forecast) => ({ forecast, growth })),
  );
  const errorsWith = (damping: number): PastError[] =>
    past.map(({ forecast, growth }) => ({
      forecast,
      error: Math.log(forecast.target.mean) - project(forecast, growth, damping),
    }));
  const damping = dampings.reduce<{ damping: number; loss: number }>(
    (best, damping) => {
      const loss = meanAbsolute(
        errorsWith(damping).filter(({ forecast }) => forecast.horizon === 1),
      );
      return loss < best.loss ? { damping, loss } : best;
    },
    { damping: 0, loss: Number.POSITIVE_INFINITY },
  ).damping;
  return { damping, ...fitBands(errorsWith(damping)) };
}

/** Log of the average at the forecast's horizon. */
export function project(
  { expected, country, horizon }: PastForecast,
  growth: Growth,
  damping: number,
): number {
  return expected.value + dampedGrowth(growth(country), damping, horizon);
}

function meanAbsolute(errors: readonly PastError[]): number {
  return errors.reduce((sum, { error }) => sum + Math.abs(error), 0) / Math.max(errors.length, 1);
}
