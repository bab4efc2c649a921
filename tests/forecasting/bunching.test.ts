import { describe, expect, test } from "vitest";
import { type BunchedCell, learntBunching } from "#lib/forecasting/evidence/bunching.ts";
import { seededRandom } from "#lib/statistics/seeded-random.ts";

/** Cells of units and countries whose averages vary by so many times their sampling variance, and by 0.1 of their own. */
function cells(bunching: number, units: number, seed: number): BunchedCell[] {
  const random = seededRandom(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const countries = ["AA", "AB", "AC", "AD", "AE", "AF"];
  return Array.from({ length: units }, (_, unit) => unit).flatMap((unit) =>
    countries.map((country, place) => {
      const variance = 0.002 * 10 ** (1.5 * random());
      const error = 0.1 * normal() + Math.sqrt(bunching * variance) * normal();
      const value = 11 + 0.05 * (unit % 7) + 0.2 * place + error;
      return { unit: `${unit}`, country, year: 2025, value, variance };
    }),
  );
}

const elsewhere = ({ country }: BunchedCell) => country !== "AA";

describe("learntBunching(cells, learns)", () => {
  test.each([1, 2, 3])(
    "finds that postings vary %d times as much as their ranges say",
    (bunching) => {
      const found = [1, 2, 3].map((seed) =>
        learntBunching(cells(bunching, 120, seed), elsewhere, 2.5),
      );
      const middle = found.toSorted((a, b) => a - b)[1] ?? 0;
      expect(middle / bunching).toBeGreaterThan(0.8);
      expect(middle / bunching).toBeLessThan(1.25);
    },
  );

  test("keeps to the usual where next to nothing tells", () => {
    expect(learntBunching([], elsewhere, 2.5)).toBeCloseTo(2.5, 0);
    expect(learntBunching(cells(1, 1, 4), elsewhere, 2.5)).toBeCloseTo(2.5, 0);
  });

  test("learns from the cells that tell alone", () => {
    const wild = cells(1, 120, 5).map((cell) => (elsewhere(cell) ? cell : { ...cell, value: 11 }));
    expect(learntBunching(wild, elsewhere, 2.5)).toBeLessThan(1.3);
    expect(learntBunching(cells(4, 120, 6), elsewhere, 2.5)).toBeGreaterThan(3);
  });
});
