import { describe, expect, test } from "vitest";
import { advertisedCells, collectEvidence } from "#lib/forecasting/evidence/evidence.ts";
import type { PostedRange } from "#lib/forecasting/evidence/pay-sample.ts";
import { roleUnits, type Unit } from "#lib/forecasting/evidence/units.ts";
import { jointInput } from "#lib/forecasting/pay/joint-input.ts";
import { fitJointModel } from "#lib/forecasting/pay/joint-model.ts";
import { fitPayModel } from "#lib/forecasting/pay/pay-model.ts";
import { fitPaySpread } from "#lib/forecasting/pay/pay-spread.ts";
import { fitRangeWidth } from "#lib/forecasting/pay/range-width.ts";
import { at } from "#lib/statistics/at.ts";
import { simulatedMarket } from "#tests/forecasting/simulated-pay.ts";

/* What the constants of pooling decide, so that another value of them fails. */

describe("what is particular to a year (decision 0033)", () => {
  const market = simulatedMarket(5);
  const evidence = collectEvidence(
    advertisedCells(market.cells),
    roleUnits(market.roles),
    market.rates,
  );
  const unit = roleUnits(market.roles)("Title number0");
  const models = {
    "the model of postings": fitPayModel(evidence, 2025).predict,
    "the joint model": fitJointModel(jointInput(market, evidence, [])).advertised,
  };

  test.each(Object.entries(models))("fades to 0.6 of it with each year in %s", (_, predict) => {
    const [now = 0, next = 0, later = 0] = [0, 1, 2].map(
      (ahead) => predict(unit, "AA", ahead).value,
    );
    expect(next).not.toBe(now);
    expect((later - next) / (next - now)).toBeCloseTo(0.6, 6);
  });
});

describe("own spread and width against those of all (decision 0031)", () => {
  const unitOf = (id: string): Unit => ({
    ...{ id, role: id, family: null, words: [], levelled: true },
  });
  /** Distinct ranges around the same middle, each so wide, their middles so far apart. */
  const ranges = (count: number, width: number, apart: number): PostedRange[] =>
    Array.from({ length: count }, (_, k) => {
      const middle = 100 * (1 + apart * (k / (count - 1) - 0.5));
      const low = (2 * middle) / (1 + Math.exp(width));
      return { level: "senior", low, high: low * Math.exp(width), points: 2, postings: 1 };
    });
  const cells = (own: readonly PostedRange[]) => [
    { unit: unitOf("all"), country: "US", ranges: ranges(2000, 0.2, 0.2) },
    { unit: unitOf("own"), country: "US", ranges: own },
  ];

  test("weigh the same at 20 postings for how pay spreads", () => {
    const own = ranges(20, 0.6, 0.6);
    const spread = fitPaySpread(cells(own), "US");
    const alone = fitPaySpread([{ unit: unitOf("own"), country: "US", ranges: own }], "US");
    const p90 = (of: typeof spread, id: string) => at(of(unitOf(id), "US", "all"), 4);
    // Alone, the pool is the cell itself.
    const half = (p90(alone, "own") + p90(spread, "none")) / 2;
    expect(p90(spread, "own")).toBeCloseTo(half, 10);
  });

  test("weigh the same at 5 postings for how wide ranges are", () => {
    const width = fitRangeWidth(cells(ranges(5, 0.6, 0.6)), "US");
    const pool = width(unitOf("none"), "US", "all") ?? 0;
    expect(pool).toBeCloseTo(0.2, 1);
    expect(width(unitOf("own"), "US", "all")).toBeCloseTo((0.6 + pool) / 2, 10);
  });
});
