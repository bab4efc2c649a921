import { quantile } from "d3-array";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countedQuantile } from "#lib/statistics/weighted-quantile.ts";

describe("countedQuantile(...) R-7", () => {
  // R: quantile(rep(c(3, 1, 10), c(2, 3, 1)), c(.1, .25, .5, .75, .9), type = 7)
  it("is R's quantile of the cases written out", () => {
    const cases = [
      { value: 3, count: 2 },
      { value: 1, count: 3 },
      { value: 10, count: 1 },
    ];
    expect([0.1, 0.25, 0.5, 0.75, 0.9].map((p) => countedQuantile(cases, p))).toEqual([
      1, 1, 2, 3, 6.5,
    ]);
  });

  it("agrees with d3 on any counts", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ value: fc.integer({ min: -50, max: 50 }), count: fc.nat({ max: 4 }) }),
          { minLength: 1, maxLength: 8 },
        ),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (cases, p) => {
          const written = cases.flatMap(({ value, count }) => new Array<number>(count).fill(value));
          fc.pre(written.length > 0);
          expect(countedQuantile(cases, p)).toBeCloseTo(quantile(written, p) ?? 0, 9);
        },
      ),
    );
  });

  it("refuses to name a quantile of nothing", () => {
    expect(() => countedQuantile([{ value: 1, count: 0 }], 0.5)).toThrow("no case");
  });
});
