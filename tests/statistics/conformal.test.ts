import { describe, expect, it } from "vitest";
import { conformalQuantile } from "#lib/statistics/conformal.ts";
import { seededRandom } from "#lib/statistics/seeded-random.ts";

describe("conformalQuantile", () => {
  it("is the score in place ceil((n + 1) coverage)", () => {
    // (9 + 1) * 0.8 = 8th of nine scores
    expect(conformalQuantile([9, 1, 8, 2, 7, 3, 6, 4, 5], 0.8)).toBe(8);
  });

  it("is infinite where scores are too few for the coverage", () => {
    expect(conformalQuantile([1, 2, 3], 0.8)).toBe(Number.POSITIVE_INFINITY);
    expect(conformalQuantile([1, 2, 3, 4], 0.8)).toBe(4);
  });

  it("covers a new score at least as often as promised, whatever its law", () => {
    const random = seededRandom(5);
    const draw = () => random() ** 3;
    const trials = 4000;
    let covered = 0;
    for (let trial = 0; trial < trials; trial++) {
      const past = Array.from({ length: 19 }, draw);
      if (draw() <= conformalQuantile(past, 0.8)) covered++;
    }
    // Exactly 16 / 20; two binomial standard errors of 4,000 trials are 1.3 points.
    expect(Math.abs(covered / trials - 0.8)).toBeLessThan(0.013);
  });
});
