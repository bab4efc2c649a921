import { describe, expect, it } from "vitest";
import { mixturePercentiles, type Percentiles } from "#lib/statistics/mixture-percentiles.ts";

const normal = (mean: number, spread: number): Percentiles => [
  mean - 1.2815515655446004 * spread,
  mean - 0.6744897501960817 * spread,
  mean,
  mean + 0.6744897501960817 * spread,
  mean + 1.2815515655446004 * spread,
];

describe("mixturePercentiles", () => {
  it("gives what scipy finds for a mixture of normal distributions", () => {
    // scipy 1.17: brentq(lambda x: .3*norm.cdf(x, 0, 1) + .7*norm.cdf(x, 2, .5) - p, -6, 6)
    const mixed = mixturePercentiles([
      { weight: 30, percentiles: normal(0, 1) },
      { weight: 70, percentiles: normal(2, 0.5) },
    ]);
    const expected = [-0.430731, 0.864464, 1.742344, 2.191244, 2.539093];
    mixed.forEach((value, k) => {
      expect(value).toBeCloseTo(expected[k] ?? Number.NaN, 4);
    });
  });

  it("is wider than the mean of the parts' percentiles where their middles differ", () => {
    const [p10, , p50, , p90] = mixturePercentiles([
      { weight: 1, percentiles: normal(0, 0.3) },
      { weight: 1, percentiles: normal(1, 0.3) },
    ]);
    expect(p50).toBeCloseTo(0.5, 6);
    expect(p90 - p10).toBeGreaterThan(1.3 * 2 * 1.2815515655446004 * 0.3);
  });

  it("keeps the percentiles of a single part as they are", () => {
    const own: Percentiles = [1, 2, 2, 5, 9];
    expect(mixturePercentiles([{ weight: 3, percentiles: own }])).toEqual(own);
  });

  it("never falls, also where a part has equal percentiles", () => {
    const mixed = mixturePercentiles([
      { weight: 1, percentiles: [1, 1, 1, 2, 2] },
      { weight: 2, percentiles: [0, 1, 1, 1, 3] },
    ]);
    expect(mixed).toEqual(mixed.toSorted((a, b) => a - b));
  });

  it("refuses a mixture of nothing", () => {
    expect(() => mixturePercentiles([])).toThrow(RangeError);
  });
});
