import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OfficialSeries, WageSignal } from "#lib/domain/official-series.ts";
import { rollOrigins } from "#lib/forecasting/official/rolling-origins.ts";
import { scoreSeries } from "#lib/forecasting/official/score-series.ts";
import { seededRandom, shuffled } from "#lib/statistics/seeded-random.ts";
import { simulatedOffice } from "./simulated-office.ts";

const years = [2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022];
const steady = years.slice(1).map(() => 0.03);

describe("scores of official projections", () => {
  it.each([
    [9, false],
    [10, true],
    [11, true],
  ])("are told of a year of which ten occupations are known: of %d %s", (occupations, told) => {
    const series = simulatedOffice({ years, growth: steady, occupations });
    expect(scoreSeries(series, rollOrigins(series, [])).length > 0).toBe(told);
  });
});

describe("projections of official pay", () => {
  it("find the growth, and how it falls with the pay level", () => {
    const series = simulatedOffice({ years, growth: steady, levelSlope: -0.02 });
    const open = rollOrigins(series, []).open(1);
    const pay = new Map(
      series.cells.filter(({ year }) => year === 2022).map(({ code, pay }) => [code, pay]),
    );
    const misses = open.map(({ code, change }) =>
      Math.abs(change - (0.03 - 0.02 * Math.log((pay.get(code) ?? 0) / 60_000))),
    );
    expect(misses).toHaveLength(400);
    expect(Math.max(...misses)).toBeLessThan(0.012);
  });

  it("go half way to the wage growth that is known since", () => {
    const series = simulatedOffice({ years, growth: steady, spread: [0, 0] });
    const signal: WageSignal = {
      country: "US",
      kind: "posted",
      until: "2023-02-28",
      published: "2023-03-30",
      growth: Math.expm1(0.07),
    };
    const change = (horizon: 1 | 2) => rollOrigins(series, [signal]).open(horizon)[0]?.change;
    expect(change(1)).toBeCloseTo(0.05, 6);
    // The year after goes half way back to the usual growth.
    expect(change(2)).toBeCloseTo(0.05 + 0.04, 6);
  });

  it("see nothing that came out after their edition", () => {
    const whole = simulatedOffice({ years, growth: steady, spread: [0.01, 0.05] });
    const then = upTo(whole, 2019);
    for (const horizon of [1, 2] as const) {
      const later = rollOrigins(whole, [])
        .forecasts(horizon)
        .filter(({ year }) => year <= 2019);
      expect(later).toEqual(rollOrigins(then, []).forecasts(horizon));
      const made = rollOrigins(whole, [])
        .forecasts(horizon)
        .filter(({ originYear }) => originYear === 2019);
      const open = new Map(
        rollOrigins(then, [])
          .open(horizon)
          .map((one) => [one.code, one]),
      );
      for (const { code, projected, last, halfWidth } of made) {
        expect(projected - last).toBeCloseTo(open.get(code)?.change ?? Number.NaN, 10);
        expect(halfWidth).toEqual(open.get(code)?.halfWidth);
      }
    }
  });

  it("do not depend on the order of cells nor on the unit of pay", () => {
    const series = simulatedOffice({ years, growth: steady, occupations: 60 });
    const open = rollOrigins(series, []).open(1);
    fc.assert(
      fc.property(fc.integer(), fc.double({ min: 0.01, max: 100, noNaN: true }), (seed, unit) => {
        const cells = shuffled(series.cells, seededRandom(seed)).map((cell) => ({
          ...cell,
          pay: cell.pay * unit,
        }));
        const again = rollOrigins({ ...series, cells }, []).open(1);
        expect(again.map(({ code }) => code)).toEqual(open.map(({ code }) => code));
        again.forEach(({ change, halfWidth }, k) => {
          expect(change).toBeCloseTo(open[k]?.change ?? Number.NaN, 8);
          expect(halfWidth).toBeCloseTo(open[k]?.halfWidth ?? Number.NaN, 8);
        });
      }),
      { numRuns: 20 },
    );
  });

  it("give an occupation without an earlier figure the growth of its major group", () => {
    const whole = simulatedOffice({ years, growth: steady, occupations: 60 });
    const code = whole.cells[0]?.code;
    const series = {
      ...whole,
      cells: whole.cells.filter((cell) => cell.code !== code || cell.year === 2022),
    };
    const own = rollOrigins(series, [])
      .open(1)
      .find((one) => one.code === code);
    expect(own?.change).toBeGreaterThan(0.02);
    expect(own?.change).toBeLessThan(0.04);
  });

  it("are none where one edition is held", () => {
    const series = simulatedOffice({ years: [2022], growth: [] });
    expect(rollOrigins(series, []).open(1)).toEqual([]);
  });
});

describe("bands of official projections", () => {
  it("cover 80%, and are wider where occupations are less certain", () => {
    const series = simulatedOffice({ years, growth: steady, spread: [0.005, 0.05] });
    const banded = scoreSeries(series, rollOrigins(series, [])).find(
      ({ horizon, method, year }) => horizon === 1 && method === "model" && year === "banded",
    );
    expect(banded?.n).toBe(5 * 400);
    expect(banded?.coverage).toBeGreaterThan(0.77);
    expect(banded?.coverage).toBeLessThan(0.83);
    const open = rollOrigins(series, []).open(1);
    const errors = new Map(series.cells.map(({ code, error }) => [code, error ?? 0]));
    const widths = open
      .toSorted((a, b) => (errors.get(a.code) ?? 0) - (errors.get(b.code) ?? 0))
      .map(({ halfWidth }) => halfWidth ?? 0);
    expect(widths.at(-1)).toBeGreaterThan(3 * (widths[0] ?? Number.NaN));
  });

  it("are none before an edition has shown a first error", () => {
    const series = simulatedOffice({ years: [2020, 2021], growth: [0.03] });
    const open = rollOrigins(series, []).open(1);
    expect(open).toHaveLength(400);
    expect(open.every(({ halfWidth }) => halfWidth === null)).toBe(true);
  });
});

/** The series as it was held when the edition of a year was the newest. */
function upTo(series: OfficialSeries, last: number): OfficialSeries {
  return {
    ...series,
    editions: series.editions.filter(({ year }) => year <= last),
    cells: series.cells.filter(({ year }) => year <= last),
  };
}
