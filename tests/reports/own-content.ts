import type { CellRecord, CellSummary } from "#lib/domain/cell-record.ts";
import type { ReferenceSeries } from "#lib/domain/reference.ts";
import { peerOf } from "#lib/queries/elsewhere.ts";
import type { CellInput } from "#lib/reports/cell/facts/cell-input.ts";
import { seriesBook } from "#lib/reports/parts/series.ts";
import { backendCanada, estimate, input, record } from "./sample-cell.ts";

const read = {
  ...{ title: "A text", publisher: "Its publisher", url: "https://example.org/text" },
  ...{ date: null, read: "2026-11-01" },
};

/** Monthly points from January 2023 on, each a step further than the one before. */
export function monthly(months: number, from: number, step: number): ReferenceSeries["points"] {
  return Array.from({ length: months }, (_, k) => ({
    period: `${2023 + Math.floor(k / 12)}-${String((k % 12) + 1).padStart(2, "0")}`,
    value: from + step * k,
  }));
}

export function series(
  name: string,
  subject: string,
  unit: ReferenceSeries["unit"],
  points: ReferenceSeries["points"],
): ReferenceSeries {
  return { series: name, subject, unit, source: sourceOf[name] ?? "world-bank", points };
}

const sourceOf: Record<string, string> = {
  "employment-change": "bls-employment-projections",
  openings: "bls-employment-projections",
  "ai-applicability-percentile": "microsoft-ai-applicability",
  "average-wage-growth": "oecd-average-wages",
  "ai-share": "indeed-hiring-lab",
  "posted-wage-growth": "indeed-hiring-lab",
  "postings-index": "indeed-hiring-lab",
  "remote-share": "indeed-hiring-lab",
  "sector-postings-index": "indeed-hiring-lab",
};

/** Reference figures of their own, so that a new month of the shipped ones moves no test. */
export const ownSeries = seriesBook([
  series("employment-change", "15-1252", "fraction", [{ period: "2024-2034", value: 0.158 }]),
  series("openings", "15-1252", "people", [{ period: "2024-2034", value: 115_200 }]),
  series("ai-applicability-percentile", "15-1252", "percentile", [{ period: "2024", value: 78.3 }]),
  series("postings-index", "US", "index", monthly(44, 128, -0.5)),
  series("sector-postings-index", "US:Software Development", "index", monthly(44, 90, -0.6)),
  series("remote-share", "US", "fraction", monthly(44, 0.08, -0.0005)),
  series("ai-share", "US", "fraction", monthly(44, 0.02, 0.0007)),
  series("posted-wage-growth", "US", "fraction", monthly(44, 0.05, -0.0006)),
  series("postings-index", "GB", "index", monthly(44, 108, -0.7)),
  series("sector-postings-index", "GB:Software Development", "index", monthly(20, 80, -1)),
  series("average-wage-growth", "US", "fraction", [
    { period: "2023", value: 0.041 },
    { period: "2024", value: 0.038 },
  ]),
  ...[
    ["US", 0.031],
    ["GB", 0.072],
  ].map(([code, value]) =>
    series("consumer-price-growth", `${code}`, "fraction", [
      { period: "2024", value: Number(value) },
    ]),
  ),
  ...[
    ["US", 1],
    ["CA", 1.18],
    ["GB", 0.66],
    ["DE", 0.7],
  ].map(([code, value]) =>
    series("ppp", `${code}`, "currency/international-dollar", [
      { period: "2024", value: Number(value) },
    ]),
  ),
]);

/** A page of the sample's role with content and reference figures of its own. */
export function cell(more: Partial<CellRecord> = {}, own: Partial<CellInput> = {}): CellInput {
  return {
    ...input(more),
    occupation: { code: "15-1252", name: "software developers" },
    series: ownSeries,
    technologies: ["Go", "Rust", "Java", "Kafka", "Docker", "Linux"].map((name, k) => ({
      ...{ occupation: "15-1252.00", name, category: "tools", hot: k !== 3, inDemand: k % 2 === 0 },
    })),
    occupationFacts: {
      entry: { education: "a bachelor's degree", experience: null, training: null },
      work: "design software",
      tasks: [{ occupation: "15-1252.00", task: "Write code." }],
      prevailing: [1, 2, 3, 4].map((level) => ({
        ...{ occupation: "15-1252", level, areas: 400 },
        ...{ p10: 60_000 + 15_000 * level, p50: 75_000 + 18_000 * level },
        p90: 95_000 + 22_000 * level,
      })),
    },
    certifications: [
      {
        ...{ name: "Cloud Developer", issuer: "An issuer", roles: ["backend-engineer"] },
        level: { says: "professional", page: read },
        renewal: { says: "valid for two years", page: read },
      },
    ],
    rights: [
      {
        ...{ id: "own-right", countries: ["united-states"], region: null, status: "in-force" },
        ...{ text: "You may ask.", employer: "Say the range.", source: read },
      },
    ],
    resources: [{ name: "A place", href: "https://example.org", what: "To read.", countries: [] }],
    ...own,
  };
}

/** A cell elsewhere as lists hold it. */
function summary(more: Partial<CellSummary>, mean: number, own = {}): CellSummary {
  return { ...backendCanada, ...more, estimate: estimate({ mean, currency: "CAD", ...own }) };
}

const places = [
  ["germany", "DE", 0.885, 74_000],
  ["canada", "CA", 1.4, 163_000],
  ["united-kingdom", "GB", 0.79, 72_000],
  ["sweden", "SE", 9.5, 640_000],
  ["france", "FR", 0.885, 61_000],
  ["norway", "NO", 10.4, 2_900_000],
] as const;

/** The role in six other countries, and six other roles in the country, of rising pay. */
export function neighbours(): CellInput["neighbours"] {
  const sameRole = places.map(([slug, code, usdRate, mean], k) =>
    summary(
      {
        country: { ...backendCanada.country, slug, code, name: slug, inSentence: slug },
        ...{ usdRate, payPoints: 14 + 9 * k, postings: 7 + 6 * k },
        leadFrom: k % 2 === 0 ? "recorded" : "estimate",
      },
      mean,
      { kind: k === 3 ? "official" : "advertised", payPoints: 14 + 9 * k },
    ),
  );
  const sameCountry = Array.from({ length: 6 }, (_, k) =>
    summary(
      {
        role: {
          slug: `role-${k}`,
          name: `Role ${k}`,
          family: k < 4 ? "software-engineering" : "healthcare",
        },
        country: record().country,
        usdRate: 1,
      },
      120_000 + 30_000 * k,
      { currency: "USD" },
    ),
  );
  const peers = sameCountry.map(peerOf);
  return { sameRole, sameCountry, peers };
}
