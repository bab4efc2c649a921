import type { CellFacts, RecordedFacts } from "#lib/domain/cell-facts.ts";
import type { CellInput } from "#lib/reports/cell/facts/cell-input.ts";
import { seriesBook } from "#lib/reports/parts/series.ts";
import { cell, monthly, neighbours, series } from "./own-content.ts";
import { backendFacts, estimate, record } from "./sample-cell.ts";

const { advertised } = backendFacts;
if (advertised === null) throw new Error("the sample holds postings");

const facts = (more: Partial<CellFacts>): CellFacts => ({ ...backendFacts, ...more });
const region = (name: string, k: number): CellFacts["regions"][number] => ({
  ...{ source: "bls-oews", label: "15-1252 Software Developers", year: 2025, region: name },
  ...{ mean: 120_000 + 9000 * k, median: k === 2 ? null : 118_000 + 9000 * k },
  ...{ meanError: 0.01 + 0.005 * k, medianError: null, jobs: k === 4 ? null : 9000 - 1500 * k },
});

const official: RecordedFacts = {
  ...advertised,
  ...{ kind: "official", postings: 0, payPoints: 0, average: 131_000, median: 127_000 },
  ...{ p10: 78_000, p25: 98_000, p75: 160_000, p90: 201_000, points: null },
};
const answers: RecordedFacts = { ...advertised, kind: "self-reported", p25: 121_900, p75: 187_900 };
const regions = ["Ohio", "Texas", "Maine", "Utah", "Iowa"].map(region);
const { region: _, ...nation } = region("All", 0);
const kinds = (["official", "self-reported"] as const).map((kind, k) =>
  estimate({ kind, mean: 140_000 + 20_000 * k, year: 2025 - k, ownWeight: 0.4 }),
);

