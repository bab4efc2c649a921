import { beforeAll, describe, expect, it } from "vitest";
import type { Estimate } from "#lib/domain/estimate.ts";
import type { Backtest, Forecast, ForecastInput } from "#lib/domain/forecast.ts";
import { forecastSchema } from "#lib/domain/forecast.ts";
import { levels } from "#lib/domain/level.ts";
import { backtest } from "#lib/forecasting/backtest/backtest.ts";
import { forecast } from "#lib/forecasting/forecast.ts";
import { seededRandom, shuffled } from "#lib/statistics/seeded-random.ts";
import { simulatedMarket } from "./simulated-pay.ts";

let input: ForecastInput;
let scores: Backtest;
let result: Forecast;
beforeAll(() => {
  input = simulatedMarket(21);
  scores = backtest(input);
  result = forecast(input, scores);
});

const estimateOf = (role: string, country: string, level: Estimate["level"] = "all") =>
  result.estimates.find(
    (estimate) =>
      estimate.role === role && estimate.country === country && estimate.level === level,
  );

it("projects advertised pay of no country in which wages more than double in a year", () => {
  const [fast] = input.countries;
  if (fast === undefined) throw new Error("the market has countries");
  const wages = { country: fast.code, year: input.referenceYear, source: "any", growth: 1.2 };
  const { estimates, projections } = forecast(
    { ...input, wageGrowth: [...input.wageGrowth, { ...wages, kind: "advertised" }] },
    scores,
  );
  const places = (rows: readonly { country: string }[]) => new Set(rows.map((row) => row.country));
  expect(places(estimates)).toContain(fast.slug);
  expect(places(projections)).not.toContain(fast.slug);
  expect(places(projections).size).toBeGreaterThan(0);
});

describe("forecast: estimates", () => {
  it("keeps to its schema", () => {
    expect(() => forecastSchema.parse(result)).not.toThrow();
  });

  it("estimates a cell without postings of its own from its role and its country", () => {
    const modelled = estimateOf("role-22", "ad");
    expect(modelled?.postings).toBe(0);
    expect(modelled?.ownWeight).toBe(0);
    expect(modelled?.seLog).toBeGreaterThan(estimateOf("role-22", "aa")?.seLog ?? 1);
  });

  it("gives a role that is known nowhere no estimate at all", () => {
    expect(result.estimates.filter(({ role }) => role === "role-23")).toEqual([]);
    expect(result.projections.filter(({ role }) => role === "role-23")).toEqual([]);
  });

  it("gives each cell all four levels, rising, whose mix has the average of the whole", () => {
    const cells = Map.groupBy(result.estimates, ({ role, country }) => `${role} ${country}`);
    for (const [whole, ...ladder] of cells.values()) {
      expect([whole?.level, ...ladder.map(({ level }) => level)]).toEqual(["all", ...levels]);
      ladder.slice(1).forEach(({ mean }, k) => {
        expect(mean).toBeGreaterThanOrEqual((ladder[k]?.mean ?? 0) - 0.01);
      });
      const mixed = ladder.reduce((sum, { share, mean }) => sum + share * mean, 0);
      expect(mixed / (whole?.mean ?? 1)).toBeCloseTo(1, 4);
    }
  });

  it("gives no levels where the index reads them off the role's name, and teaches none by them", () => {
    const named = input.roles.map((role) =>
      role.slug === "role-0" ? { ...role, levelInName: true as const } : role,
    );
    const title = input.roles.find(({ slug }) => slug === "role-0")?.titles[0];
    const executives = input.cells.map((cell) =>
      cell.title === title && cell.kind === "advertised"
        ? { ...cell, level: "executive" as const }
        : cell,
    );
    const { estimates } = forecast({ ...input, roles: named, cells: executives }, scores);
    const of = (role: string) => estimates.filter((one) => one.role === role);
    expect(of("role-0").every(({ level }) => level === "all")).toBe(true);
    const { estimates: same } = forecast({ ...input, roles: named }, scores);
    const ladders = (all: readonly Estimate[]) =>
      all.flatMap(({ role, share, level, mean }) =>
        role === "role-0" ? [] : { role, level, share, mean: Math.round(mean) },
      );
    expect(ladders(estimates)).toEqual(ladders(same));
  });

  it("nests intervals and percentiles, and puts advertised ends on either side of the average", () => {
    for (const estimate of result.estimates) {
      const { low80, mean, high80, p10, p25, p50, p75, p90, advertised } = estimate;
      expect([low80, mean, high80]).toEqual([low80, mean, high80].toSorted((a, b) => a - b));
      const spread = [p10, p25, p50, p75, p90];
      expect(spread).toEqual(spread.toSorted((a, b) => a - b));
      expect(advertised?.low).toBeLessThan(mean);
      expect(advertised?.high).toBeGreaterThan(mean);
      // Every simulated range is exp(0.3) wide.
      expect(advertised?.width).toBeCloseTo(Math.exp(0.3) - 1, 4);
    }
  });

  it("is in the country's currency where its rate is held, else in US dollars", () => {
    expect(estimateOf("role-0", "ab")?.currency).toBe("EUR");
    const inDollars = input.cells.map((cell) =>
      cell.kind === "advertised"
        ? { ...cell, ranges: cell.ranges.map((range) => ({ ...range, currency: "USD" })) }
        : cell,
    );
    const rates = { year: 2025, perUsd: { USD: 1 } };
    const again = forecast({ ...input, cells: inDollars, rates }, scores);
    expect(new Set(again.estimates.map(({ currency }) => currency))).toEqual(new Set(["USD"]));
  });
});

