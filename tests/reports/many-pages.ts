import type { Region } from "#lib/content/places/regions.ts";
import type { TileMap } from "#lib/content/places/tile-maps.ts";
import type { Family } from "#lib/content/roles/families.ts";
import { loadSources } from "#lib/content/sources/sources.ts";
import type { CellRecord, CellSummary } from "#lib/domain/cell-record.ts";
import type { LedgerRecord, Replay } from "#lib/domain/ledger.ts";
import type { PayKind } from "#lib/domain/source.ts";
import { backtest } from "#lib/forecasting/backtest/backtest.ts";
import { forecast } from "#lib/forecasting/forecast.ts";
import type { ComparedCell } from "#lib/queries/compared-cells.ts";
import type { CountryCount } from "#lib/queries/countries.ts";
import type { RoleCount } from "#lib/queries/roles.ts";
import { apiSalaryView } from "#lib/reports/api/salary-view.ts";
import { type CompareInput, compareView } from "#lib/reports/compare/compare-view.ts";
import { pairView } from "#lib/reports/compare/pair-view.ts";
import { countryDirectoryView, roleDirectoryView } from "#lib/reports/directory/directory-view.ts";
import { familyView } from "#lib/reports/directory/family-view.ts";
import { homeView } from "#lib/reports/home/home-view.ts";
import { countryFamilyView } from "#lib/reports/hub/country-family-view.ts";
import { countryHubView } from "#lib/reports/hub/country-hub-view.ts";
import { roleHubView } from "#lib/reports/hub/role-hub-view.ts";
import { methodologyView } from "#lib/reports/methodology/methodology-view.ts";
import { missingView } from "#lib/reports/missing/missing-view.ts";
import { regionsView } from "#lib/reports/regions/regions-view.ts";
import { standingFiguresView } from "#lib/reports/standing/standing-figures-view.ts";
import { trackRecordView } from "#lib/reports/track-record/track-record-view.ts";
import { wholeMarket } from "#tests/forecasting/whole-market.ts";
import { manyCells } from "./many-cells.ts";
import { ownSeries } from "./own-content.ts";
import { backendCanada, estimate, input } from "./sample-cell.ts";

const families: Family[] = [
  { slug: "software-engineering", name: "Software" },
  { slug: "healthcare", name: "Health" },
  { slug: "empty", name: "Empty" },
];
const regions: Region[] = [
  { name: "North", countries: ["AA", "AB", "AC"] },
  { name: "South", countries: ["AD", "AE"] },
];
const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const numbered = <T>(count: number, make: (k: number) => T) =>
  Array.from({ length: count }, (_, k) => make(k));

const roles: RoleCount[] = numbered(40, (k) => ({
  ...{ slug: `role-${k}`, name: `Role ${k}`, family: families[k % 7 === 0 ? 1 : 0]?.slug ?? "" },
  ...{
    cells: k % 9 === 8 ? 0 : 5,
    indexable: k % 4,
    measured: k % 4,
    postings: 10 * (k % 5),
    payPoints: 20 * (k % 5),
  },
  jobs: k % 3 === 0 ? 1000 * k : null,
}));
const countries: CountryCount[] = numbered(30, (k) => ({
  ...{ slug: `country-${k}`, code: `A${letters[k] ?? "Z"}`, name: `Country ${k}` },
  ...{
    inSentence: `Country ${k}`,
    currency: "USD",
    cells: k % 8 === 7 ? 0 : 3,
    indexable: k % 3,
    measured: k % 3,
  },
  ...{ postings: 7 * (k % 6), payPoints: 14 * (k % 6) },
}));

/** A cell of a list: every third of an office, every fourth with too little of its own. */
function listed(k: number, own: Partial<CellSummary> = {}): CellSummary {
  const kind: PayKind = k % 3 === 2 ? "official" : "advertised";
  const mean = 60_000 + 2500 * ((k * 7) % 40);
  const postings = kind === "official" ? 0 : 3 * k;
  return {
    ...backendCanada,
    ...{ indexable: k % 4 !== 3, postings, payPoints: 2 * postings, usdRate: 1 },
    canonical: k % 16 === 15 ? "role-1" : null,
    leadFrom: k % 2 === 0 ? "recorded" : "estimate",
    recorded: k % 5 === 4 ? null : { kind, average: mean * 1.01 },
    estimate: estimate({ kind, mean, ownWeight: k % 4 === 3 ? 0 : 0.6, postings }),
    ...own,
  };
}

