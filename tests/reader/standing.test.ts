import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { periodsAYear, thinkablePeriods } from "#lib/reader/a-year-of-pay.ts";
import { standingOf } from "#lib/reader/standing.ts";
import { normalDistribution } from "#lib/statistics/normal.ts";

/** Log-normal pay of median 100,000 and sd 0.3 of logs, its mean known to 5%. R: exp(log(1e5) + 0.3 * qnorm(p)). */
const spread = {
  mean: 104_603,
  low80: 99_622,
  high80: 109_833,
  p10: 68_082.3,
  p25: 81_681.5,
  p50: 100_000,
  p75: 122_426.7,
  p90: 146_881.0,
};

describe("where an amount stands", () => {
  test.each([
    // R: round(100 * pnorm(log(x / 1e5) / 0.3))
    [50_000, 1],
    [68_082.3, 10],
    [90_000, 36],
    [100_000, 50],
    [130_000, 81],
    [146_881, 90],
    [200_000, 99],
    [1_000_000, 99],
  ])("%d is at percentile %d", (amount, percentile) => {
    expect(standingOf(amount, spread).percentile).toBe(percentile);
  });

  test("its interval moves the spread to the two ends of the mean's interval", () => {
    // R: pnorm((log(1) -+ log(109833 / 104603)) / 0.3) and with 99622
    expect(standingOf(100_000, spread)).toEqual({ percentile: 50, low: 44, high: 56 });
  });

  test("more pay never stands lower", () => {
    const amounts = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(amounts, amounts, (a, b) => {
        const [less, more] = [
          standingOf(Math.min(a, b), spread),
          standingOf(Math.max(a, b), spread),
        ];
        expect(less.percentile).toBeLessThanOrEqual(more.percentile);
        expect(less.low).toBeLessThanOrEqual(less.percentile);
        expect(less.high).toBeGreaterThanOrEqual(less.percentile);
      }),
    );
  });

  test("percentiles that do not rise are refused", () => {
    expect(() => standingOf(100_000, { ...spread, p75: spread.p50 })).toThrow(RangeError);
  });
});

describe("the period of an amount", () => {
  test.each([
    [185_000, ["year"]],
    [15_000, ["month", "week"]],
    [88, ["hour"]],
    [3_500, ["month", "week", "day"]],
    [700, ["week", "day"]],
    [42, ["hour"]],
    [1, []],
  ])("%d where the job pays 180,000 a year may be for one %j", (amount, periods) => {
    expect(thinkablePeriods(amount, 180_000)).toEqual(periods);
  });

  test("a year has the hours and days of a full-time contract", () => {
    expect(periodsAYear).toEqual({ year: 1, month: 12, week: 52, day: 260, hour: 2080 });
  });
});

test.each([
  // R: pnorm(c(-2, 0, 0.3, 1, 3.5))
  [-2, 0.0227501319],
  [0, 0.5],
  [0.3, 0.6179114222],
  [1, 0.8413447461],
  [3.5, 0.9997673709],
])("the normal distribution function at %d is %d", (z, share) => {
  expect(normalDistribution(z)).toBeCloseTo(share, 6);
});
