import { describe, expect, test } from "vitest";
import type { BacktestScore } from "#lib/domain/estimate.ts";
import { chosenMethod } from "#lib/forecasting/backtest/chosen-method.ts";

type Errors = Partial<Record<BacktestScore["method"], number>>;

/** Scores a year ahead of all years together, the same for all cells and one grade. */
function scores(cells: BacktestScore["cells"], n: number, errors: Errors): BacktestScore[] {
  return Object.entries(errors).flatMap(([method, mape]) =>
    (["all", "low"] as const).map(
      (grade): BacktestScore => ({
        design: "rolling",
        cells,
        area: "all",
        year: "all",
        horizon: 1,
        grade,
        method: method as BacktestScore["method"],
        n,
        mape,
        bias: 0,
        coverage: 0.8,
        intervalScore: 0.4,
      }),
    ),
  );
}

describe("chosenMethod", () => {
  test.each([
    ["model", { last: 0.1, drift: 0.12, model: 0.09 }],
    ["drift", { last: 0.1, drift: 0.08, model: 0.09 }],
    ["last", { last: 0.08, drift: 0.1, model: 0.09 }],
  ] as const)("takes %s where it missed least, with its own errors", (method, errors) => {
    const chosen = chosenMethod(scores("roles", 40, errors));
    expect(chosen.method).toBe(method);
    expect(chosen.errors).toEqual([
      { horizon: 1, grade: "all", n: 40, mape: errors[method] },
      { horizon: 1, grade: "low", n: 40, mape: errors[method] },
    ]);
  });

  test("takes the simpler of two that missed by the same, and no rival that projects nothing", () => {
    expect(chosenMethod(scores("roles", 40, { last: 0.1, drift: 0.1, model: 0.1 })).method).toBe(
      "last",
    );
    expect(chosenMethod(scores("roles", 40, { last: 0.1, model: 0.1, plus4: 0.01 })).method).toBe(
      "last",
    );
  });

  test("chooses on title cells, and states their errors, where there are under 30 role cells", () => {
    const chosen = chosenMethod([
      ...scores("roles", 29, { last: 0.1, drift: 0.2, model: 0.05 }),
      ...scores("titles", 50, { last: 0.1, drift: 0.07, model: 0.08 }),
    ]);
    expect(chosen.method).toBe("drift");
    expect(chosen.errors.map(({ mape }) => mape)).toEqual([0.07, 0.07]);
  });

  test("keeps the last value, with no error known, where there is no backtest", () => {
    expect(chosenMethod([])).toEqual({ method: "last", errors: [] });
  });
});
