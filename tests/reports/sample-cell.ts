import { certificationsOf } from "#lib/content/advice/certifications.ts";
import { resourcesFor } from "#lib/content/advice/resources.ts";
import { rightsIn } from "#lib/content/places/rights.ts";
import { occupationOf } from "#lib/content/roles/occupations.ts";
import { loadRoles } from "#lib/content/roles/roles.ts";
import { loadReferenceSeries } from "#lib/content/sources/reference-series.ts";
import { loadSources } from "#lib/content/sources/sources.ts";
import { technologiesOf } from "#lib/content/sources/technologies.ts";
import type { CellFacts } from "#lib/domain/cell-facts.ts";
import { type CellRecord, type CellSummary, cellRecordSchema } from "#lib/domain/cell-record.ts";
import type { Estimate } from "#lib/domain/estimate.ts";
import type { CellInput } from "#lib/reports/cell/facts/cell-input.ts";
import { seriesBook } from "#lib/reports/parts/series.ts";
import { sourceBook } from "#lib/reports/parts/source-book.ts";

const release: CellRecord["release"] = {
  id: "2025-08-03.1",
  builtAt: "2026-11-24T18:00:00Z",
  publishedAt: "2026-11-24T18:01:00Z",
  dataDate: "2025-08-03",
  referenceYear: 2025,
  projectionYears: [2026, 2027],
  editions: [
    {
      id: "aijobs",
      kind: "advertised",
      publisher: "aijobs.net",
      name: "aijobs.net salary index",
      citation: "aijobs.net",
      credit: "Advertised pay from the aijobs.net salary index.",
      homepage: "https://aijobs.net",
      edition: "2025-08-03",
      date: "2025-08-03",
      licence: "CC0 1.0",
      years: [2024, 2025],
    },
    {
      id: "stackoverflow",
      kind: "self-reported",
      publisher: "Stack Overflow",
      name: "Stack Overflow developer survey",
      citation: "Stack Overflow",
      credit: "Survey figures from Stack Overflow (ODbL).",
      homepage: null,
      edition: "2025",
      date: "2025-06-23",
      licence: "ODbL 1.0",
      years: [2024, 2025],
    },
    {
      id: "bls-oews",
      kind: "official",
      publisher: "US Bureau of Labor Statistics",
      name: "Occupational Employment and Wage Statistics",
      citation: "US Bureau of Labor Statistics",
      credit: "Wage statistics of the US Bureau of Labor Statistics.",
      homepage: "https://www.bls.gov/oes/",
      edition: "2025",
      date: "2026-04-01",
      licence: "public domain",
      years: [2024, 2025],
    },
  ],
  rates: { year: 2025, perUsd: { USD: 1, CAD: 1.4, EUR: 0.885, GBP: 0.79 } },
  licences: ["ODbL 1.0"],
  credits: ["aijobs.net"],
};

/** An estimate with round figures; give what a test is about. */
export function estimate(more: Partial<Estimate> = {}): Estimate {
  const mean = more.mean ?? 201_000;
  return {
    role: "backend-engineer",
    country: "united-states",
    kind: "advertised",
    level: "all",
    year: 2025,
    currency: "USD",
    mean,
    low80: mean * 0.96,
    high80: mean * 1.04,
    p10: mean * 0.65,
    p25: mean * 0.76,
    p50: mean * 0.94,
    p75: mean * 1.14,
    p90: mean * 1.44,
    seLog: 0.03,
    ownWeight: 0.83,
    grade: "medium",
    share: 1,
    postings: 146,
    payPoints: 292,
    advertised: { low: mean * 0.8, high: mean * 1.2, width: 0.5 },
    ...more,
  };
}

const advertised: NonNullable<CellFacts["advertised"]> = {
  kind: "advertised",
  statistic: "mean",
  average: 199_615.37671232875,
  median: 184_000,
  p10: 129_775,
  p25: 149_500,
  p75: 226_225,
  p90: 287_950,
  payPoints: 292,
  postings: 146,
  points: { from: 100_000, step: 20_000, counts: [12, 30, 61, 54, 40, 31, 22, 18, 14, 10] },
  window: { from: 2024, to: 2025 },
  titles: [
    {
      title: "Backend Engineer",
      payPoints: 292,
      postings: 146,
      average: 199_615.37671232875,
      shares: { entry: 0, mid: 48 / 292, senior: 242 / 292, executive: 2 / 292 },
    },
  ],
  levels: {
    entry: { payPoints: 0, share: 0, average: null },
    mid: { payPoints: 48, share: 48 / 292, average: 169_425.96 },
    senior: { payPoints: 242, share: 242 / 292, average: 205_930.76 },
    executive: { payPoints: 2, share: 2 / 292, average: 160_000 },
  },
};