const ofRole = numbered(38, (k) =>
  listed(k, {
    country: {
      ...{ slug: `country-${k}`, code: `A${letters[k % 26] ?? "Z"}`, name: `Country ${k}` },
      ...{ inSentence: `Country ${k}`, currency: k % 2 === 0 ? "EUR" : "USD" },
    },
    usdRate: k % 2 === 0 ? 0.9 : 1,
  }),
);
const inCountry = (count: number) =>
  numbered(count, (k) =>
    listed(k, {
      role: {
        slug: `role-${k}`,
        name: `Role ${k}`,
        family: families[k % 7 === 0 ? 1 : 0]?.slug ?? "",
      },
    }),
  );

const outcome = (k: number) => ({
  ...{ edition: "2026-01-01", actual: 100_000 + 3000 * k, payPoints: 30 + 5 * ((k * 3) % 7) },
  hit: k % 4 !== 0,
});

function replay(k: number): Replay {
  return {
    ...{ role: `role-${k}`, country: `country-${k}`, kind: "advertised", year: 2024 + (k % 2) },
    ...{ currency: "USD", mean: 101_000 + 2500 * k, low80: 90_000, high80: 120_000 + 3000 * k },
    ...{ base: 98_000, lastValue: k % 5 === 3 ? null : 97_000 + 2000 * k, method: "model" },
    source: k % 6 === 5 ? "bls-oews" : "aijobs",
    edition: k % 2 === 0 ? "2024-06-30" : "2023-12-31",
    editionDate: k % 2 === 0 ? "2024-06-30" : "2023-12-31",
    outcome: outcome(k),
  };
}

const entry = (k: number, graded: boolean): LedgerRecord => ({
  ...replay(k),
  ...{ release: "2025-08-03.1", publishedAt: "2026-11-24T18:01:00Z", hash: `${k}`.repeat(8) },
  outcome: graded ? outcome(k) : null,
});

function comparedCell(k: number, kinds: readonly PayKind[]): ComparedCell {
  const { record } = input();
  const cell = ofRole[k] ?? backendCanada;
  const estimates = kinds.flatMap((kind, place) => {
    const mean = 90_000 + 9000 * k + 4000 * place;
    const own = { kind, currency: cell.country.currency, seLog: 0.02 + 0.02 * k };
    return [
      estimate({ ...own, mean }),
      estimate({ ...own, mean: mean * 0.8, level: "mid" }),
      estimate({ ...own, mean: mean * 1.2, level: "senior", ownWeight: 0 }),
    ];
  });
  return {
    ...{ role: record.role, country: cell.country, indexable: k % 3 !== 2, lead: "advertised" },
    recorded: k % 2 === 0 ? { kind: "advertised", average: 91_000 + 9000 * k } : null,
    estimates,
    projections: record.projections.map((one) => ({ ...one, currency: cell.country.currency })),
    sources: record.facts.sources,
    region: null,
  };
}

function comparison(cells: ComparedCell[], more: Partial<CompareInput> = {}): CompareInput {
  return {
    ...{ release: input().record.release, cells, problems: [], related: [], kind: null },
    ...{ money: "usd", countries, selected: { role: "", country: null } },
    series: ownSeries,
    ...more,
  };
}

const map: TileMap = {
  ...{ country: "US", one: "state", many: "states", columns: 3, rows: 2 },
  tiles: ["Ohio", "Texas", "Maine", "Guam"].map((name, k) => ({
    ...{ letters: name.slice(0, 2), name, column: k % 3, row: Math.floor(k / 3) },
  })),
};

