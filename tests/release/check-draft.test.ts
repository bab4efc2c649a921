import { describe, expect, test } from "vitest";
import type { Estimate, Projection } from "#lib/domain/estimate.ts";
import { draftProblems, fallingSteps, wrongFigures } from "#lib/release/check-draft.ts";

const estimate = (own: Partial<Estimate> = {}): Estimate => ({
  role: "backend-engineer",
  country: "germany",
  kind: "advertised",
  level: "all",
  year: 2025,
  currency: "EUR",
  mean: 100,
  low80: 90,
  high80: 110,
  p10: 60,
  p25: 80,
  p50: 100,
  p75: 120,
  p90: 140,
  seLog: 0.08,
  ownWeight: 0.5,
  grade: "medium",
  share: 1,
  postings: 10,
  payPoints: 20,
  advertised: null,
  ...own,
});

const projection = (own: Partial<Projection> = {}): Projection => ({
  role: "backend-engineer",
  country: "germany",
  kind: "advertised",
  year: 2026,
  currency: "EUR",
  mean: 102,
  low80: 90,
  high80: 115,
  fileLow80: 90,
  fileHigh80: 115,
  growth: 0.02,
  method: "model",
  error: 0.08,
  ...own,
});

const level = (name: "entry" | "mid" | "senior", mean: number, share: number) =>
  estimate({ level: name, mean, low80: mean - 1, high80: mean + 1, share });

const problems = (estimates: Estimate[], projections: Projection[] = []) =>
  draftProblems({ cells: [], estimates, projections });

describe("draftProblems", () => {
  test("finds nothing wrong where a band ends at the mean, or percentiles are alike", () => {
    const { mean, low80, high80, ...rest } = estimate();
    expect(problems([{ ...rest, mean, low80: mean, high80 }])).toEqual([]);
    expect(problems([{ ...rest, mean, low80, high80: mean }])).toEqual([]);
    const alike = { p10: 100, p25: 100, p50: 100, p75: 100, p90: 100 };
    expect(problems([estimate(alike)])).toEqual([]);
    expect(
      fallingSteps([level("entry", 90, 0.3), level("mid", 90, 0.3), level("senior", 80, 0.4)]),
    ).toBe(1);
  });

  test.each([
    [0.00009, 0],
    [0.00011, 1],
  ])("shares and growth that are off by %d are wrong: %d", (off, count) => {
    const shares = [estimate(), level("mid", 90, 0.4), level("senior", 110, 0.6 + off)];
    expect(problems(shares)).toHaveLength(count);
    expect(problems([estimate()], [projection({ growth: 0.02 + off })])).toHaveLength(count);
  });

  test("finds nothing wrong with sound figures", () => {
    expect(problems([estimate(), level("mid", 90, 0.4), level("senior", 110, 0.6)])).toEqual([]);
    expect(problems([estimate()], [projection()])).toEqual([]);
  });

  test.each([
    [{ mean: Number.NaN }, "germany advertised all: mean is not a finite number"],
    [{ seLog: Number.POSITIVE_INFINITY }, "germany advertised all: seLog is not a finite number"],
    [{ low80: 101 }, "germany advertised all: the band misses the mean"],
    [{ p25: 130 }, "germany advertised all: percentiles fall"],
  ])("names what is wrong with an estimate: %o", (own, problem) => {
    expect(problems([estimate(own)]).join()).toContain(problem);
  });

  test("level shares must add up to one", () => {
    const [problem] = problems([estimate(), level("mid", 90, 0.4), level("senior", 110, 0.5)]);
    expect(problem).toBe("backend-engineer/germany advertised: level shares add up to 0.9");
  });

  test.each([
    [{ currency: "USD" }, "another currency than its estimate"],
    [{ growth: 0.05 }, "growth 0.05 is not counted from the estimate"],
    [{ country: "france" }, "projected without an estimate"],
    [{ high80: 101 }, "the band misses the mean"],
  ])("names what is wrong with a projection: %o", (own, problem) => {
    expect(problems([estimate()], [projection(own)]).join()).toContain(problem);
  });

  test("a cell without an estimate is a breach, and so is a release without any", () => {
    const cells = [{ role: "data-scientist", country: "japan" }];
    expect(draftProblems({ cells, estimates: [estimate()], projections: [] })).toEqual([
      "data-scientist/japan: no estimate",
    ]);
    expect(problems([])).toEqual([expect.stringMatching(/^no cell has an estimate/)]);
  });
});

test("fallingSteps counts levels that are paid less than the one below", () => {
  const ladder = [level("entry", 80, 0.2), level("mid", 100, 0.4), level("senior", 95, 0.4)];
  expect(fallingSteps([estimate(), ...ladder])).toBe(1);
  expect(fallingSteps([estimate({ mean: 10 }), ...ladder.slice(0, 2)])).toBe(0);
});

test.each([
  [5, "b1; b2; b3; b4; b5"],
  [6, "b1; b2; b3; b4; b5 and 1 more"],
])("of %d breaches the first five are named", (count, named) => {
  const problems = Array.from({ length: count }, (_, place) => `b${place + 1}`);
  expect(wrongFigures(problems).message).toBe(
    `The release is not kept, its figures are wrong: ${named}`,
  );
});
