import { describe, expect, it } from "vitest";
import { conditionNormal } from "#lib/statistics/condition-normal.ts";

describe("conditionNormal", () => {
  const covariance = [
    [2, 0.5, 0.3],
    [0.5, 1.5, 0.2],
    [0.3, 0.2, 1],
  ];
  const at = (row: number, column: number) => covariance[row]?.[column] ?? Number.NaN;

  it("gives the shift, the reduction and the weights that numpy gives", () => {
    // numpy: A = the matrix above; d = [1, -.5, .25]; c = [.8, .4, .1]
    // c @ solve(A, d), c @ solve(A, c), solve(A, c)
    const { shift, known, weights } = conditionNormal(at, [1, -0.5, 0.25])([0.8, 0.4, 0.1]);
    expect(shift).toBeCloseTo(0.2841040462427746, 12);
    expect(known).toBeCloseTo(0.35063583815028904, 12);
    [0.36878613, 0.14913295, -0.04046243].forEach((weight, k) => {
      expect(weights[k]).toBeCloseTo(weight, 8);
    });
  });

  it("takes an observation of the quantity itself for the quantity", () => {
    const { shift, known } = conditionNormal(at, [1, -0.5, 0.25])(covariance[1] ?? []);
    expect(shift).toBeCloseTo(-0.5, 12);
    expect(known).toBeCloseTo(1.5, 12);
  });

  it("refuses covariances that cannot be", () => {
    expect(() => conditionNormal((row, column) => (row === column ? 1 : 2), [0, 0])).toThrow(
      "not positive definite",
    );
  });
});
