import { describe, expect, it } from "vitest";
import type { KindCell } from "#lib/forecasting/evidence/kind-cells.ts";
import { fitKindSpread } from "#lib/forecasting/pay/kind-spread.ts";
import { logMeanOf } from "#lib/statistics/mean-of-percentiles.ts";

const office = (country: string, spread: KindCell["spread"], answers = 0): KindCell => ({
  kind: "official",
  group: "developers",
  roles: ["software-developer"],
  country,
  year: 2025,
  mean: 50_000,
  variance: 0.0004,
  answers,
  spread,
  cells: [],
});

describe("fitKindSpread", () => {
  const whole = office("AA", [-0.5, -0.3, -0.05, 0.2, 0.4]);
  const median = office("AB", [null, null, -0.12, null, null]);
  const silent = office("AC", [null, null, null, null, null]);
  const spread = fitKindSpread([whole, median, silent]);
  const of = (cell: KindCell) => spread([{ cell, recorded: cell, weight: 1 }]);

  it("keeps an office's own percentiles, and completes the others from all groups by its average", () => {
    expect(of(whole)).toEqual(whole.spread);
    const [p10, p25, p50, p75, p90] = of(median);
    expect(p50).toBeCloseTo(-0.12, 12);
    expect([p10 - p50, p25 - p50]).toEqual([expect.closeTo(-0.45, 12), expect.closeTo(-0.25, 12)]);
    // A median that lies further below the average than elsewhere asks for a wider upper side of the same shape.
    expect((p75 - p50) / (p90 - p50)).toBeCloseTo(0.25 / 0.45, 6);
    expect(p75 - p50).toBeGreaterThan(0.25);
    expect(logMeanOf([p10, p25, p50, p75, p90])).toBeCloseTo(0, 6);
  });

  it("takes that of all groups where an office publishes none", () => {
    expect(of(silent)).toEqual(whole.spread);
  });
});
