import { expect, test } from "vitest";
import { seriesOfCells } from "#lib/forecasting/official/series-of-cells.ts";
import { officialCells, simulatedOffice } from "./simulated-office.ts";

/** The series of an office that counts so many occupations in each of two editions. */
function seriesOf(first: number, second: number) {
  const years = [2024, 2025];
  const office = simulatedOffice({ years, growth: [0.03], occupations: 120 });
  const cells = officialCells(office, (code) => `${code} occupation`);
  const { source, country, editions } = office;
  return seriesOfCells(
    years.flatMap((year, k) =>
      cells.filter((cell) => cell.year === year).slice(0, k === 0 ? first : second),
    ),
    { source, country, groupDigits: 2, editions },
  );
}

test.each([
  [99, false],
  [100, true],
  [101, true],
])("an edition of %d occupations tells how a nation's pay grows: %s", (count, tells) => {
  expect(seriesOf(count, 120) !== null).toBe(tells);
});

test("regions, other offices and medians alone are none of it, and the nation's pay is weighted by jobs", () => {
  const office = simulatedOffice({ years: [2024, 2025], growth: [0.03], occupations: 100 });
  const cells = officialCells(office, (code) => `${code} occupation`);
  const { source, country, editions } = office;
  const calendar = { source, country, groupDigits: 2, editions };
  const [first] = cells;
  if (first === undefined) throw new Error("the office counts an occupation");
  const beside = [
    { ...first, region: "A region" },
    { ...first, source: "another" },
    { ...first, country: "CA" },
    { ...first, mean: null, p50: 1 },
  ];
  const plain = seriesOfCells(cells, calendar);
  expect(seriesOfCells([...cells, ...beside], calendar)).toEqual(plain);
  const twice = cells.map((cell) => (cell === first ? { ...cell, jobs: 100_000 } : cell));
  const pay = seriesOfCells(twice, calendar)?.nation[0]?.pay ?? 0;
  expect(pay).toBeLessThan(plain?.nation[0]?.pay ?? 0);
  expect(pay).toBeGreaterThan(first.mean ?? 0);
  const uncounted = cells.map((cell) => ({ ...cell, jobs: null }));
  expect(seriesOfCells(uncounted, calendar)?.nation).toEqual([]);
});
