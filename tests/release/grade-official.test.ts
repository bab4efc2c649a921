import { expect, test } from "vitest";
import { gradeOfficial } from "#lib/release/ledger/grade-official.ts";
import { officialCells, simulatedOffice } from "#tests/forecasting/official/simulated-office.ts";

const office = simulatedOffice({ years: [2025, 2026], growth: [0.03], occupations: 3 });
const cells = officialCells(office, (code, year) => `${code} Worded in ${year}`);
const [first, second] = cells.filter(({ year }) => year === 2026);
const open = {
  source: office.source,
  edition: "2025",
  editionDate: "2025-05-31",
  countryCode: "US",
  year: 2026,
  currency: "USD",
  low80: 20_000,
  high80: 22_000,
  titles: cells.filter(({ year }) => year === 2025).map(({ title }) => title),
};
const edition = { source: office.source, label: "2026", date: "2026-05-31", cells };

test("an occupation is graded by its code, whatever the later edition calls it", () => {
  const outcome = gradeOfficial({ ...open, titles: open.titles.slice(0, 1) }, edition);
  expect(outcome).toEqual({ edition: "2026", actual: first?.mean, payPoints: 1000, hit: true });
});

test("several occupations are graded together, weighted by jobs", () => {
  const weighted = cells.map((cell) => (cell === second ? { ...cell, jobs: 3000 } : cell));
  const outcome = gradeOfficial(
    { ...open, titles: open.titles.slice(0, 2) },
    { ...edition, cells: weighted },
  );
  const expected = ((first?.mean ?? 0) + 3 * (second?.mean ?? 0)) / 4;
  expect(outcome?.actual).toBeCloseTo(expected, 6);
  expect(outcome?.hit).toBe(false);
});

test("nothing is graded by the same edition, another source, or one that lacks an occupation", () => {
  expect(gradeOfficial(open, { ...edition, date: "2025-05-31" })).toBeNull();
  expect(gradeOfficial(open, { ...edition, source: "another" })).toBeNull();
  const without = cells.filter((cell) => cell !== second);
  expect(gradeOfficial(open, { ...edition, cells: without })).toBeNull();
  expect(gradeOfficial({ ...open, titles: [] }, edition)).toBeNull();
});

test.each([
  ["at its lower end", 0, 5, true],
  ["at its upper end", -5, 0, true],
  ["below it", 1, 5, false],
  ["above it", -5, -1, false],
])("a figure %s hits the band: from %d to %d of it: %s", (_, low, high, hit) => {
  const actual = first?.mean ?? Number.NaN;
  const projected = { ...open, low80: actual + low, high80: actual + high };
  const one = { ...projected, titles: open.titles.slice(0, 1) };
  expect(gradeOfficial(one, edition)?.hit).toBe(hit);
});