/** Pages beside those of a role in a country, each of a release of its own. */
export function manyPages(): Record<string, object> {
  const { record, sources } = input();
  const { release, role, country } = record;
  const market = wholeMarket();
  const tested = backtest(market);
  const { model } = forecast(market, tested);
  const office = manyCells["an office leads"]?.().record ?? record;
  const ids = ["aijobs", "bls-oews"];
  const spreads = ofRole.slice(0, 4).map((one) => ({
    country: one.country,
    estimates: [one.estimate, estimate({ level: "mid" })],
  }));
  const held = { release, country, sources: ids };
  const hub = (of: string, count: number) => ({
    [of]: countryHubView({ ...held, cells: inCountry(count) }, countries, roles, families, sources),
  });
  const four = numbered(4, (k) =>
    comparedCell(k, k === 3 ? ["advertised"] : ["advertised", "official"]),
  );
  const [first, second] = families;
  if (first === undefined || second === undefined) throw new Error("there are families");
  return {
    "a role": roleHubView({ release, role, cells: ofRole, sources: ids }, roles, sources),
    ...hub("a country of few roles", 12),
    ...hub("a country of many roles", 90),
    "a family in a country": countryFamilyView(
      { ...held, cells: inCountry(12).filter((_, k) => k % 7 !== 0) },
      first,
      sources,
    ),
    "a family": familyView(
      first,
      families,
      {
        ...{ release, cells: inCountry(20) },
        countries: numbered(14, (k) => ({ slug: `c-${k}`, name: `C ${k}`, roles: 14 - k })),
      },
      roles,
    ),
    "all roles": roleDirectoryView(release, roles, families),
    "all countries": countryDirectoryView(release, countries, regions),
    "the home page": homeView({
      featured: null,
      facts: {
        ...{ release, roles: 30, countries: 20, indexable: 60, regional: 4, cells: 900 },
        ...{ leads: { advertised: 40, "self-reported": 5, official: 15 } },
        ...{ postings: 5000, payPoints: 9800, largest: ofRole.slice(0, 6) },
      },
      ...{ scores: tested.scores, roles, families, countries },
    }),
    "no such page": missingView({
      ...{ release, role: { slug: "role-1", name: "Role 1", article: "a" }, country },
      neighbours: {
        ...{ sameRole: ofRole.slice(0, 7), sameCountry: inCountry(7) },
        peers: [],
      },
    }),
    "the record": trackRecordView({
      ...{ release, sources, replays: numbered(23, replay) },
      ledger: {
        ...{ entries: 60, counted: 50, lastHash: "abc123" },
        graded: numbered(13, (k) => entry(k, true)),
        open: numbered(12, (k) => entry(k, false)),
      },
      nameOf: (of, where) => `${of} ${where}`,
    }),
    "an empty record": trackRecordView({
      ...{ release, sources, replays: [] },
      ledger: { entries: 1, counted: 1, lastHash: null, graded: [], open: [entry(1, false)] },
      nameOf: (of, where) => `${of} ${where}`,
    }),
    "the method": methodologyView({
      ...{ release, scores: tested.scores, model },
      sources: loadSources().filter(({ id }) => id === "aijobs"),
    }),
    "four cells beside one another": compareView(comparison(four)),
    "what money buys": compareView(
      comparison(four.slice(0, 3), { money: "ppp", kind: "official" }),
    ),
    "no kind that all have": compareView(
      comparison([comparedCell(0, ["official"]), comparedCell(1, ["advertised"])]),
    ),
    "a pair": pairView(comparison(four.slice(0, 2)), [["country-1", "country-0"]]),
    "a pair that nobody chose": pairView(comparison([...four.slice(1, 2), ...four.slice(3)]), []),
    "its regions": regionsView(office, map, sources) ?? {},
    "regions without a map": regionsView(office, null, sources) ?? {},
    "where one stands": standingFiguresView(record, spreads, comparison([]).series) ?? {},
    ...Object.fromEntries(answers(record, office)),
  };
}

/** Answers of the API. */
function answers(...records: CellRecord[]): [string, object][] {
  return records.flatMap((own, k) =>
    ["USD", "EUR"].map((currency): [string, object] => [
      `answer ${k} in ${currency}`,
      apiSalaryView(own, currency),
    ]),
  );
}
