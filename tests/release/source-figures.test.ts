import { describe, expect, test } from "vitest";
import type { PayCell } from "#lib/domain/pay-cell.ts";
import { sourceFigures } from "#lib/release/facts/source-figures.ts";
import { advertised, official, range, rates, survey } from "./sample.ts";

const figures = (cells: PayCell[], wider: string[] = []) =>
  sourceFigures(
    cells.map((cell) => ({ cell, wider: wider.includes(cell.title) })),
    "USD",
    rates,
    () => rates,
  );

describe("sourceFigures", () => {
  test("puts advertised, self-reported and official side by side, wider groups last", () => {
    const kinds = figures(
      [
        official({ title: "Professional", source: "cso" }),
        official(),
        survey(),
        advertised({ ranges: [range(100_000, 140_000)] }),
      ],
      ["Professional"],
    ).map(({ kind, wider }) => [kind, wider]);
    expect(kinds).toEqual([
      ["advertised", false],
      ["self-reported", false],
      ["official", false],
      ["official", true],
    ]);
  });

  test("takes a source's own occupation before a wider group", () => {
    const group = official({ title: "213 IT professionals", mean: 90_000 });
    const [figure] = figures([group, official()], ["213 IT professionals"]);
    expect(figure).toMatchObject({ label: "15-1252 Software Developers", wider: false });
  });

  test("takes an office's newest year and says what the publisher calls it", () => {
    const figure = figures([official({ year: 2024, mean: 130_000 }), official()])[0];
    expect(figure).toMatchObject({ year: 2025, mean: 140_000, n: 1_654_000 });
  });

  test("draws the interval from the published error of the average", () => {
    const [figure] = figures([official({ meanError: 0.01 })]);
    expect(figure).toMatchObject({ measure: "average" });
    expect(figure?.low80).toBeCloseTo(140_000 * (1 - 0.0128155), 0);
    expect(figure?.high80).toBeCloseTo(140_000 * (1 + 0.0128155), 0);
  });

  test("shows the median where only its error is published, or no average is", () => {
    expect(figures([official({ meanError: null, medianError: 0.03 })])[0]).toMatchObject({
      measure: "median",
      low80: 133_000 * (1 - 1.2815515655446004 * 0.03),
    });
    expect(figures([official({ mean: null })])[0]).toMatchObject({
      measure: "median",
      mean: null,
      median: 133_000,
    });
  });

  test("has no interval where the office publishes no error", () => {
    const [figure] = figures([official({ meanError: null, medianError: null })]);
    expect(figure).toMatchObject({ measure: "average", low80: null, high80: null });
  });

  test("converts an office's currency at the reference year's rate", () => {
    const [figure] = figures([official({ currency: "GBP", mean: 80_000, p50: null })]);
    expect(figure?.mean).toBeCloseTo(100_000, 6);
    expect(figure?.convertedFrom).toEqual(["GBP"]);
  });

  test("names no conversion where pay was recorded in the cell's own currency", () => {
    const [advertisedFigure, officialFigure] = figures([
      official(),
      advertised({ ranges: [range(100_000, 140_000)] }),
    ]);
    expect(advertisedFigure?.convertedFrom).toEqual([]);
    expect(officialFigure?.convertedFrom).toEqual([]);
  });

  test.each([
    [4, "Backend Engineer"],
    [5, "Backend Engineer, Backend Developer"],
    [6, "Backend Engineer, Backend Developer"],
  ])("names its main titles: with one of %d% of the pay points %s", (percent, label) => {
    const titled = (title: string, count: number) =>
      advertised({ title, ranges: [range(100_000, 140_000, { count })] });
    const [figure] = figures([
      titled("Backend Engineer", 100 - percent),
      titled("Backend Developer", percent),
    ]);
    expect(figure?.label).toBe(label);
  });

  test("says from which year on its postings and answers are", () => {
    const [figure] = figures([
      advertised({ year: 2024, ranges: [range(100_000, 140_000)] }),
      advertised({ year: 2025, ranges: [range(100_000, 140_000)] }),
    ]);
    expect(figure).toMatchObject({ since: 2024, year: 2025 });
  });

  test("counts the answers of whole groups once, not again by experience", () => {
    const [figure] = figures([
      survey({ n: 40 }),
      survey({ n: 25, experience: "0-7" }),
      survey({ n: 15, experience: "7+" }),
    ]);
    expect(figure?.n).toBe(40);
  });

  test("leaves regions out of the country's figure", () => {
    expect(figures([official({ region: "California" })])).toEqual([]);
  });
});
