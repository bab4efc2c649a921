import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bestConstantBand,
  intervalScore,
  scoreForecasts,
} from "#lib/statistics/forecast-scores.ts";
import { normal80 } from "#lib/statistics/normal.ts";

describe("intervalScore", () => {
  it("is the width for a hit", () => {
    expect(intervalScore({ low: 1, high: 3 }, 2, 0.8)).toBe(2);
  });

  it("adds ten times the distance for a miss of an 80% interval (2 / 0.2)", () => {
    expect(intervalScore({ low: 1, high: 3 }, 3.5, 0.8)).toBeCloseTo(7, 9);
    expect(intervalScore({ low: 1, high: 3 }, 0.5, 0.8)).toBeCloseTo(7, 9);
  });
});

describe("scoreForecasts", () => {
  it("gives errors as fractions of what happened and scores bands on the log scale", () => {
    const scores = scoreForecasts([
      { projected: Math.log(110), actual: Math.log(100), halfWidth: 0.2 },
      { projected: Math.log(80), actual: Math.log(100), halfWidth: 0.1 },
    ]);
    expect(scores.n).toBe(2);
    expect(scores.mape).toBeCloseTo(0.15, 9);
    expect(scores.bias).toBeCloseTo(-0.05, 9);
    expect(scores.coverage).toBe(0.5);
    const miss = Math.log(1.25) - 0.1;
    expect(scores.intervalScore).toBeCloseTo((0.4 + 0.2 + 10 * miss) / 2, 9);
  });

  it("counts what lies at the end of a band as inside of it", () => {
    const at = (actual: number) =>
      scoreForecasts([{ projected: 0, actual, halfWidth: 0.25 }]).coverage;
    expect([-0.26, -0.25, 0.25, 0.26].map(at)).toEqual([0, 1, 1, 0]);
  });

  it("knows nothing of no forecast", () => {
    expect(scoreForecasts([])).toEqual({
      n: 0,
      mape: null,
      bias: null,
      coverage: null,
      intervalScore: null,
    });
  });
});

describe("bestConstantBand", () => {
  it("scores no worse than any other constant band", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 11, maxLength: 41 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (errors, other) => {
          // With 10 k + 1 cases the 80% quantile is a case itself, where the optimum lies.
          const used = errors.slice(0, Math.floor((errors.length - 1) / 10) * 10 + 1);
          const forecasts = used.map((actual) => ({ projected: 0, actual }));
          const scoreWith = (halfWidth: number) =>
            scoreForecasts(forecasts.map((one) => ({ ...one, halfWidth }))).intervalScore ?? 0;
          const best = bestConstantBand(forecasts);
          expect(scoreWith(best)).toBeLessThanOrEqual(scoreWith(other) + 1e-9);
        },
      ),
    );
  });
});

describe("normal80", () => {
  // R: qnorm(0.9)
  it("is the 90% quantile of the standard normal", () => {
    expect(normal80).toBeCloseTo(1.281551565544601, 14);
  });
});
