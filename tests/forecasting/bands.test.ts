import { expect, test } from "vitest";
import { bandHalfWidth } from "#lib/forecasting/projection/bands.ts";
import { normal80 } from "#lib/statistics/normal.ts";

/** Scales so small that the band would be narrower than what is not known today. */
const narrow = {
  yearlyVariance: 0.0005,
  bandScales: ([1, 2] as const).map((horizon) => ({
    horizon,
    n: 80,
    scale: 0.5,
  })),
};
const vague = { value: 11, variance: 0.04, ownWeight: 0 };
const halfWidth = (horizon: number) =>
  bandHalfWidth(narrow, { estimate: vague, expected: vague, horizon, spread: 0.09, last: null });

test("a band is never narrower than the interval of the estimate that it grows from", () => {
  expect(halfWidth(1)).toBeGreaterThan(normal80 * Math.sqrt(vague.variance));
});

test("a band grows with every year, also where past errors would not make it", () => {
  expect(halfWidth(2)).toBeGreaterThan(halfWidth(1));
  expect(halfWidth(3)).toBeGreaterThan(halfWidth(2));
});
