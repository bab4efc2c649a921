import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isotonic } from "#lib/statistics/isotonic.ts";

const points = fc.array(
  fc.record({
    value: fc.double({ min: -10, max: 10, noNaN: true }),
    weight: fc.double({ min: 0.1, max: 10, noNaN: true }),
  }),
  { minLength: 1, maxLength: 12 },
);

describe("isotonic", () => {
  // R: isoreg(c(1, 3, 2, 4, 3.5, 6))$yf
  it("is R's isoreg for equal weights", () => {
    const values = [1, 3, 2, 4, 3.5, 6].map((value) => ({ value, weight: 1 }));
    expect(isotonic(values)).toEqual([1, 2.5, 2.5, 3.75, 3.75, 6]);
  });

  it("pools by weight", () => {
    const pooled = isotonic([
      { value: 3, weight: 3 },
      { value: 1, weight: 1 },
    ]);
    expect(pooled).toEqual([2.5, 2.5]);
  });

  it("never falls, keeps the weighted total and leaves a rising sequence alone", () => {
    fc.assert(
      fc.property(points, (given) => {
        const fitted = isotonic(given);
        fitted.slice(1).forEach((value, k) => {
          expect(value).toBeGreaterThanOrEqual(fitted[k] ?? value);
        });
        const total = (values: number[]) =>
          given.reduce((sum, { weight }, k) => sum + weight * (values[k] ?? 0), 0);
        expect(total(fitted)).toBeCloseTo(total(given.map(({ value }) => value)), 6);
        const again = isotonic(given.map(({ weight }, k) => ({ value: fitted[k] ?? 0, weight })));
        expect(again).toEqual(fitted);
      }),
    );
  });
});
