import { expect, test } from "vitest";
import { logMeanOf } from "#lib/statistics/mean-of-percentiles.ts";
import { normal50, normal80 } from "#lib/statistics/normal.ts";

test("the average of a lognormal law is half its variance above the median", () => {
  const sd = 0.4;
  const percentiles = [-normal80 * sd, -normal50 * sd, 0, normal50 * sd, normal80 * sd] as const;
  expect(logMeanOf(percentiles)).toBeCloseTo(sd ** 2 / 2, 6);
});

test("each part has its own width (numerical integral over 2 million scores: 0.25607)", () => {
  expect(logMeanOf([-1, -0.5, 0, 0.3, 0.9])).toBeCloseTo(0.25607, 4);
});
