import { describe, expect, it } from "vitest";
import { asFewCells } from "#lib/forecasting/pay/few-cells.ts";
import { student80 } from "#lib/statistics/student.ts";

describe("asFewCells", () => {
  const variances = { effects: [], local: [0.02, 0.01], freedom: [5, 200] };
  const cell = (component: number) => ({ component, id: `cell ${component}`, weight: 1 });
  const prediction = { variance: 0.05, localVariance: 0.02 };
  // R: qt(0.9, 5) and qnorm(0.9).
  const widens = (1.475884 / 1.281552) ** 2;

  it("widens the part that is particular to a cell by t's quantile for the effects that tell of it", () => {
    expect(student80(5)).toBeCloseTo(1.475884, 3);
    expect(asFewCells(prediction, [cell(0)], variances)).toBeCloseTo(0.03 + 0.02 * widens, 4);
  });

  it("widens nothing where many effects tell, or the variances are given", () => {
    expect(asFewCells(prediction, [cell(1)], variances)).toBeCloseTo(0.05, 3);
    const given = { effects: [], local: [0.02, 0.01] };
    expect(asFewCells(prediction, [cell(0)], given)).toBeCloseTo(0.05, 12);
  });

  it("takes parts by their variances, and leaves a target without any alone", () => {
    const both = asFewCells(prediction, [cell(0), cell(1)], variances);
    expect(both).toBeCloseTo(0.03 + 0.02 * ((2 * widens + 1) / 3), 3);
    expect(asFewCells(prediction, [], variances)).toBe(0.05);
  });
});