/** Cells of different evidence, each with what their pages depend on. */
export const manyCells: Record<string, () => CellInput> = {
  "postings lead": () => cell({ kinds: [estimate(), ...kinds] }, { neighbours: neighbours() }),
  "few postings": () =>
    cell({
      indexable: false,
      facts: facts({
        lead: { kind: "advertised", from: "estimate" },
        ...{ recorded: { ...advertised, postings: 9, payPoints: 17 } },
        ...{ advertised: { ...advertised, postings: 9, payPoints: 17 } },
        posted: { independent: 3, commonest: 0.45, decided: true },
        history: backendFacts.history.slice(0, 1),
      }),
    }),
  "nothing of its own": () =>
    cell(
      {
        indexable: false,
        facts: facts({
          lead: { kind: "advertised", from: "estimate" },
          ...{ recorded: null, advertised: null, posted: null, history: [], sources: [] },
          ...{ experience: [], skills: [] },
        }),
        estimate: estimate({ ownWeight: 0, postings: 0, payPoints: 0, seLog: 0.2, grade: "low" }),
        levels: record().levels.map((one) => ({ ...one, postings: 0, payPoints: 0, ownWeight: 0 })),
      },
      { occupation: null, technologies: [], rights: [], neighbours: neighbours() },
    ),
  "answers lead": () =>
    cell({
      facts: facts({
        lead: { kind: "self-reported", from: "recorded" },
        ...{ recorded: answers, advertised: { ...advertised, postings: 2, payPoints: 4 } },
        experienceCurve: ["0-3", "3-7", "7-12", "20+"].map((band, k) => ({
          ...{
            source: "stackoverflow",
            year: 2025,
            band,
            scope: "role-in-country",
            n: 40 + 20 * k,
          },
          ...{ difference: -0.2 + 0.2 * k, low80: -0.25 + 0.2 * k, high80: -0.15 + 0.2 * k },
        })),
      }),
      levels: [
        estimate({ kind: "self-reported", level: "mid", mean: 131_000, postings: 84 }),
        estimate({ kind: "self-reported", level: "senior", mean: 168_000, postings: 40 }),
      ],
      kinds: [estimate({ kind: "self-reported" }), ...kinds.slice(0, 1)],
    }),
  "an office leads": () =>
    cell(
      {
        facts: facts({
          lead: { kind: "official", from: "recorded" },
          ...{ recorded: official, advertised: null, posted: null, history: [], regions },
          nation: { ...nation, jobs: 1_600_000 },
          sources: backendFacts.sources.map((one, k) => ({
            ...one,
            ...(k === 0
              ? {
                  kind: "official" as const,
                  source: "bls-oews",
                  label: "15-1252 Developers",
                  n: null,
                }
              : { convertedFrom: ["EUR"], wider: true, since: 2023 }),
          })),
        }),
        regionsListed: true,
        levels: [],
        estimate: estimate({ kind: "official", mean: 131_000, low80: 129_000, high80: 133_000 }),
        kinds: [estimate({ kind: "official", mean: 131_000 })],
      },
      { neighbours: neighbours() },
    ),
  "an office's median, in part": () =>
    cell({
      country: {
        ...{ slug: "united-kingdom", code: "GB", name: "United Kingdom" },
        ...{ inSentence: "the United Kingdom", currency: "GBP" },
      },
      facts: facts({
        ...{ currency: "GBP", lead: { kind: "official", from: "recorded" }, advertised: null },
        recorded: { ...official, statistic: "median", average: 52_000, p25: null, p75: null },
        ...{ posted: null, history: [], sources: [], experience: [], skills: [] },
      }),
      ...{ levels: [], kinds: [estimate({ kind: "official", mean: 52_000, currency: "GBP" })] },
      estimate: estimate({ kind: "official", mean: 52_000, currency: "GBP" }),
    }),
  "a guess": () =>
    cell({
      estimate: estimate({ seLog: 0.3, low80: 125_000, high80: 300_000, grade: "very-low" }),
      levels: record().levels.map((one) => ({
        ...one,
        ...{ low80: one.mean * 0.6, high80: one.mean * 1.5, grade: "very-low" },
      })),
    }),
  "another figure than before": () =>
    cell({
      estimate: estimate({ mean: 215_000 }),
      facts: facts({
        unlike: [{ kind: "advertised", source: "aijobs", concept: "total", pieces: 12 }],
        corrections: [{ rule: "misplaced-in-egypt", payPoints: 3 }],
      }),
      before: {
        publishedAt: "2026-08-01T10:00:00Z",
        lead: { kind: "advertised", from: "estimate" },
        ...{ currency: "USD", recorded: 190_000, payPoints: 180, corrections: [], perUsd: 1 },
        estimate: { mean: 188_000, low80: 180_000, high80: 196_000 },
        editions: [{ id: "aijobs", edition: "2025-02-01" }],
      },
    }),
  "nothing is known of demand": () => cell({}, { series: () => null, occupation: null }),
  "demand of a month, in all sectors": () =>
    cell(
      {},
      {
        series: seriesBook([
          series("postings-index", "US", "index", monthly(3, 101, 1)),
          series("remote-share", "US", "fraction", monthly(3, 0.07, 0)),
        ]),
        role: { ...cell().role, indeedSector: null },
      },
    ),
  "kinds far apart": () =>
    cell({
      facts: facts({
        sources: backendFacts.sources.map((one, k) => ({
          ...one,
          ...(k === 1
            ? { kind: "official" as const, source: "bls-oews", mean: 310_000, median: null }
            : {}),
        })),
      }),
    }),
  "an average against a median": () =>
    cell({
      facts: facts({
        recorded: { ...advertised, median: null },
        sources: backendFacts.sources.map((one, k) => ({
          ...one,
          ...(k === 1 ? { mean: null } : {}),
        })),
      }),
    }),
  "only offices know the role": () =>
    cell(
      {
        facts: facts({
          lead: { kind: "official", from: "estimate" },
          ...{ recorded: null, advertised: null, posted: null, history: [], experience: [] },
          skills: [],
          sources: backendFacts.sources.slice(0, 1).map((one) => ({
            ...one,
            ...{ kind: "official", source: "bls-oews", label: "15-12 Computing", wider: true },
          })),
        }),
        ...{ levels: [], kinds: [estimate({ kind: "official" })], projections: [] },
        estimate: estimate({ kind: "official", ownWeight: 0, seLog: 0.17, grade: "low" }),
      },
      { role: { ...cell().role, officeOnly: true } },
    ),
};
