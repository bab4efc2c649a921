import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { choleskyFactor, inverseFactor } from "#lib/statistics/positive-definite.ts";

describe("choleskyFactor", () => {
  it("gives the lower factor that R gives", () => {
    // R: t(chol(matrix(c(4, 2, 0.6, 2, 5, 1, 0.6, 1, 3), 3)))
    const factor = choleskyFactor(new Float64Array([4, 2, 0.6, 2, 5, 1, 0.6, 1, 3]), 3);
    const expected = [2, 0, 0, 1, 2, 0, 0.3, 0.35, 1.66958078];
    expected.forEach((value, k) => {
      expect(factor[k]).toBeCloseTo(value, 6);
    });
  });

  it("refuses a matrix that is not positive definite and names the row", () => {
    expect(() => choleskyFactor(new Float64Array([1, 2, 2, 1]), 2)).toThrow(
      "not positive definite at row 1",
    );
  });
});

describe("inverseFactor", () => {
  it("with its transpose makes the inverse, whatever the matrix", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 16, maxLength: 16 }),
        (b) => {
          const matrix = new Float64Array(16);
          for (let row = 0; row < 4; row++) {
            for (let column = 0; column < 4; column++) {
              let sum = row === column ? 1 : 0;
              for (let k = 0; k < 4; k++) sum += (b[row * 4 + k] ?? 0) * (b[column * 4 + k] ?? 0);
              matrix[row * 4 + column] = sum;
            }
          }
          const factor = inverseFactor(matrix, 4);
          const inverse = (row: number, column: number) => {
            let sum = 0;
            for (let k = 0; k < 4; k++) {
              sum += (factor[row * 4 + k] ?? 0) * (factor[column * 4 + k] ?? 0);
            }
            return sum;
          };
          for (let row = 0; row < 4; row++) {
            for (let column = 0; column < 4; column++) {
              let sum = 0;
              for (let k = 0; k < 4; k++) {
                sum += (matrix[row * 4 + k] ?? 0) * inverse(k, column);
              }
              expect(sum).toBeCloseTo(row === column ? 1 : 0, 8);
            }
          }
        },
      ),
    );
  });
});
