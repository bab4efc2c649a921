import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellOf } from "#lib/statistics/at.ts";
import { inverseCholesky } from "#lib/statistics/envelope-cholesky.ts";

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

  it("with its transpose makes the inverse, whatever the matrix", () => {
    const size = 4;
    const places = [0, 1, 2, 3];
    const element = fc.double({ min: -2, max: 2, noNaN: true });
    const inner = (a: Float64Array, b: Float64Array, row: number, column: number) =>
      places.reduce((sum, k) => sum + cellOf(a, row * size + k) * cellOf(b, column * size + k), 0);
    fc.assert(
      fc.property(fc.array(element, { minLength: 16, maxLength: 16 }), (drawn) => {
        const b = Float64Array.from(drawn);
        const product = (row: number, column: number) =>
          inner(b, b, row, column) + (row === column ? 1 : 0);
        const made = Float64Array.from({ length: size ** 2 }, (_, place) =>
          product(Math.floor(place / size), place % size),
        );
        const factor = inverseCholesky(made, size);
        // Row r of the inverse's transposed factor holds column r: their inner products are the inverse.
        const inverted = Float64Array.from({ length: size ** 2 }, (_, place) =>
          inner(factor, factor, Math.floor(place / size), place % size),
        );
        for (const row of places) {
          for (const column of places) {
            expect(inner(made, inverted, row, column)).toBeCloseTo(row === column ? 1 : 0, 8);
          }
        }
      }),
    );
  });

  it("refuses a matrix that is not positive definite and names the row", () => {
    expect(() => inverseCholesky(Float64Array.of(1, 2, 2, 1), 2)).toThrow(
      "not positive definite at row 1",
    );
  });
});

describe("a pivot that is nothing but rounding", () => {
  it.each([
    [0.7e-12, false],
    [1.5e-12, true],
  ])("of %d of its diagonal makes an inverse: %s", (rest, made) => {
    const invert = () => inverseCholesky(Float64Array.of(1, 1, 1, 1 + rest), 2);
    if (made) expect(invert).not.toThrow();
    else expect(invert).toThrow("not positive definite");
  });
});
