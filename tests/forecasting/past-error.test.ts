import { describe, expect, test } from "vitest";
import type { Backtest } from "#lib/domain/forecast.ts";
import { pastError } from "#lib/forecasting/projection/past-error.ts";

const errors: Backtest["errors"] = [
  { horizon: 1, grade: "all", n: 192, mape: 0.09 },
  { horizon: 1, grade: "high", n: 40, mape: 0.03 },
  { horizon: 1, grade: "medium", n: 9, mape: 0.01 },
  { horizon: 1, grade: "low", n: 65, mape: 0.14 },
  { horizon: 1, grade: "very-low", n: 5, mape: 0.02 },
];

/** An estimate with this standard error, some of it from evidence of its own unless said otherwise. */
const estimate = (standardError: number, ownWeight = 0.5) => ({
  variance: standardError ** 2,
  ownWeight,
});

describe("pastError", () => {
  test("is that of the cell's grade where ten cells were projected", () => {
    expect(pastError({ errors }, 1, estimate(0.03))).toBe(0.03);
    expect(pastError({ errors }, 1, estimate(0.12))).toBe(0.14);
  });

  test.each([
    [9, 0.14],
    [10, 0.01],
    [11, 0.01],
  ])("is of a grade of which ten were projected: of %d it is %d", (n, mape) => {
    const counted = errors.map((error) => (error.grade === "medium" ? { ...error, n } : error));
    expect(pastError({ errors: counted }, 1, estimate(0.06))).toBe(mape);
  });

  test("is the next weaker grade's where the grade was hardly measured, not that of all cells", () => {
    expect(pastError({ errors }, 1, estimate(0.06))).toBe(0.14);
  });

  test("is the worst that was measured where no weaker grade was", () => {
    expect(pastError({ errors }, 1, estimate(0.3))).toBe(0.14);
  });

  test("is the weakest grade's for a cell without evidence, however sure its neighbours make it", () => {
    expect(pastError({ errors }, 1, estimate(0.03, 0))).toBe(0.14);
  });

  test("is the nearest horizon's where the further one was never measured", () => {
    expect(pastError({ errors }, 2, estimate(0.03))).toBe(0.03);
  });

  test("is that of all cells where no grade had ten, and a stated default without a backtest", () => {
    const few = errors.map((error) => ({ ...error, n: Math.min(error.n, 9) }));
    expect(pastError({ errors: few }, 1, estimate(0.03))).toBe(0.09);
    expect(pastError({ errors: [] }, 1, estimate(0.03))).toBe(0.1);
  });
});
