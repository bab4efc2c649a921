import type { WageGrowth } from "#lib/domain/forecast.ts";
import type { Evidence } from "../evidence/evidence.ts";
import { isComparable } from "../evidence/usable-years.ts";
import { type Bands, bandHalfWidth, fitBands, type PastError } from "../projection/bands.ts";
import { dampedGrowth, type Growth, pooledGrowth } from "../projection/growth.ts";
import {
  forecastOrigin,
  type OriginCell,
  type PastForecast,
  pairWithTargets,
} from "../projection/origin-forecast.ts";

/** Pay points of the target year from which an error teaches how wide bands must be. */
const fewestTeaching = 30;
/** Parts of the pooled growth that are tried. */
const dampings = [0, 0.2, 0.4, 0.6, 0.8, 1];
/** The part carried on where no past error tells, and how many target years it counts as. */
const priorDamping = 0.2;
const priorYears = 4;

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

/**
 * Damping and bands from forecasts whose target is no later than `known` and whose origin could be
 * compared with the year before: the errors of an index's first years say little of later ones.
 */
export function learn(
  origins: readonly Origin[],
  evidence: readonly Evidence[],
  known: number,
): Learnt {
  const past = origins
    .filter(({ year }) => year < known && isComparable(evidence, year))
    .flatMap(({ year, cells, growth }) =>
      pairWithTargets(cells, evidence)
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
  const damping = learntDamping(errorsWith);
  return { damping, ...fitBands(errorsWith(damping), isComparable(evidence, known)) };
}

/**
 * The part of the pooled growth that would have missed by least a year ahead, drawn to a prior one. A
 * year's errors share that year's surprise, so each target year counts once.
 */
function learntDamping(errorsWith: (damping: number) => PastError[]): number {
  const losses = dampings.map((damping) => {
    const errors = errorsWith(damping).filter(({ forecast }) => forecast.horizon === 1);
    const years = new Set(errors.map(({ forecast }) => forecast.origin)).size;
    return { damping, years, loss: meanAbsolute(errors) };
  });
  const best = losses.reduce((least, next) => (next.loss < least.loss ? next : least));
  return (best.years * best.damping + priorYears * priorDamping) / (best.years + priorYears);
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
