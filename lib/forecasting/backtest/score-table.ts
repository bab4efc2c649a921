import type { BacktestScore, Grade } from "#lib/domain/estimate.ts";
import type { WageGrowth } from "#lib/domain/forecast.ts";
import { bestConstantBand, type Scored, scoreForecasts } from "#lib/statistics/forecast-scores.ts";
import { grades } from "../pay/grade.ts";
import { freshGrade } from "../pay/printed-band.ts";
import { knownWageGrowth } from "../projection/growth.ts";
import { rivalForecast } from "../projection/rivals.ts";
import type { Published } from "./rolling.ts";

/** Pay points of the target year from which a cell is scored. */
export const fewestScored = 30;
/** A year with fewer cells than this is not scored. */
const fewestCells = 10;

/** Growth of official wages by country, as known at the end of an origin year. */
type OfficialGrowth = (origin: number) => (country: string) => number | null;

const rivals = ["last", "drift", "plus4", "flat12", "official"] as const;

/** What projections can be made with, the simplest first; scored by grade too. */
export const choosable = ["last", "drift", "model"] as const;

/** Where the scored cells lie. */
export const areas = ["all", "united-states"] as const;

/** Whether a country belongs to an area. */
export function isIn(area: (typeof areas)[number], country: string): boolean {
  return area === "all" || country === "US";
}

/** The forecasts that are scored: 30 pay points in the target year, in years with ten such cells. */
export function scoredForecasts(forecasts: readonly Published[], horizon: 1 | 2): Published[] {
  const large = forecasts.filter(
    (forecast) => forecast.horizon === horizon && forecast.target.payPoints >= fewestScored,
  );
  return [...Map.groupBy(large, targetYear).values()]
    .filter((cells) => cells.length >= fewestCells)
    .flat();
}

/**
 * Scores of the model and of its rivals by area, year and horizon, of what can be chosen by grade too. Rivals
 * publish no band: theirs is the best constant one, chosen in hindsight, which favours them.
 */
export function scoreTable(
  forecasts: readonly Published[],
  wages: readonly WageGrowth[],
  labels: Pick<BacktestScore, "design" | "cells">,
): BacktestScore[] {
  const official = wages.filter(({ kind }) => kind === "official");
  const byOrigin = new Map(
    [...new Set(forecasts.map(({ origin }) => origin))].map((origin) => [
      origin,
      knownWageGrowth(official, origin),
    ]),
  );
  const officialGrowth: OfficialGrowth = (origin) => byOrigin.get(origin) ?? (() => null);
  return ([1, 2] as const).flatMap((horizon) => {
    const scored = scoredForecasts(forecasts, horizon);
    const years = [...new Set(scored.map(targetYear))].toSorted((a, b) => a - b);
    return areas.flatMap((area) =>
      [...years, "all" as const].flatMap((year) => {
        const cells = scored.filter(
          (cell) => isIn(area, cell.country) && (year === "all" || targetYear(cell) === year),
        );
        if (cells.length === 0) return [];
        const label = { ...labels, area, year, horizon };
        return (["model", ...rivals] as const).flatMap((method) =>
          byGrade(
            method === "model"
              ? modelForecasts(cells)
              : rivalForecasts(method, cells, officialGrowth),
            choosable.some((one) => one === method),
          ).map((scores) => ({ ...label, method, ...scores })),
        );
      }),
    );
  });
}

/** The year that a prediction is for. */
export function targetYear({ origin, horizon }: Published): number {
  return origin + horizon;
}

type Graded = Scored & { grade: Grade };

/** Scores of all cells, then of each grade that has any. */
function byGrade(scored: readonly Graded[], graded: boolean) {
  return [
    { grade: "all" as const, ...scoreForecasts(scored) },
    ...(graded ? grades : []).flatMap((grade) => {
      const own = scored.filter((cell) => cell.grade === grade);
      return own.length === 0 ? [] : [{ grade, ...scoreForecasts(own) }];
    }),
  ];
}

function modelForecasts(cells: readonly Published[]): Graded[] {
  return cells.map((cell) => ({ ...outcome(cell), ...cell }));
}

function rivalForecasts(
  method: (typeof rivals)[number],
  cells: readonly Published[],
  officialGrowth: OfficialGrowth,
): Graded[] {
  const scored = cells.map((cell) => ({
    ...outcome(cell),
    projected: rivalForecast(method, cell, cell.horizon, officialGrowth(cell.origin)),
  }));
  const halfWidth = bestConstantBand(scored);
  return scored.map((cell) => ({ ...cell, halfWidth }));
}

function outcome({ target, estimate }: Published) {
  return {
    actual: Math.log(target.mean),
    grade: freshGrade(estimate),
  };
}
