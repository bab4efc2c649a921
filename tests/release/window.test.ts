import { describe, expect, test } from "vitest";
import type { UsedEdition } from "#lib/domain/release.ts";
import { roleUnits } from "#lib/forecasting/evidence/units.ts";
import {
  currentWindows,
  dataDate,
  projectionYears,
  referenceYear,
} from "#lib/release/input/window.ts";
import { ReleaseError } from "#lib/release/release-error.ts";
import {
  normalDraws,
  simulatedCell,
  simulatedCountries,
  simulatedRoles,
} from "#tests/forecasting/simulated-pay.ts";
import { usedEdition } from "./sample.ts";

const editions: UsedEdition[] = [
  usedEdition({ id: "aijobs", years: [2022, 2023, 2024] }),
  usedEdition({ id: "survey", kind: "self-reported", edition: "2024", years: [2024] }),
  usedEdition({ id: "survey", kind: "self-reported", edition: "2025", years: [2025] }),
  usedEdition({ id: "ses", kind: "official", years: [2018] }),
];

describe("currentWindows", () => {
  test("is the last two data years of each source, over its editions", () => {
    expect(currentWindows(editions, 2024)).toEqual(
      new Map([
        ["aijobs", { from: 2023, to: 2024 }],
        ["survey", { from: 2024, to: 2025 }],
        ["ses", { from: 2018, to: 2018 }],
      ]),
    );
  });
});

describe("currentWindows, of several indices", () => {
  test("leaves out an index that ends before the years that estimates rest on", () => {
    const held = [
      ...editions,
      usedEdition({ id: "old", years: [2019, 2020] }),
      usedEdition({ id: "sister", years: [2022, 2023] }),
    ];
    const windows = currentWindows(held, 2024);
    expect(windows.get("old")).toBeUndefined();
    expect(windows.get("sister")).toEqual({ from: 2023, to: 2023 });
    expect(windows.get("ses")).toEqual({ from: 2018, to: 2018 });
  });
});

describe("referenceYear", () => {
  const roles = simulatedRoles(20);
  const unitOf = roleUnits(roles);
  /** An index of the first roles in some countries, so many postings each. */
  const index = (year: number, { held = 20, countries = 4, postings = 20, source = "large" }) =>
    roles.slice(0, held).flatMap(({ titles: [title = ""] }) =>
      simulatedCountries(countries).map(({ code: country }) => ({
        ...simulatedCell(
          { title, country },
          { average: 1e5, postings, spread: 0.3 },
          normalDraws(1),
        ),
        source,
        year,
      })),
    );
  const old = [...index(2023, {}), ...index(2024, {})];

  test("follows advertised pay, not a newer survey", () => {
    expect(referenceYear(editions, old, unitOf)).toBe(2024);
  });

  test("is the last year of any source where no pay is advertised", () => {
    const others = editions.filter(({ kind }) => kind !== "advertised");
    expect(referenceYear(others, [], unitOf)).toBe(2025);
  });

  test("is not carried on by a small index, in the next year or years later", () => {
    for (const year of [2025, 2027]) {
      const small = index(year, { held: 5, countries: 3, source: "small" });
      expect(referenceYear(editions, [...old, ...small], unitOf)).toBe(2024);
    }
  });

  test("is carried on by an index of the same cells, or of a third of the postings of the year before", () => {
    const next = index(2025, { postings: 4, source: "other" });
    expect(referenceYear(editions, [...old, ...next], unitOf)).toBe(2025);
    const other = (postings: number) => index(2026, { held: 10, postings, source: "other" });
    expect(referenceYear(editions, [...old, ...other(14)], unitOf)).toBe(2026);
    expect(referenceYear(editions, [...old, ...other(13)], unitOf)).toBe(2024);
  });

  test("is the last of two years of a small index that cannot be compared", () => {
    const cells = [2025, 2026].flatMap((year) => index(year, { held: 5, countries: 3 }));
    expect(referenceYear(editions, cells, unitOf)).toBe(2026);
  });
});

describe("projectionYears", () => {
  const today = new Date("2026-11-24T12:00:00Z");

  test("are the current calendar year and the next unless years are asked for", () => {
    expect(projectionYears(2025, undefined, today)).toEqual([2026, 2027]);
    expect(projectionYears(2026, undefined, today)).toEqual([2027]);
    expect(projectionYears(2023, [2025, 2024, 2024], today)).toEqual([2024, 2025]);
  });

  test("refuses a year that is not after the reference year, and names one that is", () => {
    expect(() => projectionYears(2025, [2025, 2026], today)).toThrow(ReleaseError);
    expect(() => projectionYears(2025, [2025, 2026], today)).toThrow(
      "Cannot project 2025: the last data year is 2025. Name later years: build --years 2026,2027",
    );
    expect(() => projectionYears(2025, [], today)).toThrow("Cannot project no year");
  });
});

test("the date of the data is of the newest advertised edition, else of the newest", () => {
  const at = (date: string, kind: UsedEdition["kind"] = "advertised") =>
    usedEdition({ date, kind });
  const office = at("2026-01-01", "official");
  expect(dataDate([at("2024-12-31"), at("2025-08-03"), office])).toBe("2025-08-03");
  expect(dataDate([at("2024-12-31", "self-reported"), office])).toBe("2026-01-01");
  expect(() => dataDate([])).toThrow("needs an edition");
});
