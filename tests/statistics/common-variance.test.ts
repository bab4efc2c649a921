import { describe, expect, it } from "vitest";
import { commonVariance } from "#lib/statistics/common-variance.ts";
import { polygamma } from "#lib/statistics/polygamma.ts";

describe("polygamma", () => {
  // scipy 1.11: scipy.special.digamma(x), scipy.special.polygamma(1, x)
  it.each([
    [0.025, -40.53682708284939, 1601.5867976993522],
    [0.5, -1.9635100260214235, 4.93480220054468],
    [1.5, 0.03648997397857652, 0.9348022005446793],
    [10, 2.251752589066721, 0.10516633568168576],
  ])("agrees with scipy at %d", (x, digamma, trigamma) => {
    expect(polygamma(x).digamma).toBeCloseTo(digamma, 8);
    expect(polygamma(x).trigamma / trigamma).toBeCloseTo(1, 8);
  });
});

describe("commonVariance", () => {
  const component = (variance: number, number: number) => ({ squares: number * variance, number });

  it("is the components' own where all are known well and are alike", () => {
    const alike = Array.from({ length: 5 }, () => component(0.04, 1e6));
    expect(commonVariance(alike, 1e6)).toBeCloseTo(0.04, 6);
  });

  it("grows with the components, all by the same factor", () => {
    const some = [component(0.01, 4), component(0.03, 9), component(0.02, 2)];
    const fourfold = some.map(({ squares, number }) => ({ squares: 4 * squares, number }));
    expect((commonVariance(fourfold, 3) ?? 0) / (commonVariance(some, 3) ?? 1)).toBeCloseTo(4, 10);
  });

  it("is moved by a wild component far less than a mean of squares", () => {
    const calm = Array.from({ length: 9 }, () => component(0.01, 5));
    const wild = commonVariance([...calm, component(1, 5)], 3) ?? 0;
    // The mean of squares is 0.109, eleven times as large.
    expect(wild / (commonVariance(calm, 3) ?? 1)).toBeLessThan(1.7);
  });

  it("is null where no component tells, or none is drawn", () => {
    expect(commonVariance([component(0.01, 0.01), component(0, 5)], 3)).toBeNull();
    expect(commonVariance([component(0.01, 5)], 0)).toBeNull();
  });
});

// Of one component: log(s / n) - (digamma(n / 2) - log(n / 2)) / 2 + digamma(f / 2) - log(f / 2), with digamma(1) = -0.57722 and digamma(2) = 0.42278.
it("half of the skewness of a component's log is taken off", () => {
  expect(commonVariance([{ squares: 2, number: 2 }], 4)).toBeCloseTo(1.018412, 5);
});

it.each([
  [0.049, false],
  [0.05, true],
  [0.051, true],
])("a component of %d effects tells of their size: %s", (number, tells) => {
  expect(commonVariance([{ squares: 0.01, number }], 4) !== null).toBe(tells);
});
