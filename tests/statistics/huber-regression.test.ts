import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dot, huberRegression } from "#lib/statistics/huber-regression.ts";

const x = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
const z = [1, 0, 2, 1, 0, 3, 1, 0, 2, 1];
const y = [0.1, 1.2, 1.9, 3.2, 3.8, 5.1, 9, 7.1, 7.9, 2];

describe("huberRegression", () => {
  // Python, statsmodels 0.15: RLM(y, [1, x], M=HuberT(1.345)).fit(scale_est="mad", maxiter=500, tol=1e-14).params
  it("is statsmodels' RLM with Huber's weights for a line", () => {
    const fitted = huberRegression(
      x.map((value) => [1, value]),
      y,
    );
    expect(fitted[0]).toBeCloseTo(0.16228691, 6);
    expect(fitted[1]).toBeCloseTo(0.96672349, 6);
  });

  // The same with a third column z
  it("is statsmodels' RLM for two explaining columns", () => {
    const fitted = huberRegression(
      x.map((value, i) => [1, value, z[i] ?? 0]),
      y,
    );
    expect(fitted[0]).toBeCloseTo(0.162046082, 6);
    expect(fitted[1]).toBeCloseTo(0.966643544, 6);
    expect(fitted[2]).toBeCloseTo(0.000480556155, 6);
  });

  it("finds the line that most points lie on, however far one of them is off", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -5, max: 5, noNaN: true }),
        fc.double({ min: -5, max: 5, noNaN: true }),
        fc.double({ min: 10, max: 1e6, noNaN: true }),
        (intercept, slope, off) => {
          const values = x.map((value) => intercept + slope * value);
          values[7] = (values[7] ?? 0) + off;
          const [a = 0, b = 0] = huberRegression(
            x.map((value) => [1, value]),
            values,
          );
          expect(a).toBeCloseTo(intercept, 4);
          expect(b).toBeCloseTo(slope, 4);
        },
      ),
    );
  });

  it("gives nothing to a column that others tell, and keeps the fit", () => {
    const fitted = huberRegression(
      x.map((value) => [1, value, 2 * value]),
      y,
    );
    expect(fitted[2]).toBe(0);
    expect(dot([1, 3, 6], fitted)).toBeCloseTo(0.16228691 + 3 * 0.96672349, 5);
  });

  it("refuses to regress without rows", () => {
    expect(() => huberRegression([], [])).toThrow("0 rows and 0 values");
  });
});
