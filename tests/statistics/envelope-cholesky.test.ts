import { describe, expect, it } from "vitest";
import { inverseCholesky } from "#lib/statistics/envelope-cholesky.ts";
import { quadraticForm } from "#lib/statistics/sparse-vector.ts";

// numpy 1.24: A = np.array([[4,1,0,.5],[1,3,0,1],[0,0,2,.3],[.5,1,.3,5]]); np.linalg.inv(np.linalg.cholesky(A))
const matrix = Float64Array.of(4, 1, 0, 0.5, 1, 3, 0, 1, 0, 0, 2, 0.3, 0.5, 1, 0.3, 5);
const inverse = inverseCholesky(matrix, 4);

describe("inverseCholesky", () => {
  it("is numpy's inverse factor, column by column, where rows begin with zeros too", () => {
    const columns = [
      [0.5, -0.15075567, 0, -0.02116091],
      [0, 0.60302269, 0, -0.14812634],
      [0, 0, Math.SQRT1_2, -0.06983099],
      [0, 0, 0, 0.46553992],
    ];
    columns.flat().forEach((value, k) => {
      expect(inverse[k]).toBeCloseTo(value, 8);
    });
  });

  it("refuses a matrix that is not positive definite and names the row", () => {
    expect(() => inverseCholesky(Float64Array.of(1, 2, 2, 1), 2)).toThrow(
      "not positive definite at row 1",
    );
  });
});

describe("quadraticForm", () => {
  // numpy: np.linalg.inv(A)[3, 3]; x = np.array([1, 0, 2, 0]); x @ np.linalg.inv(A) @ x
  it("is x'A^-1 x of a sparse x", () => {
    expect(quadraticForm(inverse, 4, [3], [1])).toBeCloseTo(0.21672741601812628, 12);
    expect(quadraticForm(inverse, 4, [2, 0], [2, 1])).toBeCloseTo(2.298591271795882, 12);
  });
});
