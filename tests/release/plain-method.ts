import { mean, sum } from "d3-array";
import type { Forecast, ForecastInput } from "#lib/domain/forecast.ts";
import { levels } from "#lib/domain/level.ts";
import type { MappedCell } from "#lib/domain/pay-cell.ts";
import { payCellSize } from "#lib/domain/pay-cell-row.ts";
import type { Country, Role } from "#lib/domain/role.ts";
import { payPointsIn } from "#lib/release/facts/recorded-advertised.ts";
import { mapCells, mappedKey } from "#lib/release/input/counted-cells.ts";
import type { Method } from "#lib/release/method.ts";

/** Growth that the plain method projects a year: easy to recognise in a figure. */
const plainGrowth = 0.02;

/**
 * A forecasting method small enough to check by hand: the estimate is the plain mean of all pay
 * points with a band of 10% either way, pay grows 2% a year, and there is no backtest.
 */
export const plainMethod: Method = {
  backtest: () => ({
    scores: [],
    firstPrint: [],
    noiseFloor: [],
    method: "last",
    yearlyVariance: 0.01,
    bandScales: [],
    damping: 0,
    errors: [],
  }),
  forecast: (input) => {
    const mapped = mapCells(input.cells, input.roles, []);
    const cells = input.roles.flatMap((role) =>
      input.countries.flatMap((country) =>
        plainCell(input, role, country, mapped.get(mappedKey(role.slug, country.code)) ?? []),
      ),
    );
    return {
      estimates: cells.flatMap(({ estimates }) => estimates),
      projections: cells.flatMap(({ projections }) => projections),
      model,
    };
  },
};

function plainCell(
  { rates, referenceYear, projectionYears }: ForecastInput,
  { slug: role }: Role,
  { slug: country, currency: own }: Country,
  mapped: readonly MappedCell[],
): Pick<Forecast, "estimates" | "projections">[] {
  const currency = rates.perUsd[own] === undefined ? "USD" : own;
  const advertised = mapped.map(({ cell }) => cell).filter((cell) => cell.kind === "advertised");
  const points = payPointsIn(advertised, currency, rates);
  const whole = mean(points);
  if (whole === undefined) return [];
  const inWindow = advertised.filter(({ year }) => year >= referenceYear - 1).map(payCellSize);
  const figures = (value: number) => ({
    currency,
    mean: value,
    low80: 0.9 * value,
    high80: 1.1 * value,
  });
  const estimate = (level: (typeof levels)[number] | "all", value: number, share: number) => ({
    role,
    country,
    kind: "advertised" as const,
    level,
    year: referenceYear,
    ...figures(value),
    p10: 0.6 * value,
    p25: 0.8 * value,
    p50: value,
    p75: 1.2 * value,
    p90: 1.4 * value,
    seLog: 0.08,
    ownWeight: 1,
    grade: "medium" as const,
    share,
    postings: sum(inWindow, ({ postings }) => postings),
    payPoints: sum(inWindow, ({ payPoints }) => payPoints),
    advertised: null,
  });
  return [
    {
      estimates: [
        estimate("all", whole, 1),
        ...levels.map((level, step) => estimate(level, whole * (1 + step / 10), 0.25)),
      ],
      projections: projectionYears.map((year) => {
        const growth = (1 + plainGrowth) ** (year - referenceYear) - 1;
        const projected = figures(whole * (1 + growth));
        return {
          role,
          country,
          kind: "advertised" as const,
          year,
          ...projected,
          fileLow80: projected.low80,
          fileHigh80: projected.high80,
          growth,
          method: "model" as const,
          error: 0.1,
        };
      }),
    },
  ];
}

const model = {
  components: [],
  designEffect: 1,
  ladderThreshold: 0,
  gradeLimits: { high: 0, medium: 0, low: 0 },
  aged: false,
  method: "model" as const,
  damping: 0,
  yearlyVariance: 0.01,
  growth: [],
  bandScales: [],
  noiseFloor: [],
  firstPrint: [],
  official: [],
};
