import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestConcentration, shrinkShares } from "#lib/statistics/dirichlet-shares.ts";

const expected = [0.5, 0.3, 0.2];

describe("shrinkShares", () => {
  it("counts the expected shares as so many cases", () => {
    expect(shrinkShares({ counts: [6, 1, 3], expected }, 10)).toEqual([0.55, 0.2, 0.25]);
  });

  it("sums to one and lies between what was counted and what was expected", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 99 }), { minLength: 3, maxLength: 3 }),
        fc.double({ min: 0.5, max: 200, noNaN: true }),
        (counts, concentration) => {
          const shares = shrinkShares({ counts, expected }, concentration);
          const total = counts.reduce((sum, count) => sum + count, 0);
          expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
          shares.forEach((share, k) => {
            const prior = expected[k] ?? 0;
            const own = total === 0 ? prior : (counts[k] ?? 0) / total;
            expect(share).toBeGreaterThanOrEqual(Math.min(own, prior) - 1e-9);
            expect(share).toBeLessThanOrEqual(Math.max(own, prior) + 1e-9);
          });
        },
      ),
    );
  });
});

describe("bestConcentration", () => {
  // scipy 1.10: ll = lambda c, p, A: gammaln(A) - gammaln(A + sum(c)) + sum(gammaln(A*p + c) - gammaln(A*p))
  // summed over c = [6,1,3], [1,8,1], [2,2,9], p = [.5,.3,.2]: -35.494 at 1, -34.063 at 2, -33.745 at 4, -34.449 at 8
  it("takes the concentration of the highest Dirichlet-multinomial likelihood", () => {
    const cells = [
      [6, 1, 3],
      [1, 8, 1],
      [2, 2, 9],
    ].map((counts) => ({ counts, expected }));
    expect(bestConcentration(cells)).toBe(4);
  });

  it("trusts the expected shares where all cells have them", () => {
    const cells = Array.from({ length: 30 }, () => ({ counts: [50, 30, 20], expected }));
    expect(bestConcentration(cells)).toBe(256);
  });
});
