import { expect, test } from "vitest";
import { loadCountries } from "#lib/content/places/countries.ts";
import type { ForecastInput } from "#lib/domain/forecast.ts";
import type { AdvertisedCell } from "#lib/domain/pay-cell.ts";
import { vintagesOf } from "#lib/release/input/release-input.ts";
import { replayEditions } from "#lib/release/ledger/replay-editions.ts";
import { plainMethod } from "./plain-method.ts";
import { advertised, range, rates } from "./sample.ts";

const cell = (edition: string, year: number, pay: number, count = 50) =>
  advertised({ edition, year, ranges: [range(0.9 * pay, 1.1 * pay, { count })] });

const vintage = (edition: string, cells: AdvertisedCell[]) => ({
  source: "aijobs",
  edition,
  date: edition,
  cells,
});

const vintages = [
  vintage("2025-08-03", [cell("2025-08-03", 2024, 130_000), cell("2025-08-03", 2025, 103_000)]),
  vintage("2023-12-31", [cell("2023-12-31", 2023, 100_000)]),
  vintage("2024-06-30", [cell("2024-06-30", 2023, 100_000), cell("2024-06-30", 2024, 101_000)]),
];

const input: ForecastInput = {
  cells: [],
  vintages,
  roles: [{ slug: "backend-engineer", name: "", family: "software", titles: ["Backend Engineer"] }],
  titleRoles: [],
  pastRates: [],
  priceLevels: [],
  countries: loadCountries().filter(({ code }) => code === "US"),
  rates,
  wageSignals: [],
  officialCalendars: [],
  wageGrowth: [2022, 2023, 2024].map((year) => ({
    country: "US",
    year,
    kind: "official" as const,
    source: "oecd",
    growth: 0.04,
  })),
  referenceYear: 2025,
  projectionYears: [2026, 2027],
  dataDate: "2025-08-03",
};

test("each edition is graded by the first later one that holds the year, in order of date", () => {
  const replays = replayEditions(input, () => rates, plainMethod);
  expect(
    replays.map(({ edition, year, base, lastValue, outcome }) => [
      edition,
      year,
      base,
      lastValue,
      outcome.edition,
      Math.round(outcome.actual),
      outcome.hit,
    ]),
  ).toEqual([
    ["2023-12-31", 2024, 100_000, 100_000, "2024-06-30", 101_000, true],
    ["2023-12-31", 2025, 100_000, 100_000, "2025-08-03", 103_000, true],
    ["2024-06-30", 2025, 100_500, 101_000, "2025-08-03", 103_000, true],
  ]);
});

test("an edition sees its own cells and wage growth of years before its date, nothing later", () => {
  const seen: ForecastInput[] = [];
  replayEditions(input, () => rates, {
    ...plainMethod,
    backtest: (given) => {
      seen.push(given);
      return plainMethod.backtest(given);
    },
  });
  expect(
    seen.map(({ cells, vintages, wageGrowth, referenceYear, projectionYears, dataDate }) => ({
      editions: [...new Set(cells.map(({ edition }) => edition))],
      vintages,
      growth: wageGrowth.map(({ year }) => year),
      referenceYear,
      projectionYears,
      dataDate,
    })),
  ).toEqual([
    {
      editions: ["2023-12-31"],
      vintages: [],
      growth: [2022],
      referenceYear: 2023,
      projectionYears: [2024, 2025],
      dataDate: "2023-12-31",
    },
    {
      editions: ["2024-06-30"],
      vintages: [],
      growth: [2022, 2023],
      referenceYear: 2024,
      projectionYears: [2025, 2026],
      dataDate: "2024-06-30",
    },
  ]);
});

test("an edition that reaches no further grades nothing, and then nothing is computed", () => {
  const computed = (later: AdvertisedCell[]) => {
    let count = 0;
    const held = [
      vintage("2023-12-31", [cell("2023-12-31", 2023, 100_000)]),
      vintage("2024-06-30", later),
    ];
    replayEditions({ ...input, vintages: held }, () => rates, {
      ...plainMethod,
      backtest: (given) => {
        count += 1;
        return plainMethod.backtest(given);
      },
    });
    return count;
  };
  expect(computed([cell("2024-06-30", 2023, 101_000)])).toBe(0);
  expect(computed([cell("2024-06-30", 2024, 101_000)])).toBe(1);
});

test("an edition of which no cell counts is none", () => {
  const held = ["2023-12-31", "2024-06-30"].map((label) => ({
    ...{ source: "aijobs", label, date: label },
  }));
  const cells = [cell("2023-12-31", 2023, 100_000)];
  expect(vintagesOf(held, cells).map(({ edition, cells: own }) => [edition, own.length])).toEqual([
    ["2023-12-31", 1],
  ]);
});
