import { mean, sum } from "d3-array";
import type { ForecastInput } from "#lib/domain/forecast.ts";
import { normal80 } from "#lib/statistics/normal.ts";
import { noNarrower } from "../pay/printed-band.ts";
import { type CarryOn, projectionOf } from "../projection/carry-on.ts";
import type { Office } from "./offices.ts";
import { horizons } from "./project-step.ts";
import type { OpenForecast, SeriesForecast } from "./rolling-origins.ts";
import { occupationCode } from "./series-of-cells.ts";

/** How pay of an occupation goes on, and how far that may miss; logs, the error a fraction. */
interface OwnGrowth {
  change: number;
  halfWidth: number;
  error: number;
}

/**
 * Projections of official pay by what the office's own past editions tell, where enough of them are held; what is
 * left, and years beyond the second edition ahead, goes on as `otherwise`.
 */
export function withOwnGrowth(
  input: ForecastInput,
  offices: readonly Office[],
  otherwise: CarryOn,
): CarryOn {
  const growths = offices.map((office) => growthOfRoles(input, office));
  return (estimate, countryCode) =>
    otherwise(estimate, countryCode).map((carried) => {
      const { role, year: from } = estimate;
      const place = { role, countryCode, from, year: carried.year };
      const [own] = growths.flatMap((growthOf) => growthOf(place) ?? []);
      if (own === undefined) return carried;
      const { change, halfWidth, error } = own;
      return projectionOf(estimate, carried.year, {
        change,
        printed: noNarrower(Math.hypot(halfWidth, normal80 * estimate.seLog), estimate),
        ofFile: halfWidth,
        method: "model",
        error,
      });
    });
}

type GrowthOf = (place: {
  role: string;
  countryCode: string;
  /** Data year of the figure that grows. */
  from: number;
  year: number;
}) => OwnGrowth | null;

/** Growth by role from a series' newest edition: of its occupation, or of several weighted by their jobs. */
function growthOfRoles(input: ForecastInput, { series, rolling }: Office): GrowthOf {
  const [newest, before] = rolling.editions.toReversed();
  const step = newest?.growth?.years;
  if (newest === undefined || before === undefined || step === undefined) return () => null;
  const codes = codesOfRoles(input, series.source, newest.year);
  const ahead = new Map(
    horizons.map((horizon) => [
      newest.year + horizon * step,
      { open: openByCode(rolling.open(horizon)), error: meanError(rolling.forecasts(horizon)) },
    ]),
  );
  return ({ role, countryCode, from, year }) => {
    const { open, error } = ahead.get(year) ?? {};
    if (countryCode !== series.country || from !== newest.year) return null;
    if (open === undefined || error == null) return null;
    const own = (codes.get(role) ?? []).flatMap(({ code, jobs }) => {
      const forecast = open.get(code);
      return forecast?.halfWidth == null
        ? []
        : [{ jobs, change: forecast.change, halfWidth: forecast.halfWidth }];
    });
    const jobs = sum(own, (one) => one.jobs);
    if (own.length === 0 || jobs === 0) return null;
    return {
      change: sum(own, (one) => one.jobs * one.change) / jobs,
      halfWidth: sum(own, (one) => one.jobs * one.halfWidth) / jobs,
      error,
    };
  };
}

function openByCode(open: readonly OpenForecast[]): Map<string, OpenForecast> {
  return new Map(open.map((forecast) => [forecast.code, forecast]));
}

/** Mean absolute error of past projections, a fraction; null where none were graded. */
function meanError(graded: readonly SeriesForecast[]): number | null {
  return mean(graded, ({ projected, actual }) => Math.abs(Math.expm1(projected - actual))) ?? null;
}

/** The occupations that stand for each role, none wider than it; one job where the office counts none. */
function codesOfRoles({ cells, titleRoles }: ForecastInput, source: string, newest: number) {
  const jobs = new Map(
    cells
      .filter((cell) => cell.kind === "official")
      .filter((cell) => cell.source === source && cell.year === newest && cell.region === null)
      .map((cell) => [cell.title, cell.jobs ?? 1]),
  );
  const rows = titleRoles
    .filter((row) => row.source === source && !row.wider && jobs.has(row.title))
    .flatMap(({ title, roles }) =>
      roles.map((role) => ({ role, code: occupationCode(title), jobs: jobs.get(title) ?? 1 })),
    );
  return Map.groupBy(rows, ({ role }) => role);
}
