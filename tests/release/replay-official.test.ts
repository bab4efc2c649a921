import { expect, test } from "vitest";
import { loadCountries } from "#lib/content/places/countries.ts";
import type { ForecastInput } from "#lib/domain/forecast.ts";
import { replayOfficial } from "#lib/release/ledger/replay-official.ts";
import { officialCells, simulatedOffice } from "#tests/forecasting/official/simulated-office.ts";

const office = simulatedOffice({
  years: [2020, 2021, 2022, 2023, 2024],
  growth: [0.03, 0.03, 0.03, 0.03],
  occupations: 150,
});
const { source, country, editions } = office;
const cells = officialCells(office, (code) => `${code} Occupation`);
const [first = "", second = ""] = cells
  .filter(({ year }) => year === 2024)
  .map(({ title }) => title);

const input: ForecastInput = {
  cells,
  vintages: [],
  roles: [],
  pastRates: [],
  priceLevels: [],
  titleRoles: [
    { source, title: first, roles: ["nurse", "midwife"], wider: false },
    { source, title: second, roles: ["teacher"], wider: true },
  ],
  countries: loadCountries().filter(({ code }) => code === "US"),
  rates: { year: 2024, perUsd: { USD: 1 } },
  wageGrowth: [],
  wageSignals: [],
  officialCalendars: [{ source, country, groupDigits: 2, editions }],
  referenceYear: 2024,
  projectionYears: [2025, 2026],
  dataDate: "2024-05-31",
};

test("each occupation stands once, from each edition that past errors gave a band, with what came", () => {
  const replays = replayOfficial(input);
  expect(
    replays.map(({ role, edition, editionDate, year, outcome }) =>
      [role, edition, editionDate, year, outcome.edition].join(" "),
    ),
  ).toEqual(["midwife 2022 2022-05-31 2023 2023", "midwife 2023 2023-05-31 2024 2024"]);
  const pay = (year: number) =>
    cells.find((cell) => cell.title === first && cell.year === year)?.mean ?? Number.NaN;
  for (const { edition, year, base, lastValue, mean, low80, high80, outcome } of replays) {
    expect(base).toBeCloseTo(pay(Number(edition)), 1);
    expect(lastValue).toBe(base);
    expect(outcome.actual).toBeCloseTo(pay(year), 1);
    expect(outcome.hit).toBe(low80 <= outcome.actual && outcome.actual <= high80);
    expect(low80).toBeLessThan(mean);
    expect(mean).toBeLessThan(high80);
  }
});

test("what other sources and countries say of an occupation, and its figures by region, count nowhere", () => {
  const beside = cells
    .filter(({ title }) => title === first)
    .flatMap((cell) => [
      { ...cell, source: "other", edition: "other" },
      { ...cell, country: "CA", edition: "other" },
      { ...cell, region: "California", edition: "other" },
    ]);
  const titleRoles = [
    ...input.titleRoles,
    { source: "other", title: first, roles: ["actuary"], wider: false },
  ];
  expect(replayOfficial({ ...input, cells: [...cells, ...beside], titleRoles })).toEqual(
    replayOfficial(input),
  );
});

test.each([
  [1000.4, 1000],
  [0.4, 1],
  [null, 1],
])("%s jobs weigh as %d pay points", (jobs, payPoints) => {
  const counted = cells.map((cell) => ({ ...cell, jobs }));
  const outcomes = replayOfficial({ ...input, cells: counted }).map(({ outcome }) => outcome);
  expect(new Set(outcomes.map((outcome) => outcome.payPoints))).toEqual(new Set([payPoints]));
});

test("an office without a calendar is not replayed", () => {
  expect(replayOfficial({ ...input, officialCalendars: [] })).toEqual([]);
});
