import { beforeAll, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { closeDb, db, plannedOnce } from "#lib/db.ts";
import { ask } from "#lib/queries/ask.ts";
import { besideCell } from "#lib/queries/beside-cell.ts";
import { cell } from "#lib/queries/cell.ts";
import { compareCells } from "#lib/queries/compare-cells.ts";
import { countryList } from "#lib/queries/countries.ts";
import { countryHub } from "#lib/queries/country-hub.ts";
import { currentRelease } from "#lib/queries/current-release.ts";
import { elsewhere, peerOf } from "#lib/queries/elsewhere.ts";
import { familyRoles } from "#lib/queries/family-roles.ts";
import { homeFacts } from "#lib/queries/home-facts.ts";
import { largestCells } from "#lib/queries/largest-cells.ts";
import { ledger } from "#lib/queries/ledger.ts";
import { replays } from "#lib/queries/replays.ts";
import { roleHub } from "#lib/queries/role-hub.ts";
import { roleList } from "#lib/queries/roles.ts";
import { backtestScores } from "#lib/queries/scores.ts";
import { searchIndex } from "#lib/queries/search-index.ts";
import { referenceSeries } from "#lib/queries/series.ts";
import { sitemapCells } from "#lib/queries/sitemap-cells.ts";
import { inSnapshot } from "#lib/queries/snapshot.ts";
import { buildRelease } from "#lib/release/build.ts";
import { publishRelease } from "#lib/release/publish/publish.ts";
import { readCellInput } from "#lib/reports/cell/cell-page.ts";
import { freshDatabase } from "#tests/helpers/database.ts";
import { importCells } from "#tests/release/import-cells.ts";
import { plainMethod } from "#tests/release/plain-method.ts";
import { advertised, range } from "#tests/release/sample.ts";

const earlier = [
  advertised({
    edition: "2024-06-30",
    year: 2023,
    ranges: [range(80_000, 100_000, { count: 20 })],
  }),
];
const cells = [
  advertised({ year: 2024, ranges: [range(90_000, 110_000, { count: 20 })] }),
  advertised({ ranges: [range(90_000, 130_000, { count: 40 })] }),
  advertised({ level: "mid", ranges: [range(80_000, 90_000, { count: 2 })] }),
  advertised({ title: "Data Scientist", ranges: [range(100_000, 120_000, { count: 30 })] }),
  advertised({ country: "DE", ranges: [range(60_000, 80_000, { currency: "EUR", count: 16 })] }),
  advertised({ country: "FR", ranges: [range(50_000, 60_000, { currency: "EUR", count: 3 })] }),
];

const build = () => buildRelease({ today: new Date("2026-11-24T00:00:00Z"), method: plainMethod });

const names = (list: readonly { role: { slug: string }; country: { slug: string } }[]) =>
  list.map(({ role, country }) => `${role.slug}/${country.slug}`);

describe("before anything is published", () => {
  test("there is no answer, and no error", async () => {
    await freshDatabase();
    await importCells("2025-08-03", cells);
    await build();
    expect(await currentRelease()).toBeNull();
    expect(await cell("backend-engineer", "united-states")).toBeNull();
    expect(await roleHub("backend-engineer")).toBeNull();
    expect(await homeFacts()).toBeNull();
    expect(await backtestScores()).toBeNull();
    expect(await roleList()).toEqual([]);
    expect(await searchIndex()).toEqual({ roles: [], countries: [] });
    expect(await sitemapCells()).toBeNull();
  });
});

describe("of the published release", () => {
  beforeAll(async () => {
    await freshDatabase();
    await importCells("2024-06-30", earlier);
    await importCells("2025-08-03", cells);
    await build();
    await publishRelease({ now: new Date("2026-11-24T10:00:00Z") });
  });

  test("a cell has its facts, estimate, levels and projections", async () => {
    const found = await cell("backend-engineer", "united-states");
    expect(found).toMatchObject({
      release: {
        id: "2025-08-03.1",
        publishedAt: "2026-11-24T10:00:00.000Z",
        dataDate: "2025-08-03",
        referenceYear: 2025,
        projectionYears: [2026, 2027],
      },
      role: { name: "Backend Engineer" },
      country: { code: "US", currency: "USD", inSentence: "the United States" },
      indexable: true,
      facts: {
        recorded: {
          kind: "advertised",
          postings: 62,
          payPoints: 124,
          window: { from: 2024, to: 2025 },
        },
        history: [
          { year: 2023, mean: 90_000, partYear: false },
          { year: 2024, mean: 100_000, partYear: false },
          { year: 2025, partYear: true },
        ],
      },
      estimate: { level: "all", currency: "USD" },
    });
    expect(found?.levels.map(({ level }) => level)).toEqual([
      "entry",
      "mid",
      "senior",
      "executive",
    ]);
    expect(found?.projections.map(({ year, growth }) => [year, Math.round(growth * 1e4)])).toEqual([
      [2026, 200],
      [2027, 404],
    ]);
  });

  test("an unknown cell is null, whatever its name", async () => {
    expect(await cell("backend-engineer", "atlantis")).toBeNull();
    expect(await cell("'; drop table releases; --", "united-states")).toBeNull();
    expect(await roleHub("no-such-role")).toBeNull();
    expect(await countryHub("atlantis")).toBeNull();
  });

  test("what is asked for each page is planned once on a connection, and nothing else is", async () => {
    const planned = () =>
      inSnapshot(async () => {
        for (const country of ["united-states", "germany"]) await cell("backend-engineer", country);
        await roleHub("backend-engineer");
        return ask(z.string(), "select to_json(statement) as answer from pg_prepared_statements");
      });
    const questions = new Set([...(await planned()), ...(await planned())]);
    expect(questions.size).toBeGreaterThan(0);
    for (const sql of questions) expect(sql.startsWith(plannedOnce)).toBe(true);
  });

  test("hubs list indexable cells first, then by postings", async () => {
    expect(names((await roleHub("backend-engineer"))?.cells ?? [])).toEqual([
      "backend-engineer/united-states",
      "backend-engineer/germany",
      "backend-engineer/france",
    ]);
    const hub = await countryHub("germany");
    expect(hub?.sources).toEqual(["aijobs"]);
    expect(hub?.cells[0]).toMatchObject({
      postings: 16,
      payPoints: 32,
      recorded: { kind: "advertised", average: 70_000 },
      usdRate: hub?.release.rates.perUsd.EUR,
    });
  });

  test("lists count cells, indexable ones and evidence", async () => {
    expect(await roleList()).toMatchObject([
      {
        slug: "backend-engineer",
        cells: 3,
        indexable: 2,
        measured: 2,
        postings: 81,
        payPoints: 162,
      },
      { slug: "data-scientist", cells: 1, indexable: 1, postings: 30 },
    ]);
    expect((await countryList()).map(({ slug, indexable }) => [slug, indexable])).toEqual([
      ["france", 0],
      ["germany", 1],
      ["united-states", 2],
    ]);
  });

  test("a comparison keeps the order asked and leaves out what is not there", async () => {
    const keys = [
      { role: "data-scientist", country: "united-states" },
      { role: "data-scientist", country: "germany" },
      { role: "backend-engineer", country: "france" },
    ];
    expect(names(await compareCells(keys))).toEqual([
      "data-scientist/united-states",
      "backend-engineer/france",
    ]);
    expect(await compareCells([])).toEqual([]);
  });

  test("elsewhere offers indexable cells only, and not the cell itself", async () => {
    const { sameRole, sameCountry, peers } = await elsewhere("backend-engineer", "united-states", {
      kind: null,
    });
    expect(names(sameRole)).toEqual(["backend-engineer/germany"]);
    expect(names(sameCountry)).toEqual(["data-scientist/united-states"]);
    expect(peers).toEqual(sameCountry.map(peerOf));
    const others = await elsewhere("backend-engineer", "united-states", { kind: "official" });
    expect(others.sameRole).toEqual([]);
    const nearest = await elsewhere("data-scientist", "germany", { kind: "advertised", limit: 5 });
    expect(names(nearest.sameRole)).toEqual(["data-scientist/united-states"]);
    expect(names(nearest.sameCountry)).toEqual(["backend-engineer/germany"]);
  });

  test("a page's second question is the neighbours and the series in one", async () => {
    const [role, country] = ["backend-engineer", "united-states"];
    const [subjects, countries] = [["US"], ["DE", "FR"]];
    const { series, ...neighbours } = await besideCell({
      ...{ role, country, kind: null, limit: 10, subjects, countries },
    });
    expect(neighbours).toEqual(await elsewhere(role, country, { kind: null }));
    const [about, parity] = [
      await referenceSeries({ subjects }),
      await referenceSeries({ series: ["ppp"], subjects: countries }),
    ];
    expect(about.length * parity.length).toBeGreaterThan(0);
    expect(series).toHaveLength(about.length + parity.length);
    expect(series).toEqual(expect.arrayContaining([...about, ...parity]));
  });

  test("a role page costs two questions", async () => {
    const asked = vi.spyOn(await db(), "$queryRawUnsafe");
    expect(await readCellInput("backend-engineer", "united-states")).not.toBeNull();
    expect(asked).toHaveBeenCalledTimes(2);
    asked.mockRestore();
  });

  test("the sitemap holds indexable cells and the hubs that have one", async () => {
    expect(await sitemapCells()).toEqual({
      release: { id: "2025-08-03.1", publishedAt: "2026-11-24T10:00:00.000Z" },
      dataDate: "2025-08-03",
      cells: [
        { role: "backend-engineer", country: "germany", regions: false },
        { role: "backend-engineer", country: "united-states", regions: false },
        { role: "data-scientist", country: "united-states", regions: false },
      ],
      roles: ["backend-engineer", "data-scientist"],
      countries: ["germany", "united-states"],
      families: [
        { family: "data-science", country: "united-states", cells: 1 },
        { family: "software-engineering", country: "germany", cells: 1 },
        { family: "software-engineering", country: "united-states", cells: 1 },
      ],
    });
  });

  test("a family knows the largest page of each role, and its countries", async () => {
    const held = await familyRoles("software-engineering");
    expect(names(held?.cells ?? [])).toEqual(["backend-engineer/united-states"]);
    expect(held?.countries.map(({ slug, roles }) => [slug, roles])).toEqual([
      ["germany", 1],
      ["united-states", 1],
    ]);
    const hub = await countryHub("united-states", "data-science");
    expect(names(hub?.cells ?? [])).toEqual(["data-scientist/united-states"]);
    expect(hub?.sources).toEqual(["aijobs"]);
  });

  test("search knows roles by their raw titles", async () => {
    const index = await searchIndex();
    expect(index.countries).toContainEqual({ slug: "germany", name: "Germany", code: "DE" });
    const backend = index.roles.find(({ slug }) => slug === "backend-engineer");
    expect(backend?.titles).toContain("Backend Engineer");
  });

  test("home has counts and each role's largest cell", async () => {
    const facts = await homeFacts(2);
    expect(facts).toMatchObject({ roles: 2, countries: 2, indexable: 3, cells: 4, postings: 111 });
    expect(facts).toMatchObject({
      leads: { advertised: 3, "self-reported": 0, official: 0 },
      regional: 0,
    });
    expect(names(facts?.largest ?? [])).toEqual([
      "backend-engineer/united-states",
      "data-scientist/united-states",
    ]);
  });

  test("the largest cells are indexable ones, most postings first", async () => {
    expect(await largestCells(2)).toEqual([
      { role: "backend-engineer", country: "united-states" },
      { role: "data-scientist", country: "united-states" },
    ]);
  });

  test("reference series are found by subject, and by name where one is given", async () => {
    const growth = await referenceSeries({
      subjects: ["DE"],
      series: ["labour-cost-wage-growth", "no-such-series"],
    });
    expect(growth.map(({ series, subject }) => [series, subject])).toEqual([
      ["labour-cost-wage-growth", "DE"],
    ]);
    expect((await referenceSeries({ subjects: ["DE"] })).length).toBeGreaterThan(1);
    expect(await referenceSeries({ subjects: [] })).toEqual([]);
  });

  test("scores come with the model, and the record with what replays showed", async () => {
    expect(await backtestScores()).toMatchObject({ scores: [], model: { method: "model" } });
    expect(await ledger(3)).toMatchObject({
      entries: 8,
      counted: 8,
      graded: [],
      open: [
        { role: "backend-engineer", country: "united-states", year: 2026 },
        { role: "backend-engineer", country: "united-states", year: 2027 },
        { role: "data-scientist", country: "united-states", year: 2026 },
      ],
    });
    const [about2025, about2024] = await replays();
    expect(about2025).toMatchObject({ year: 2025, outcome: { payPoints: 84 } });
    expect(about2024).toMatchObject({
      edition: "2024-06-30",
      role: "backend-engineer",
      year: 2024,
      base: 90_000,
      lastValue: 90_000,
      outcome: { edition: "2025-08-03", actual: 100_000, payPoints: 40, hit: true },
    });
  });

  test("a cell knows what it led with in the published release before, and nothing without one", async () => {
    const asked = () => cell("backend-engineer", "united-states");
    const first = await asked();
    expect(first?.before).toBeNull();
    await build();
    await publishRelease({ now: new Date("2026-11-25T10:00:00Z") });
    expect((await asked())?.before).toMatchObject({
      publishedAt: "2026-11-24T10:00:00.000Z",
      lead: first?.facts.lead,
      recorded: first?.facts.recorded?.average,
      estimate: { mean: first?.estimate.mean },
      payPoints: first?.facts.recorded?.payPoints,
      perUsd: 1,
      editions: [
        { id: "aijobs", edition: "2025-08-03" },
        { id: "aijobs", edition: "2024-06-30" },
      ],
    });
  });

  test("a database that is down is an error, never an empty answer", async () => {
    const url = process.env.DATABASE_URL;
    await closeDb();
    process.env.DATABASE_URL = "postgresql://nobody@127.0.0.1:1/none";
    await expect(cell("backend-engineer", "united-states")).rejects.toThrow();
    await expect(roleList()).rejects.toThrow();
    await closeDb();
    process.env.DATABASE_URL = url;
  });
});
