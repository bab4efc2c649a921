import { describe, expect, it } from "vitest";
import { seededRandom, shuffled } from "#lib/statistics/seeded-random.ts";

describe("seededRandom", () => {
  it("repeats itself for a seed and differs for another", () => {
    const first = seededRandom(1);
    const again = seededRandom(1);
    const other = seededRandom(2);
    const draws = Array.from({ length: 5 }, () => first());
    expect(Array.from({ length: 5 }, () => again())).toEqual(draws);
    expect(Array.from({ length: 5 }, () => other())).not.toEqual(draws);
  });

  it("is uniform: ten equal bins of 10,000 draws differ by chance only", () => {
    const random = seededRandom(7);
    const bins = new Array<number>(10).fill(0);
    for (let k = 0; k < 10_000; k++) {
      const bin = Math.floor(random() * 10);
      bins[bin] = (bins[bin] ?? 0) + 1;
    }
    const chiSquared = bins.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    // R: qchisq(0.999, 9)
    expect(chiSquared).toBeLessThan(27.87716);
  });
});

describe("shuffled", () => {
  it("keeps the items and leaves the original alone", () => {
    const items = [1, 2, 3, 4, 5, 6, 7, 8];
    const order = shuffled(items, seededRandom(3));
    expect(items).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(order).not.toEqual(items);
    expect(order.toSorted((a, b) => a - b)).toEqual(items);
  });
});
