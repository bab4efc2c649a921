import { describe, expect, it } from "vitest";
import { lognormalMean } from "#lib/statistics/lognormal-mean.ts";

describe("lognormalMean", () => {
  // R: m <- 11; v <- 0.16; n <- 40; c(exp(m + v/2), v/n + v^2/(2*(n-1)))
  it("of one group is exp(m + v/2), with Cox's variance", () => {
    const { n, mean, variance } = lognormalMean([{ n: 40, meanLog: 11, varianceLog: 0.16 }]);
    expect(n).toBe(40);
    expect(mean).toBeCloseTo(64860.883, 3);
    expect(variance).toBeCloseTo(0.004 + 0.0256 / 78, 12);
  });

  it("of two equal groups is theirs, with half the variance", () => {
    const one = { n: 40, meanLog: 11, varianceLog: 0.16 };
    const alone = lognormalMean([one]);
    const both = lognormalMean([one, one]);
    expect(both.mean).toBeCloseTo(alone.mean, 6);
    expect(both.variance).toBeCloseTo(alone.variance / 2, 12);
  });

  it("of a larger group with a smaller leans on the larger, by the numbers of answers", () => {
    const { mean } = lognormalMean([
      { n: 30, meanLog: Math.log(100), varianceLog: 0 },
      { n: 10, meanLog: Math.log(200), varianceLog: 0 },
    ]);
    expect(mean).toBeCloseTo(125, 9);
  });

  it("of no group is no number", () => {
    expect(lognormalMean([]).mean).toBeNaN();
  });
});
