import { describe, expect, it } from "vitest";
import type { Estimate, Projection } from "#lib/domain/estimate.ts";
import type { ForecastInput } from "#lib/domain/forecast.ts";
import { projectedOffices } from "#lib/forecasting/official/offices.ts";
import { withOwnGrowth } from "#lib/forecasting/official/own-growth.ts";
import { officialCells, simulatedOffice } from "./simulated-office.ts";

const years = [2019, 2020, 2021, 2022, 2023, 2024, 2025];
const office = simulatedOffice({ years, growth: [0.02, 0.03, 0.05, 0.05, 0.04, 0.03] });
const { source, country, editions } = office;
const titles = office.cells
  .filter(({ year }) => year === 2025)
  .map(({ code }) => `${code} Occupation ${code}`);
const [first = "", second = ""] = titles;

// Editions word an occupation differently; its code stays.
const cells = officialCells(office, (code, year) =>
  year === 2025 ? `${code} Occupation ${code}` : `${code} Occupation, ${year}`,
);

const input: ForecastInput = {
  cells,
  vintages: [],
  roles: [],
  titleRoles: [
    { source, title: first, roles: ["one"], wider: false },
    { source, title: first, roles: ["both"], wider: false },
    { source, title: second, roles: ["both"], wider: false },
    { source, title: second, roles: ["part"], wider: true },
  ],
  countries: [],
  rates: { year: 2025, perUsd: { USD: 1 } },
  pastRates: [],
  priceLevels: [],
  wageGrowth: [],
  wageSignals: [],
  officialCalendars: [{ source, country, groupDigits: 2, editions }],
  referenceYear: 2025,
  projectionYears: [2026, 2027, 2028],
  dataDate: "2025-05-31",
};

const estimate = (role: string, year: number): Estimate => ({
  role,
  country: "united-states",
  kind: "official",
  level: "all",
  year,
  currency: "USD",
  mean: 50_000,
  low80: 49_000,
  high80: 51_000,
  p10: 30_000,
  p25: 40_000,
  p50: 48_000,
  p75: 60_000,
  p90: 75_000,
  seLog: 0.016,
  ownWeight: 1,
  grade: "high",
  share: 1,
  postings: 0,
  payPoints: 0,
  advertised: null,
});

/** What is projected where an office's own past does not tell. */
const carried = (year: number): Projection => ({
  role: "any",
  country: "united-states",
  kind: "official",
  year,
  currency: "USD",
  mean: 1,
  low80: 1,
  high80: 1,
  fileLow80: 1,
  fileHigh80: 1,
  growth: 0,
  method: "wages",
  error: 0,
});

const project = (role: string, from = 2025, given = input, countryCode = "US") =>
  withOwnGrowth(given, projectedOffices(given), () => given.projectionYears.map(carried))(
    estimate(role, from),
    countryCode,
  );

describe("official pay of a role", () => {
  it("goes on for two editions as its office's past tells, and as wages do beyond", () => {
    const rows = project("one");
    expect(rows.map(({ year, method }) => `${year} ${method}`)).toEqual([
      "2026 model",
      "2027 model",
      "2028 wages",
    ]);
    const [next, later] = rows;
    expect(next?.growth).toBeGreaterThan(0.01);
    expect(later?.growth).toBeGreaterThan(next?.growth ?? Number.NaN);
    expect(next?.mean).toBeCloseTo(50_000 * (1 + (next?.growth ?? 0)), 1);
  });

  it("is printed in a band that holds the estimate's own doubt beside what the file may show", () => {
    for (const { mean, low80, high80, fileLow80, fileHigh80 } of project("one").slice(0, 2)) {
      expect(low80).toBeLessThan(fileLow80);
      expect(fileLow80).toBeLessThan(mean);
      expect(high80).toBeGreaterThan(fileHigh80);
      expect(Math.log(high80 / mean)).toBeGreaterThan(Math.log(51_000 / 50_000));
    }
  });

  it("lies between its occupations where several make it up", () => {
    const [one, both] = [project("one"), project("both")].map(([next]) => next?.growth ?? 0);
    const alone = {
      ...input,
      titleRoles: [{ source, title: second, roles: ["two"], wider: false }],
    };
    const two = project("two", 2025, alone)[0]?.growth ?? 0;
    expect(Math.min(one ?? 0, two)).toBeLessThan(both ?? 0);
    expect(both).toBeLessThan(Math.max(one ?? 0, two));
  });

  it.each<[string, Projection[]]>([
    ["of another country", project("one", 2025, input, "CA")],
    ["with an older figure than the newest edition", project("one", 2024)],
    ["that is only part of an occupation", project("part")],
    [
      "of an office of which a few trades are held",
      project("one", 2025, {
        ...input,
        cells: cells.filter(({ title }) => title.split(" ", 1)[0]?.startsWith("10")),
      }),
    ],
    ["of an office without a calendar", project("one", 2025, { ...input, officialCalendars: [] })],
  ])("%s goes on with wages", (_, rows) => {
    expect(rows.map(({ method }) => method)).toEqual(["wages", "wages", "wages"]);
  });
});
