import type { ForecastInput } from "#lib/domain/forecast.ts";
import type { AdvertisedCell, PayCell } from "#lib/domain/pay-cell.ts";
import { isAdvertised } from "#lib/domain/pay-cell.ts";
import { officialCells, simulatedOffice } from "./official/simulated-office.ts";
import { officialCell, surveyCell } from "./other-cells.ts";
import { simulatedMarket } from "./simulated-pay.ts";

const calendarYears = [2019, 2020, 2021, 2022, 2023, 2024, 2025];

/** The market with its first country in place of the United States, whose scores are told apart. */
function withUnitedStates(market: ForecastInput): ForecastInput {
  const code = (own: string) => (own === "AA" ? "US" : own);
  return {
    ...market,
    cells: market.cells.map((cell) => ({ ...cell, country: code(cell.country) })),
    countries: market.countries.map((country) => ({ ...country, code: code(country.code) })),
    wageGrowth: market.wageGrowth.map((wage) => ({ ...wage, country: code(wage.country) })),
  };
}

/** A smaller index of another level, of the last two years. */
function secondIndex(cells: readonly AdvertisedCell[]): AdvertisedCell[] {
  return cells
    .filter(({ year, title }) => year >= 2024 && /[02468]$/.test(title))
    .map((cell) => ({
      ...cell,
      source: "second",
      ranges: cell.ranges.slice(0, 2).map((range, place) => ({
        ...range,
        low: range.low * 1.12,
        high: place === 0 && range.high !== null ? range.high * 1.12 : null,
        employer: `employer ${place}`,
      })),
    }));
}

/** What two surveys and two offices say of some of the same roles. */
function otherPay(codes: readonly string[]): PayCell[] {
  const survey = { source: "survey", edition: "2025" };
  const office = { source: "office", edition: "2025" };
  return codes.flatMap((country, k): PayCell[] => [
    surveyCell({
      ...survey,
      title: "developer",
      country,
      n: 400 - 50 * k,
      mean: 60_000 + 4000 * k,
    }),
    surveyCell({ ...survey, title: "analyst", country, n: 29 + (k % 3), mean: 58_000 + 1500 * k }),
    surveyCell({ ...survey, title: "analyst", country, year: 2024, n: 40, mean: 57_000 }),
    surveyCell({ ...survey, title: "analyst", country, year: 2023, n: 40, mean: 20_000 }),
    ...(["0-3", "3-7", "7+"] as const).map((experience, step) =>
      surveyCell({
        ...{ ...survey, title: "developer", country, experience, n: 60 + 40 * step },
        mean: (45_000 + 15_000 * step) * (1 + k / 8),
      }),
    ),
    ...(k % 2 === 0
      ? [
          officialCell({
            ...{ ...office, title: "11-1 developers", country, mean: 71_000 + 3000 * k },
            ...{ error: k === 0 ? 0.01 : null, year: 2025 - (k % 4) / 2 },
            ...{ p10: 40_000, p25: 50_000, p50: 66_000, p75: 80_000, p90: 110_000 },
          }),
          officialCell({ ...office, title: "11-3 clerks", country, mean: 41_000, error: 0.03 }),
          officialCell({ ...office, title: "11-9 others", country, mean: 52_000, error: 0.03 }),
        ]
      : [officialCell({ ...office, title: "11-2 analysts", country, mean: 64_000, error: 0.02 })]),
  ]);
}

/** An office's figures of six regions of the first country, one without an average, and of an older year. */
function regionalPay(): PayCell[] {
  const office = { source: "regional", edition: "2025", country: "US", title: "11-1 developers" };
  return Array.from({ length: 7 }, (_, k) => ({
    ...officialCell({ ...office, mean: 60_000 + 5000 * k, error: 0.02, jobs: 900 - 100 * k }),
    ...{ region: k === 6 ? "Region 0" : `Region ${k}`, year: k === 6 ? 2024 : 2025 },
    ...(k === 5 ? { mean: null, p50: 70_000, medianError: 0.03 } : {}),
  }));
}

/**
 * A made-up market with all that a release's forecast is computed from: two indices, an edition before the last, two
 * surveys' groups by years of work, an office whose past is known and one of a few figures.
 */
export function wholeMarket(): ForecastInput {
  const market = withUnitedStates(simulatedMarket(31));
  const codes = market.countries.map(({ code }) => code);
  const advertised = market.cells.filter(isAdvertised);
  const { editions, source, country, ...series } = simulatedOffice({
    years: calendarYears,
    occupations: 120,
    growth: [0.02, 0.03, 0.05, 0.05, 0.04, 0.03],
  });
  const counted = officialCells(
    { editions, source, country, ...series },
    (code) => `${code} counted`,
  );
  const [first, second] = counted;
  const onlyOffice = { family: "family-0", titles: [], officeOnly: true as const };
  return {
    ...market,
    cells: [
      ...advertised,
      ...secondIndex(advertised),
      ...otherPay(codes),
      ...regionalPay(),
      ...counted,
    ],
    vintages: [2023, 2024, 2025].map((year) => ({
      ...{ source: "simulated", edition: `${year}-12-31`, date: `${year}-12-31` },
      cells: advertised.filter((cell) => cell.year <= year),
    })),
    roles: [
      ...market.roles,
      { ...onlyOffice, slug: "office-own", name: "Clerk" },
      { ...onlyOffice, slug: "office-group", name: "Other" },
    ],
    titleRoles: [
      { source: "survey", title: "developer", roles: ["role-0", "role-1"], wider: false },
      { source: "survey", title: "analyst", roles: ["role-2"], wider: false },
      { source: "office", title: "11-1 developers", roles: ["role-0"], wider: false },
      { source: "office", title: "11-2 analysts", roles: ["role-2", "role-3"], wider: false },
      { source: "office", title: "11-3 clerks", roles: ["office-own"], wider: false },
      { source: "regional", title: "11-1 developers", roles: ["role-0"], wider: false },
      { source: "office", title: "11-9 others", roles: ["office-group"], wider: true },
      { source, title: first?.title ?? "", roles: ["role-4"], wider: false },
      { source, title: second?.title ?? "", roles: ["role-4", "office-own"], wider: false },
    ],
    pastRates: [{ year: 2024, perUsd: { USD: 1, EUR: 0.95 } }],
    priceLevels: codes.slice(0, 6).map((country, k) => ({ country, level: 1 - 0.08 * k })),
    wageSignals: [
      {
        ...{ country: "US", kind: "posted", until: "2025-12-31", published: "2026-01-30" },
        growth: 0.045,
      },
    ],
    officialCalendars: [{ source, country, groupDigits: 2, editions }],
    projectionYears: [2026, 2027, 2028],
  };
}

/** A market small enough to be fitted many times, with a second country of many postings. */
export function smallMarket(): ForecastInput {
  const whole = wholeMarket();
  const roles = whole.roles.slice(0, 9);
  const titles = new Set(roles.flatMap((role) => role.titles));
  const countries = whole.countries.slice(0, 5);
  const codes = new Set(countries.map(({ code }) => code));
  return {
    ...whole,
    roles,
    countries,
    vintages: [],
    officialCalendars: [],
    cells: whole.cells
      .filter(
        (cell) =>
          codes.has(cell.country) &&
          (cell.kind !== "advertised" || titles.has(cell.title)) &&
          !cell.title.endsWith("counted"),
      )
      .map((cell) =>
        cell.kind === "advertised" && cell.country === "AB" && /[0-4]$/.test(cell.title)
          ? { ...cell, ranges: cell.ranges.map((one) => ({ ...one, count: 6 * one.count })) }
          : cell,
      ),
  };
}
