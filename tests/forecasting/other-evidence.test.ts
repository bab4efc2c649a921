import { describe, expect, it } from "vitest";
import type { ForecastInput } from "#lib/domain/forecast.ts";
import type { OfficialCell, PayCell, SurveyCell } from "#lib/domain/pay-cell.ts";
import { otherEvidence } from "#lib/forecasting/evidence/other-evidence.ts";

const cell = { edition: "2025", country: "GB", year: 2025 };
const survey = (own: Partial<SurveyCell> = {}): SurveyCell => ({
  ...cell,
  kind: "self-reported",
  source: "survey",
  title: "Developer, back-end",
  experience: null,
  currency: "USD",
  n: 50,
  meanLog: 11,
  varianceLog: 0.2,
  percentilesLog: [10, 10.5, 11, 11.5, 12],
  ...own,
});
const official = (own: Partial<OfficialCell> = {}): OfficialCell => ({
  ...cell,
  kind: "official",
  source: "office",
  title: "2134 Programmers",
  region: null,
  currency: "GBP",
  jobs: 360_000,
  mean: 60_000,
  p10: null,
  p25: null,
  p50: null,
  p75: null,
  p90: null,
  meanError: null,
  medianError: null,
  ...own,
});
const input = (cells: PayCell[]): ForecastInput => ({
  cells,
  vintages: [],
  roles: [
    { slug: "backend-engineer", name: "Backend Engineer", family: "software", titles: [] },
    { slug: "data-engineer", name: "Data Engineer", family: "data", titles: [] },
  ],
  titleRoles: [
    { source: "survey", title: "Developer, back-end", roles: ["backend-engineer"], wider: false },
    { source: "survey", title: "Developer, desktop", roles: ["backend-engineer"], wider: false },
    { source: "office", title: "2134 Programmers", roles: ["backend-engineer"], wider: false },
    { source: "office", title: "2134 Programmers", roles: ["data-engineer"], wider: true },
  ],
  countries: [],
  rates: { year: 2025, perUsd: { USD: 1, GBP: 0.75 } },
  wageGrowth: [],
  wageSignals: [],
  officialCalendars: [],
  referenceYear: 2025,
  projectionYears: [2026],
  dataDate: "2025-08-03",
});
const evidence = (cells: PayCell[]) => otherEvidence(input(cells));

describe("otherEvidence", () => {
  it("reads a survey's lognormal mean with Cox's variance", () => {
    const [row] = evidence([survey()]);
    expect(row).toMatchObject({ kind: "self-reported", answers: 50, country: "GB" });
    expect(row?.logMean).toBeCloseTo(11.1, 10);
    expect(row?.variance).toBeCloseTo(0.2 / 50 + 0.2 ** 2 / (2 * 49), 10);
  });

  it("reads an office's mean in US dollars, with its published error or two percent", () => {
    const [row] = evidence([official()]);
    expect(row).toMatchObject({ kind: "official", answers: 0, variance: 0.0004 });
    expect(row?.logMean).toBeCloseTo(Math.log(80_000), 10);
    expect(evidence([official({ meanError: 0.01 })])[0]?.variance).toBeCloseTo(0.0001, 10);
  });

  it("pools the titles of one role by their answers", () => {
    const rows = evidence([
      survey({ n: 30 }),
      survey({ title: "Developer, desktop", n: 10, meanLog: 11.4 }),
    ]);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.logMean).toBeCloseTo(0.75 * 11.1 + 0.25 * 11.5, 10);
    expect(rows[0]?.answers).toBe(40);
  });

  it("leaves out bands of experience, regions, wider groups and figures without a mean", () => {
    expect(
      evidence([
        survey({ experience: "0-3" }),
        official({ region: "Scotland" }),
        official({ mean: null }),
      ]),
    ).toEqual([]);
    expect(evidence([official()]).map(({ unit }) => unit.role)).toEqual(["backend-engineer"]);
  });

  it("keeps the last two data years of each source", () => {
    const years = evidence([survey(), survey({ year: 2024 }), survey({ year: 2023 })]);
    expect(years.map(({ year }) => year)).toEqual([2024, 2025]);
  });
});
