import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bandName, mergeBands } from "#lib/ingest/survey/experience-bands.ts";
import { surveyCells } from "#lib/ingest/survey/survey-cells.ts";
import { answers } from "#tests/helpers/answers.ts";

const context = {
  source: "survey",
  edition: "2024",
  year: 2024,
  currency: "USD",
  concept: "total" as const,
  byExperience: true,
};

const years = (counts: [number, number][]) =>
  counts.flatMap(([value, count]) => Array<number>(count).fill(value));

describe("mergeBands", () => {
  it.each([
    [
      years([
        [1, 10],
        [5, 10],
        [9, 10],
      ]),
      ["0-3", "3-7", "7+"],
    ],
    [
      years([
        [1, 4],
        [5, 10],
        [9, 10],
      ]),
      ["0-7", "7+"],
    ],
    [
      years([
        [1, 10],
        [5, 12],
        [9, 3],
      ]),
      ["0-3", "3+"],
    ],
    [
      years([
        [1, 12],
        [5, 3],
        [9, 20],
      ]),
      ["0-7", "7+"],
    ],
    [
      years([
        [1, 3],
        [5, 3],
        [9, 3],
      ]),
      ["0+"],
    ],
  ])("joins bands until each holds ten (case %#)", (given, names) => {
    expect(mergeBands(given, 10).map(bandName)).toEqual(names);
  });

  it("counts a year on the border in the band that starts there", () => {
    expect(
      mergeBands(
        years([
          [3, 10],
          [7, 10],
        ]),
        10,
      ).map(bandName),
    ).toEqual(["0-7", "7+"]);
  });
});

describe("surveyCells", () => {
  it("gives moments and percentiles of log pay", () => {
    // python3: import numpy as np; x = np.log([50e3, 52e3, 55e3, 58e3, 60e3, 63e3, 66e3, 70e3, 75e3, 90e3])
    // x.mean(), x.var(ddof=1), np.quantile(x, [.1, .25, .5, .75, .9])
    const pay = [50, 52, 55, 58, 60, 63, 66, 70, 75, 90];
    const group = answers(10, (at) => ({ logPay: Math.log((pay[at] ?? 0) * 1000), years: 5 }));
    const { cells, dropped } = surveyCells(group, context);
    expect(dropped).toBe(0);
    expect(cells).toHaveLength(1);
    expect(cells[0]).toMatchObject({
      experience: null,
      n: 10,
      meanLog: 11.0502,
      varianceLog: 0.0321,
      percentilesLog: [10.8551, 10.9284, 11.0265, 11.1415, 11.2435],
    });
  });

  it("drops and counts a group of nine", () => {
    expect(
      surveyCells(
        answers(9, () => ({})),
        context,
      ),
    ).toEqual({ cells: [], dropped: 9 });
  });

  it("splits nothing where the survey's years are not years of work", () => {
    const group = answers(40, (at) => ({ years: at }));
    const { cells } = surveyCells(group, { ...context, byExperience: false });
    expect(cells.map(({ experience }) => experience)).toEqual([null]);
  });

  it("never shows fewer than ten answers, also not as a difference between cells", () => {
    const given = fc.record({
      title: fc.constantFrom("Data engineer", "Developer, back-end"),
      country: fc.constantFrom("DE", "US"),
      years: fc.integer({ min: 0, max: 20 }),
      logPay: fc.double({ min: 8, max: 13, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(given, { minLength: 1, maxLength: 120 }), (all) => {
        const { cells, dropped } = surveyCells(
          answers(all.length, (at) => all[at] ?? {}),
          context,
        );
        const wholes = cells.filter(({ experience }) => experience === null);
        expect(wholes.reduce((sum, { n }) => sum + n, dropped)).toBe(all.length);
        for (const cell of cells) expect(cell.n).toBeGreaterThanOrEqual(10);
        for (const { title, country, n } of wholes) {
          const bands = cells.filter(
            (cell) => cell.experience !== null && cell.title === title && cell.country === country,
          );
          const inBands = bands.reduce((sum, band) => sum + band.n, 0);
          expect([0, n]).toContain(inBands);
        }
      }),
    );
  });
});