/** What the 2025-08-03 edition recorded for Backend Engineer in the United States: real figures. */
export const backendFacts: CellFacts = {
  currency: "USD",
  lead: { kind: "advertised", from: "recorded" },
  recorded: advertised,
  advertised,
  posted: { independent: 80, commonest: 0.04, decided: false },
  history: [
    { year: 2023, mean: 150_000, payPoints: 4, postings: 2, partYear: false },
    { year: 2024, mean: 196_574.69, payPoints: 118, postings: 59, partYear: false },
    { year: 2025, mean: 201_677.45, payPoints: 174, postings: 87, partYear: true },
  ],
  corrections: [],
  sources: [
    {
      source: "aijobs",
      kind: "advertised",
      label: "Backend Engineer",
      year: 2025,
      since: 2024,
      convertedFrom: [],
      currency: "USD",
      mean: 199_615.37671232875,
      median: 184_000,
      measure: "average",
      low80: 192_000,
      high80: 207_000,
      n: 146,
      wider: false,
    },
    {
      source: "stackoverflow",
      kind: "self-reported",
      label: "Developer, back-end",
      year: 2025,
      since: 2024,
      convertedFrom: [],
      currency: "USD",
      mean: 165_000,
      median: 152_000,
      measure: "average",
      low80: 158_000,
      high80: 172_000,
      n: 388,
      wider: false,
    },
  ],
  experience: [
    {
      source: "stackoverflow",
      year: 2025,
      band: "3-7",
      n: 84,
      mean: 131_000,
      median: 128_000,
      low80: 125_000,
      high80: 137_000,
    },
  ],
  regions: [],
  nation: null,
  skills: [
    {
      source: "stackoverflow",
      year: 2025,
      skill: "Go",
      scope: "role",
      difference: 0.06,
      low80: 0.02,
      high80: 0.1,
      n: 310,
    },
    {
      source: "stackoverflow",
      year: 2025,
      skill: "PHP",
      scope: "role",
      difference: -0.02,
      low80: -0.05,
      high80: 0.01,
      n: 120,
    },
  ],
  experienceCurve: [],
};

/** Backend Engineer in the United States; give what a test is about. */
export function record(more: Partial<CellRecord> = {}): CellRecord {
  return cellRecordSchema.parse({
    release,
    role: { slug: "backend-engineer", name: "Backend Engineer", family: "software-engineering" },
    country: {
      slug: "united-states",
      code: "US",
      name: "United States",
      inSentence: "the United States",
      currency: "USD",
    },
    indexable: true,
    canonical: null,
    regionsListed: false,
    facts: backendFacts,
    estimate: estimate(),
    kinds: [estimate()],
    levels: [
      estimate({
        level: "entry",
        share: 0.02,
        mean: 131_000,
        seLog: 0.09,
        payPoints: 0,
        postings: 0,
      }),
      estimate({ level: "mid", share: 0.17, mean: 168_000, payPoints: 48, postings: 24 }),
      estimate({ level: "senior", share: 0.78, mean: 206_000, payPoints: 242, postings: 121 }),
      estimate({
        level: "executive",
        share: 0.03,
        mean: 229_000,
        seLog: 0.1,
        payPoints: 2,
        postings: 1,
      }),
    ],
    projections: [projection(2026, 0.012), projection(2027, 0.031)],
    ...more,
  });
}

function projection(year: number, growth: number): CellRecord["projections"][number] {
  const mean = 201_000 * (1 + growth);
  return {
    role: "backend-engineer",
    country: "united-states",
    kind: "advertised",
    year,
    currency: "USD",
    mean,
    low80: mean * 0.9,
    high80: mean * 1.1,
    fileLow80: mean * 0.9,
    fileHigh80: mean * 1.1,
    growth,
    method: "model",
    error: 0.078,
  };
}

/** The role in Canada, in Canadian dollars. */
export const backendCanada: CellSummary = {
  role: record().role,
  country: {
    slug: "canada",
    code: "CA",
    name: "Canada",
    inSentence: "Canada",
    currency: "CAD",
  },
  indexable: true,
  canonical: null,
  leadFrom: "recorded",
  postings: 21,
  payPoints: 42,
  recorded: { kind: "advertised", average: 163_000 },
  estimate: estimate({ country: "canada", currency: "CAD", mean: 160_000, payPoints: 42 }),
  projections: [],
  usdRate: 1.4,
};

/** Everything that a page is built from: a record with the project's own content. */
export function input(more: Partial<CellRecord> = {}, neighbours: CellSummary[] = []): CellInput {
  const held = record(more);
  const role = loadRoles().find(({ slug }) => slug === held.role.slug);
  if (role === undefined) throw new Error(`no role ${held.role.slug}`);
  return {
    record: held,
    role,
    occupation: occupationOf(role.soc),
    neighbours: {
      sameRole: neighbours,
      sameCountry: [],
      peers: [],
    },
    sources: sourceBook(held.release, loadSources()),
    series: seriesBook(loadReferenceSeries()),
    technologies: technologiesOf(role.onet.slice(0, 1)),
    occupationFacts: { entry: null, work: null, tasks: [], prevailing: [] },
    certifications: certificationsOf(role.slug),
    rights: rightsIn(held.country.slug),
    corrections: new Map(),
    resources: resourcesFor(held.country.slug),
    offers: [],
    contactUrl: null,
  };
}
