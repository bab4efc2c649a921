import { beforeAll, describe, expect, it } from "vitest";
import type { Estimate } from "#lib/domain/estimate.ts";
import type { Forecast, ForecastInput } from "#lib/domain/forecast.ts";
import { backtest } from "#lib/forecasting/backtest/backtest.ts";
import { forecast } from "#lib/forecasting/forecast.ts";
import { officialCell, surveyCell } from "./other-cells.ts";
import { simulatedMarket } from "./simulated-pay.ts";

/** A survey group of two roles that no source tells apart, one of a third role, and two offices. */
const survey = { source: "survey", edition: "2025" };
const office = { source: "office", edition: "2025" };
const countries = ["AA", "AB", "AC", "AD"];
/** Averages of both groups, apart from one another by country. */
const developers = [60_000, 90_000, 55_000, 84_000];
const analysts = [58_000, 66_000, 62_000, 54_000];

let input: ForecastInput;
let result: Forecast;
beforeAll(() => {
  const market = simulatedMarket(31);
  input = {
    ...market,
    cells: [
      ...market.cells,
      ...countries.flatMap((country, k) => [
        surveyCell({ ...survey, title: "developer", country, n: 400, mean: developers[k] ?? 0 }),
        surveyCell({ ...survey, title: "analyst", country, n: 40, mean: analysts[k] ?? 0 }),
        ...(["0-3", "3-7", "7+"] as const).map((experience, step) =>
          surveyCell({
            ...survey,
            title: "developer",
            country,
            experience,
            n: 100 + 50 * step,
            mean: (45_000 + 15_000 * step) * (1 + k / 8),
          }),
        ),
      ]),
      officialCell({ ...office, title: "developers", country: "AA", mean: 71_000, error: 0.01 }),
      officialCell({ ...office, title: "developers", country: "AB", mean: 64_000, error: 0.01 }),
    ],
    titleRoles: [
      { source: "survey", title: "developer", roles: ["role-0", "role-1"], wider: false },
      { source: "survey", title: "analyst", roles: ["role-2"], wider: false },
      { source: "office", title: "developers", roles: ["role-0"], wider: false },
    ],
  };
  result = forecast(input, backtest(input));
});

const of = (role: string, country: string, kind: Estimate["kind"]) =>
  result.estimates.filter(
    (one) => one.role === role && one.country === country && one.kind === kind,
  );

