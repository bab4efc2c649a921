import { expect, test } from "vitest";
import { clusteredMean } from "#lib/release/facts/clustered-mean.ts";
import { advertised, range, rates } from "./sample.ts";

const five = [range(90, 110), range(100, 140), range(120, 160), range(80, 100), range(150, 190)];

test("the interval is that of R's cluster-robust variance of a mean", () => {
  // R: x <- c(90,110,100,140,120,160,80,100,150,190); g <- rep(1:5, each = 2)
  //    s <- tapply(x - mean(x), g, sum); se <- sqrt(sum(s^2) * 5 / 4) / length(x)
  //    mean(x) + c(-1, 1) * qt(.9, 4) * se
  const pay = clusteredMean([advertised({ ranges: five })], "USD", rates);
  expect(pay?.mean).toBe(124);
  expect(pay?.low80).toBeCloseTo(101.9944, 2);
  expect(pay?.high80).toBeCloseTo(146.0056, 2);
});

test("an employer who posts one range many times adds no evidence", () => {
  const once = clusteredMean([advertised({ ranges: five })], "USD", rates);
  const repeated = clusteredMean(
    [advertised({ ranges: five.map((one) => ({ ...one, count: 50 })) })],
    "USD",
    rates,
  );
  expect(repeated?.low80).toBeCloseTo(once?.low80 ?? 0, 9);
});

test("under five distinct ranges there is a mean and no interval", () => {
  const four = [advertised({ ranges: five.slice(0, 4) })];
  expect(clusteredMean(four, "USD", rates)).toEqual({ mean: 112.5, low80: null, high80: null });
  expect(clusteredMean([], "USD", rates)).toBeNull();
});
