import { rollup } from "d3-array";
import type { OfficialMethod, OfficialScore, OfficialSeries } from "#lib/domain/official-series.ts";
import { bestConstantBand, scoreForecasts } from "#lib/statistics/forecast-scores.ts";
import { type Horizon, horizons } from "./project-step.ts";
import type { RollingSeries, SeriesForecast } from "./rolling-origins.ts";

/** A target with fewer occupations than this is not scored. */
const fewestScored = 10;

const methods = ["model", "last", "nation", "median-occupation", "drift", "flat12"] as const;

/**
 * Scores of official projections beside simple rules, by target year and horizon. A rule publishes no band: its
 * band is the best constant one in hindsight, which favours it.
 */
export function scoreSeries(series: OfficialSeries, rolling: RollingSeries): OfficialScore[] {
  const growth = nationGrowth(series);
  return horizons.flatMap((horizon) => {
    const scored = [...Map.groupBy(rolling.forecasts(horizon), ({ year }) => year).values()]
      .filter((ofYear) => ofYear.length >= fewestScored)
      .flat();
    const years = [...new Set(scored.map(({ year }) => year))];
    const sets = [
      ...years.map((year) => ({ year, made: scored.filter((one) => one.year === year) })),
      { year: "all" as const, made: scored },
      { year: "banded" as const, made: scored.filter(({ halfWidth }) => halfWidth !== null) },
    ].filter(({ made }) => made.length > 0);
    return sets.flatMap(({ year, made }) =>
      methods.flatMap((method) => {
        const projected = made.map((one) => project(method, one, { horizon, rolling, growth }));
        if (projected.includes(null)) return [];
        const { source, country } = series;
        return [{ source, country, horizon, method, year, ...score(method, made, projected) }];
      }),
    );
  });
}

interface Rules {
  horizon: Horizon;
  rolling: RollingSeries;
  /** Growth of the nation's log pay into a data year. */
  growth: (year: number) => number | null;
}

/** Log pay that a method projects; null where what it needs was not published. */
function project(
  method: OfficialMethod,
  { projected, last, ownGrowth, origin, originYear }: SeriesForecast,
  { horizon, rolling: { editions }, growth }: Rules,
): number | null {
  const step = editions[origin]?.growth;
  const carried = (yearly: number | null | undefined) =>
    yearly == null ? null : last + horizon * yearly;
  switch (method) {
    case "model":
      return projected;
    case "last":
      return last;
    case "nation":
      return carried(growth(originYear));
    case "median-occupation":
      return carried(step?.pooled);
    case "drift":
      return carried(ownGrowth);
    case "flat12":
      return carried(step && step.years * Math.log(1.12));
  }
}

function nationGrowth({ nation, editions }: OfficialSeries): (year: number) => number | null {
  const pay = rollup(
    nation,
    (rows) => rows[0]?.pay,
    ({ year }) => year,
  );
  const years = editions.map(({ year }) => year).toSorted((a, b) => a - b);
  return (year) => {
    const now = pay.get(year);
    const before = pay.get(years[years.indexOf(year) - 1] ?? Number.NaN);
    return now === undefined || before === undefined ? null : Math.log(now / before);
  };
}

function score(
  method: OfficialMethod,
  made: readonly SeriesForecast[],
  projected: readonly (number | null)[],
) {
  const errors = made.map(({ actual }, k) => ({ projected: projected[k] ?? actual, actual }));
  const constant = bestConstantBand(errors);
  const banded = made.every(({ halfWidth }) => halfWidth !== null);
  const scores = scoreForecasts(
    errors.map((error, k) => ({
      ...error,
      halfWidth: method === "model" ? (made[k]?.halfWidth ?? 0) : constant,
    })),
  );
  return method === "model" && !banded
    ? { ...scores, coverage: null, intervalScore: null }
    : scores;
}