describe("forecast: estimates of each kind of pay", () => {
  it("holds the recorded figure of a kind inside its band where its own weight is high", () => {
    countries.forEach((code, k) => {
      const [whole] = of("role-0", code.toLowerCase(), "self-reported");
      const recorded = (developers[k] ?? 0) * (code === "AB" ? 0.9 : 1);
      expect(whole?.ownWeight).toBeGreaterThan(0.7);
      expect(whole?.low80).toBeLessThan(recorded);
      expect(whole?.high80).toBeGreaterThan(recorded);
    });
    const [official] = of("role-0", "aa", "official");
    expect(official?.low80).toBeLessThan(71_000);
    expect(official?.high80).toBeGreaterThan(71_000);
  });

  it("gives roles that no source tells apart the same figures", () => {
    const figures = (role: string) =>
      of(role, "ac", "self-reported").map(({ role: _, ...rest }) => rest);
    expect(figures("role-0")).toEqual(figures("role-1"));
    expect(figures("role-0").length).toBeGreaterThan(0);
  });

  it("counts a published figure once, whatever number of roles it covers", () => {
    const again = forecast(
      {
        ...input,
        titleRoles: input.titleRoles.map((one) =>
          one.title === "developer"
            ? { ...one, roles: ["role-0", "role-1", "role-3", "role-4", "role-5"] }
            : one,
        ),
      },
      backtest(input),
    );
    const width = ({ estimates }: Forecast) =>
      estimates.find(
        ({ role, country, kind }) =>
          role === "role-2" && country === "aa" && kind === "self-reported",
      )?.seLog;
    // Were each role an observation, the country would be known from five of them.
    expect(width(again)).toBeCloseTo(width(result) ?? Number.NaN, 2);
  });

  it("tells entry, mid and senior by the survey's years of work, rising, adding up to the whole", () => {
    const [whole, ...levels] = of("role-0", "aa", "self-reported");
    expect(levels.map(({ level }) => level)).toEqual(["entry", "mid", "senior"]);
    const means = levels.map(({ mean }) => mean);
    expect(means).toEqual(means.toSorted((a, b) => a - b));
    expect(levels.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 4);
    const mixed = levels.reduce((sum, { share, mean }) => sum + share * mean, 0);
    expect(mixed / (whole?.mean ?? 1)).toBeCloseTo(1, 4);
  });

  it("tells no levels where no band of years holds one of them alone", () => {
    const told = (bands: readonly string[]) => {
      const cells = input.cells.filter(
        (cell) =>
          cell.kind !== "self-reported" ||
          (cell.country === "AA" && (cell.experience === null || bands.includes(cell.experience))),
      );
      return forecast({ ...input, cells }, backtest(input))
        .estimates.filter(
          ({ role, country, kind, level }) =>
            role === "role-0" && country === "aa" && kind === "self-reported" && level !== "all",
        )
        .map(({ level }) => level);
    };
    expect(told(["0-3", "3-7", "7+"])).toEqual(["entry", "mid", "senior"]);
    expect(told(["0-3", "3-7"])).toEqual([]);
    expect(told(["0-3"])).toEqual([]);
  });

  it("gives no estimate of a kind of which it knows next to nothing in a country", () => {
    // Postings of two countries, half of what people say in one and twenty times it in the other, say nothing of a third.
    const cells = input.cells.flatMap((cell): ForecastInput["cells"] => {
      if (cell.kind !== "advertised") return [cell];
      if (cell.country !== "AA" && cell.country !== "AB") return [];
      const factor = cell.country === "AA" ? 0.5 : 20;
      const times = (amount: number | null) => (amount === null ? null : factor * amount);
      return [
        {
          ...cell,
          ranges: cell.ranges.map((range) => ({
            ...range,
            low: factor * range.low,
            high: times(range.high),
          })),
        },
      ];
    });
    const wild = { ...input, cells };
    const kinds = forecast(wild, backtest(wild))
      .estimates.filter(({ role, country }) => role === "role-0" && country === "ac")
      .map(({ kind }) => kind);
    expect(kinds).toContain("self-reported");
    expect(kinds).not.toContain("advertised");
  });

  it("knows no levels of official pay, and none of a kind that says nothing of the cell", () => {
    expect(of("role-0", "aa", "official").map(({ level }) => level)).toEqual(["all"]);
    expect(of("role-7", "aa", "official")).toEqual([]);
  });
});

describe("forecast: projections of each kind of pay", () => {
  it("carries surveys and offices on with national wages and says so", () => {
    const ahead = result.projections.filter(
      ({ role, country, kind }) => role === "role-0" && country === "aa" && kind === "official",
    );
    expect(ahead.map(({ year, method }) => [year, method])).toEqual([
      [2026, "wages"],
      [2027, "wages"],
    ]);
    // Official wages of the first country grow by 2% a year.
    expect(ahead[0]?.growth).toBeCloseTo(Math.expm1(0.02), 3);
  });

  it("prints no band narrower than the estimate's", () => {
    for (const {
      role,
      country,
      kind,
      low80,
      high80,
      fileLow80,
      fileHigh80,
    } of result.projections) {
      const [whole] = of(role, country.toString(), kind);
      const own = (whole?.high80 ?? 1) / (whole?.low80 ?? 1);
      expect(high80 / low80).toBeGreaterThanOrEqual(own * (1 - 1e-6));
      expect(fileHigh80).toBeGreaterThan(fileLow80);
    }
  });
});
