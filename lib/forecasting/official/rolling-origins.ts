import type { OfficialSeries, WageSignal } from "#lib/domain/official-series.ts";
import { adaptiveMissRate, conformalQuantile } from "#lib/statistics/conformal.ts";
import { errorScale, errorSigns } from "./error-scale.ts";
import { type EditionStep, growthHistory } from "./growth-history.ts";
import { type Horizon, projectStep } from "./project-step.ts";
import { newestSignal } from "./wage-signals.ts";

/** Misses that 80% bands are meant to have. */
const nominal = 0.2;
/** A day after every publication. */
const endOfTime = "9999-12-31";
/** Part of the difference between meant and seen misses that the next band makes up for. */
const gain = 0.5;

/** A projection made when an edition came out, and what the later edition showed; logs. */
export interface SeriesForecast {
  code: string;
  /** Place of the origin among the editions, and data years of origin and target. */
  origin: number;
  originYear: number;
  year: number;
  last: number;
  /** Own growth in the step before the origin. */
  ownGrowth: number;
  projected: number;
  actual: number;
  signs: readonly number[];
  /** Of the 80% band; null where no past errors were known. */
  halfWidth: number | null;
}

/** A projection that no edition has graded yet; logs. */
export interface OpenForecast {
  code: string;
  change: number;
  halfWidth: number | null;
}

/** A series with what its origins see. */
export interface RollingSeries {
  editions: readonly EditionStep[];
  /** What was projected from each edition that a later one grades, oldest first. */
  forecasts: (horizon: Horizon) => readonly SeriesForecast[];
  /** What is projected from the newest edition, with every signal that is held. */
  open: (horizon: Horizon) => OpenForecast[];
}

/**
 * Projects an office's pay from each of its editions, with what was published when the edition came out, and
 * draws each band from the errors of projections that had been graded by then.
 */
export function rollOrigins(series: OfficialSeries, signals: readonly WageSignal[]): RollingSeries {
  const editions = growthHistory(series);
  const at = (origin: number, horizon: Horizon, knownOn: string) => {
    const known = editions.slice(0, origin + 1);
    const { reference } = editions[origin] ?? { reference: "" };
    const signal = newestSignal(signals, { country: series.country, reference, knownOn });
    return {
      changes: projectStep(known, signal?.growth ?? null, horizon),
      signs: errorSigns(known),
    };
  };
  const ofHorizons = new Map<Horizon, readonly SeriesForecast[]>();
  const forecasts = (horizon: Horizon) => {
    const known = ofHorizons.get(horizon);
    if (known !== undefined) return known;
    const made: SeriesForecast[] = [];
    editions.forEach(({ published }, origin) => {
      const { changes, signs } = at(origin, horizon, published);
      const band = drawBand(made, origin, horizon);
      made.push(...graded(editions, { origin, horizon, changes, signs, band }));
    });
    ofHorizons.set(horizon, made);
    return made;
  };
  return {
    editions,
    forecasts,
    open: (horizon) => {
      const origin = editions.length - 1;
      const { changes, signs } = at(origin, horizon, endOfTime);
      const band = drawBand(forecasts(horizon), origin, horizon);
      return [...changes].map(([code, change]) => ({
        code,
        change,
        halfWidth: band?.(signs.get(code) ?? []) ?? null,
      }));
    },
  };
}

type Band = (signs: readonly number[]) => number;

/** Half widths from the errors that were known at an origin; null where none were. */
function drawBand(made: readonly SeriesForecast[], origin: number, horizon: Horizon): Band | null {
  const known = made.filter((forecast) => forecast.origin + horizon <= origin);
  if (known.length === 0) return null;
  const past = known.map(({ signs, projected, actual }) => ({ signs, error: actual - projected }));
  const scale = errorScale(past);
  const scores = past.map(({ signs, error }) => Math.abs(error) / scale(signs));
  const quantile = conformalQuantile(scores, 1 - missRate(known));
  return Number.isFinite(quantile) ? (signs) => quantile * scale(signs) : null;
}

/** The rate of misses to draw for, after what the bands so far missed. */
function missRate(known: readonly SeriesForecast[]): number {
  return [...Map.groupBy(known, ({ year }) => year).values()].reduce((rate, ofYear) => {
    const banded = ofYear.filter(({ halfWidth }) => halfWidth !== null);
    if (banded.length === 0) return rate;
    const missed = banded.filter(
      ({ projected, actual, halfWidth }) => Math.abs(actual - projected) > (halfWidth ?? 0),
    );
    return adaptiveMissRate(rate, { nominal, missed: missed.length / banded.length, gain });
  }, nominal);
}

/** Occupations with figures in the edition before the origin, at the origin and in the target. */
function graded(
  editions: readonly EditionStep[],
  made: {
    origin: number;
    horizon: Horizon;
    changes: ReadonlyMap<string, number>;
    signs: ReadonlyMap<string, readonly number[]>;
    band: Band | null;
  },
): SeriesForecast[] {
  const [before, from, target] = [made.origin - 1, made.origin, made.origin + made.horizon].map(
    (place) => editions[place],
  );
  if (before === undefined || from === undefined || target === undefined) return [];
  return [...made.changes].flatMap(([code, change]) => {
    const [past, last, actual] = [before, from, target].map(({ levels }) => levels.get(code)?.log);
    const signs = made.signs.get(code);
    if (past === undefined || last === undefined || actual === undefined || signs === undefined)
      return [];
    return [
      {
        code,
        origin: made.origin,
        originYear: from.year,
        year: target.year,
        last,
        ownGrowth: last - past,
        projected: last + change,
        actual,
        signs,
        halfWidth: made.band?.(signs) ?? null,
      },
    ];
  });
}
