import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellOf } from "#lib/statistics/at.ts";
import { factorise, inverseOf, planElimination, solveWith } from "#lib/statistics/elimination.ts";
import { product, products } from "#lib/statistics/sparse-vector.ts";

// numpy 2.4: A = np.array([[4,1,0,.5],[1,3,0,1],[0,0,2,.3],[.5,1,.3,5]]); np.linalg.inv(A); np.linalg.solve(A, [1,2,3,4])
const matrix = Float64Array.of(4, 1, 0, 0.5, 1, 3, 0, 1, 0, 0, 2, 0.3, 0.5, 1, 0.3, 5);
const plan = planElimination(4, [
  [0, 1, 3],
  [2, 3],
]);
const factors = factorise(matrix.slice(), plan);

describe("inverseOf", () => {
  const all = inverseOf(factors, "all");

  it("is numpy's inverse", () => {
    const rows = [
      [0.273175056645, -0.087774603487, 0.001477686927, -0.009851246183],
      [-0.087774603487, 0.385577775589, 0.010343808492, -0.068958723278],
      [0.001477686927, 0.010343808492, 0.50487636686, -0.032509112403],
      [-0.009851246183, -0.068958723278, -0.032509112403, 0.216727416018],
    ];
    rows.flat().forEach((value, place) => {
      expect(all[place]).toBeCloseTo(value, 11);
    });
  });

  it("holds, where only columns that meet are asked for, these and no others", () => {
    const meeting = inverseOf(factors, "meeting");
    const apart = [2, 6, 8, 9];
    meeting.forEach((value, place) => {
      if (apart.includes(place)) expect(value).toBeNaN();
      else expect(value).toBeCloseTo(cellOf(all, place), 14);
    });
  });
});

describe("solveWith", () => {
  it("is numpy's solution", () => {
    const solution = solveWith(factors, Float64Array.of(1, 2, 3, 4));
    [0.062653925722, 0.438577480051, 1.406757954881, 0.621613634125].forEach((value, k) => {
      expect(solution[k]).toBeCloseTo(value, 11);
    });
  });
});

describe("an elimination", () => {
  it("inverts and solves whichever columns meet, and finds what meets by way of others", () => {
    const size = 12;
    const places = Array.from({ length: size }, (_, k) => k);
    const cliques = fc.array(
      fc.uniqueArray(fc.nat({ max: size - 1 }), { minLength: 1, maxLength: 4 }),
      { minLength: 1, maxLength: 14 },
    );
    fc.assert(
      fc.property(cliques, (drawn) => {
        const made = Float64Array.from({ length: size ** 2 }, (_, k) =>
          Math.floor(k / size) === k % size ? 1 : 0,
        );
        drawn.forEach((clique, weight) => {
          for (const a of clique)
            for (const b of clique)
              made[a * size + b] = cellOf(made, a * size + b) + 1 / (weight + 1);
        });
        const own = factorise(made.slice(), planElimination(size, drawn));
        const meeting = inverseOf(own, "meeting").slice();
        const all = inverseOf(own, "all");
        const right = Float64Array.from(places, (k) => Math.sin(k));
        const solution = solveWith(own, right);
        for (const a of places) {
          const row = places.map((b) => cellOf(made, a * size + b));
          const times = (column: (b: number) => number) =>
            row.reduce((sum, value, b) => sum + value * column(b), 0);
          for (const c of places)
            expect(times((b) => cellOf(all, b * size + c))).toBeCloseTo(a === c ? 1 : 0, 10);
          expect(times((b) => cellOf(solution, b))).toBeCloseTo(Math.sin(a), 10);
        }
        for (const clique of drawn)
          for (const a of clique)
            for (const b of clique)
              expect(meeting[a * size + b]).toBeCloseTo(cellOf(all, a * size + b), 12);
      }),
    );
  });

  it("takes first what meets fewest others, so that a star's middle never makes its ends meet", () => {
    const star = planElimination(
      6,
      [1, 2, 3, 4, 5].map((end) => [0, end]),
    );
    expect(star.steps.every(({ later }) => later.length <= 1)).toBe(true);
  });

  it("refuses a matrix that is not positive definite and names the row", () => {
    const pair = planElimination(2, [[0, 1]]);
    expect(() => factorise(Float64Array.of(1, 2, 2, 1), pair)).toThrow(
      "not positive definite at row 1",
    );
  });

  it.each([
    [0.7e-12, false],
    [1.5e-12, true],
  ])("with a pivot of %d of its diagonal, near rounding, goes on: %s", (rest, goesOn) => {
    const factor = () =>
      factorise(Float64Array.of(1, 1, 1, 1 + rest), planElimination(2, [[0, 1]]));
    if (goesOn) expect(factor).not.toThrow();
    else expect(factor).toThrow("not positive definite");
  });
});

describe("product", () => {
  const inverse = inverseOf(factors, "all");
  const last = { columns: [3], values: [1] };
  const two = { columns: [2, 0], values: [2, 1] };

  // numpy: np.linalg.inv(A)[3, 3]; x = np.array([1, 0, 2, 0]); x @ np.linalg.inv(A) @ x
  it("is x'A^-1 y of sparse x and y", () => {
    expect(product(inverse, 4, last, last)).toBeCloseTo(0.21672741601812628, 12);
    expect(product(inverse, 4, two, two)).toBeCloseTo(2.298591271795882, 12);
    expect(product(inverse, 4, two, last)).toBeCloseTo(
      2 * cellOf(inverse, 11) + cellOf(inverse, 3),
      12,
    );
  });

  it("of each pair of rows makes a symmetric matrix", () => {
    expect([...products(inverse, 4, [last, two])]).toEqual([
      product(inverse, 4, last, last),
      product(inverse, 4, two, last),
      product(inverse, 4, two, last),
      product(inverse, 4, two, two),
    ]);
  });
});