describe("forecast: projections", () => {
  it("grows from the estimate, by a rate that is higher where wages grow faster", () => {
    expect(result.model.method).toBe("model");
    for (const { role, country, mean, growth } of result.projections) {
      expect(mean / (estimateOf(role, country)?.mean ?? 1) - 1).toBeCloseTo(growth, 6);
    }
    const growthOf = (code: string) =>
      result.model.growth.find(({ country }) => country === code)?.growth ?? 0;
    expect(growthOf("AH")).toBeGreaterThan(growthOf("AA"));
  });

  it("widens its band with every year and for thinner evidence", () => {
    const widthOf = (role: string, country: string, year: number) => {
      const found = result.projections.find(
        (one) => one.role === role && one.country === country && one.year === year,
      );
      return Math.log((found?.high80 ?? 1) / (found?.low80 ?? 1));
    };
    expect(widthOf("role-3", "aa", 2027)).toBeGreaterThan(widthOf("role-3", "aa", 2026));
    expect(widthOf("role-22", "ad", 2026)).toBeGreaterThan(widthOf("role-22", "aa", 2026));
  });

  it("is wider than the estimate's interval: the projected year's file is a sample too", () => {
    for (const { role, country, low80, high80 } of result.projections) {
      const estimate = estimateOf(role, country);
      const own = Math.log((estimate?.high80 ?? 1) / (estimate?.low80 ?? 1));
      expect(Math.log(high80 / low80)).toBeGreaterThan(own);
    }
  });

  it("is as wide as the estimate's interval in the year in which it is read and wider a year later, however small past errors were", () => {
    const bandScales = scores.bandScales.map((scale) => ({ ...scale, scale: 0.1 }));
    const { projections, estimates } = forecast(input, { ...scores, bandScales });
    const width = ({ low80, high80 }: { low80: number; high80: number }) =>
      Math.log(high80 / low80);
    for (const whole of estimates.filter(({ level }) => level === "all")) {
      const ahead = projections.filter(
        ({ role, country }) => role === whole.role && country === whole.country,
      );
      const [now = 0, next = 0, later = 0] = [whole, ...ahead].map(width);
      expect(next).toBeCloseTo(now, 5);
      expect(later).toBeGreaterThan(next);
    }
  });

  it("is the estimate unchanged where the model lost to last value", () => {
    const { projections } = forecast(input, { ...scores, method: "last" });
    expect(new Set(projections.map(({ growth }) => growth))).toEqual(new Set([0]));
    expect(new Set(projections.map(({ method }) => method))).toEqual(new Set(["last"]));
  });

  it("carries on the cell's own change where drift did best, and says so only where it has one", () => {
    const { projections } = forecast(input, { ...scores, method: "drift" });
    const of = (role: string, country: string) =>
      projections.filter((one) => one.role === role && one.country === country);
    const [next, further] = of("role-0", "aa");
    expect(next?.method).toBe("drift");
    expect(next?.growth).not.toBeCloseTo(0, 3);
    expect(1 + (further?.growth ?? 0)).toBeCloseTo((1 + (next?.growth ?? 0)) ** 2, 5);
    // No posting of its own: nothing that could drift.
    expect(of("role-22", "ad").map(({ method, growth }) => [method, growth])).toEqual([
      ["last", 0],
      ["last", 0],
    ]);
  });
});

describe("forecast: what does not matter", () => {
  it("gives the same to the cent in whatever order cells, ranges, roles and countries come", () => {
    const random = seededRandom(9);
    const mixed: ForecastInput = {
      ...input,
      cells: shuffled(input.cells, random).map((cell) =>
        cell.kind === "advertised" ? { ...cell, ranges: shuffled(cell.ranges, random) } : cell,
      ),
      wageGrowth: shuffled(input.wageGrowth, random),
    };
    expect(forecast(mixed, backtest(mixed))).toEqual(result);
  });

  it("gives the same where a range stands twice instead of counting two", () => {
    const doubled = (cell: ForecastInput["cells"][number], split: boolean) =>
      cell.kind === "advertised"
        ? {
            ...cell,
            ranges: cell.ranges.flatMap((range) =>
              split ? [range, range] : [{ ...range, count: 2 * range.count }],
            ),
          }
        : cell;
    const once = input.cells.map((cell) => doubled(cell, false));
    const twice = input.cells.map((cell) => doubled(cell, true));
    expect(forecast({ ...input, cells: twice }, scores)).toEqual(
      forecast({ ...input, cells: once }, scores),
    );
  });
});

describe("forecast: little to go on", () => {
  const only = (year: number, country: string) =>
    input.cells.filter((cell) => cell.year === year && cell.country === country);

  it("works on a single year, keeps last value and draws a wide band", () => {
    const cells = input.cells.filter(({ year }) => year === 2025);
    const alone = backtest({ ...input, cells });
    expect(alone.method).toBe("last");
    expect(alone.scores).toEqual([]);
    const { projections } = forecast({ ...input, cells }, alone);
    const narrowest = Math.min(...projections.map(({ low80, high80 }) => high80 / low80));
    expect(narrowest).toBeGreaterThan(1.25);
  });

  it("works on one cell of one posting", () => {
    const cells = only(2025, "AA").slice(0, 1);
    const { estimates } = forecast({ ...input, cells }, backtest({ ...input, cells }));
    expect(estimates.map(({ level }) => level)).toEqual(["all", ...levels]);
    for (const { mean, seLog } of estimates) {
      expect(mean).toBeGreaterThan(0);
      expect(seLog).toBeGreaterThan(0.05);
    }
  });

  it("works where no title belongs to a role: nothing to estimate, nothing that fails", () => {
    const roles = input.roles.map((role) => ({ ...role, titles: [] }));
    const { estimates } = forecast({ ...input, roles }, backtest({ ...input, roles }));
    expect(estimates).toEqual([]);
  });
});
