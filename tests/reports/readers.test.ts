import { beforeEach, describe, expect, test, vi } from "vitest";
import { loadCorrections } from "#lib/content/sources/corrections.ts";
import type { CellRecord, CellSummary } from "#lib/domain/cell-record.ts";
import type { LedgerEntry } from "#lib/domain/ledger.ts";
import type { ReleaseIdentity } from "#lib/domain/release.ts";
import type { CountryCount } from "#lib/queries/countries.ts";
import type { RoleCount } from "#lib/queries/roles.ts";
import type { SearchIndex } from "#lib/queries/search-index.ts";
import { apiEvidence } from "#lib/reports/api/evidence.ts";
import { apiLedger, ledgerCsv } from "#lib/reports/api/ledger.ts";
import { apiQuery } from "#lib/reports/api/query.ts";
import { apiSalary } from "#lib/reports/api/salary.ts";
import { cellPage } from "#lib/reports/cell/cell-page.ts";
import { compare } from "#lib/reports/compare/compare.ts";
import { pair } from "#lib/reports/compare/pair.ts";
import { family } from "#lib/reports/directory/directories.ts";
import { home } from "#lib/reports/home/home.ts";
import { countryFamily } from "#lib/reports/hub/country-family.ts";
import { countryHub } from "#lib/reports/hub/country-hub.ts";
import { roleHub } from "#lib/reports/hub/role-hub.ts";
import { methodology } from "#lib/reports/methodology/methodology.ts";
import { missingCell } from "#lib/reports/missing/missing-cell.ts";
import { moneyTable } from "#lib/reports/money/money-table.ts";
import { playbook } from "#lib/reports/playbook/playbook.ts";
import { regionsPage } from "#lib/reports/regions/regions-page.ts";
import { roleNames } from "#lib/reports/search/role-names.ts";
import { search } from "#lib/reports/search/search.ts";
import { suggest } from "#lib/reports/search/suggest.ts";
import { standingPage } from "#lib/reports/standing/standing-page.ts";
import { manyCells } from "./many-cells.ts";
import { backendCanada, estimate, record } from "./sample-cell.ts";

/** What the database answers in these tests; whoever asks for something else is answered with nothing. */
interface Held {
  record: CellRecord | null;
  release: ReleaseIdentity | null;
  cells: CellSummary[] | null;
  roles: RoleCount[];
  countries: CountryCount[];
  index: SearchIndex;
  largest: { role: string; country: string }[];
  entries: LedgerEntry[];
  beginning: { slug: string; name: string; countries: number }[];
  found: { roles: { slug: string; name: string; countries: number }[] };
  asked: unknown[];
}

const held = vi.hoisted(
  (): Held => ({
    ...{ record: null, release: null, cells: null, roles: [], countries: [], largest: [] },
    ...{ index: { roles: [], countries: [] }, entries: [], beginning: [], found: { roles: [] } },
    asked: [],
  }),
);

vi.mock("#lib/queries/snapshot.ts", () => ({ inSnapshot: <T>(work: () => T) => work() }));
vi.mock("#lib/queries/current-release.ts", () => ({ currentRelease: async () => held.release }));
vi.mock("#lib/queries/cell.ts", () => ({
  cell: async (role: string) => (role === held.record?.role.slug ? held.record : null),
}));
vi.mock("#lib/queries/beside-cell.ts", () => ({
  besideCell: async (asked: unknown) => {
    held.asked.push(asked);
    return { sameRole: [], sameCountry: [], peers: [], series: [] };
  },
}));
vi.mock("#lib/queries/largest-cells.ts", () => ({ largestCells: async () => held.largest }));
vi.mock("#lib/queries/countries.ts", () => ({ countryList: async () => held.countries }));
vi.mock("#lib/queries/roles.ts", () => ({ roleList: async () => held.roles }));
vi.mock("#lib/queries/scores.ts", () => ({ backtestScores: async () => null }));
vi.mock("#lib/queries/home-facts.ts", () => ({ homeFacts: async () => null }));
vi.mock("#lib/queries/role-hub.ts", () => ({ roleHub: async () => cellsHeld() }));
vi.mock("#lib/queries/country-hub.ts", () => ({ countryHub: async () => cellsHeld() }));
vi.mock("#lib/queries/family-roles.ts", () => ({
  familyRoles: async () => held.cells && { ...cellsHeld(), countries: [] },
}));
vi.mock("#lib/queries/compare-cells.ts", () => ({ compareCells: async () => held.cells ?? [] }));
vi.mock("#lib/queries/elsewhere.ts", async (original) => ({
  ...(await original<typeof import("#lib/queries/elsewhere.ts")>()),
  elsewhere: async (...asked: unknown[]) => {
    held.asked.push(asked);
    return { sameRole: [], sameCountry: [], peers: [] };
  },
}));
vi.mock("#lib/queries/series.ts", () => ({ referenceSeries: async () => [] }));
vi.mock("#lib/queries/role-countries.ts", () => ({ roleCountries: async () => held.countries }));
vi.mock("#lib/queries/role-spreads.ts", () => ({ roleSpreads: async () => [] }));
vi.mock("#lib/queries/search-index.ts", () => ({ searchIndex: async () => held.index }));
vi.mock("#lib/queries/search-names.ts", () => ({
  coverage: async () => ({ roles: 110, countries: 80, families: ["security"] }),
}));
vi.mock("#lib/queries/names-beginning.ts", () => ({
  namesBeginning: async () => ({ roles: held.beginning, countries: [] }),
}));
vi.mock("#lib/queries/clear-pairs.ts", () => ({
  clearPairs: async () =>
    ["role-0", "role-1", "role-2", "role-3", "role-4"].flatMap((role) =>
      ["a", "b", "c", "d"].map((first) => ({ role, first, second: `${role}-z` })),
    ),
}));
vi.mock("#lib/queries/compared-cells.ts", () => ({
  comparedCells: async (keys: { role: string; country: string }[]) =>
    keys.flatMap(({ role, country }) => (country === "nowhere" ? [] : compared(role, country))),
}));
vi.mock("#lib/queries/regions.ts", () => ({ regionsOf: async () => held.record?.facts.regions }));
vi.mock("#lib/queries/ledger.ts", () => ({
  ledgerSize: async () => ({ entries: held.entries.length, lastHash: "abc" }),
  ledgerEntries: async (after: number, most: number) =>
    held.entries.filter(({ id }) => id > after).slice(0, most),
}));
vi.mock("#lib/reports/search/find-answers.ts", () => ({
  findAnswers: async (query: string) => {
    held.asked.push(query);
    return {
      reading: { tokens: [], pay: null, compares: false },
      finding: { roles: [], places: [], mended: null, beside: [] },
      names: { roles: held.found.roles, countries: [] },
      ...{ cells: [], namesakes: [], region: null },
    };
  },
}));

function cellsHeld() {
  const { release, country, role } = record();
  return held.cells && { release, country, role, cells: held.cells, sources: ["aijobs"] };
}

function compared(role: string, country: string) {
  const { release: _, ...own } = record();
  return {
    role: { ...own.role, slug: role },
    country: { ...own.country, slug: country, name: country, inSentence: country },
    ...{ indexable: true, lead: "advertised" as const, recorded: null, region: null },
    estimates: [estimate(), estimate({ kind: "official" })],
    ...{ projections: [], sources: own.facts.sources },
  };
}

const role = (slug: string, more: Partial<RoleCount> = {}): RoleCount => ({
  ...{ slug, name: slug.toUpperCase(), family: "security", cells: 1, indexable: 1, measured: 1 },
  ...{ postings: 10, payPoints: 20, jobs: null, ...more },
});
const country = (slug: string, more: Partial<CountryCount> = {}): CountryCount => ({
  ...record().country,
  ...{ slug, name: slug.toUpperCase(), inSentence: slug, cells: 1, indexable: 1, measured: 1 },
  ...{ postings: 10, payPoints: 20, ...more },
});
const ledgerEntry = (id: number): LedgerEntry => ({
  ...{ id, role: "backend-engineer", country: "canada", kind: "advertised", year: 2026 },
  ...{ currency: "CAD", mean: 101_000, low80: 90_000, high80: 120_000, base: 98_000 },
  ...{ lastValue: null, method: "model", source: "aijobs", edition: "2025-08-03" },
  ...{ editionDate: "2025-08-03", release: "2025-08-03.1", publishedAt: "2026-11-24T18:01:00Z" },
  ...{ hash: "ab", outcome: null, countryCode: "CA", titles: [], counts: true },
});
const entries = (count: number) => Array.from({ length: count }, (_, k) => ledgerEntry(k + 1));
const refused = (status: number) => expect.objectContaining({ status });

beforeEach(() => {
  const own = record();
  Object.assign(held, { record: own, release: own.release, cells: [backendCanada], asked: [] });
  Object.assign(held, { roles: [role("one"), role("none", { cells: 0 })] });
  Object.assign(held, { countries: [country("canada"), country("empty", { cells: 0 })] });
  Object.assign(held, { found: { roles: [] }, beginning: [], largest: [], entries: [] });
});

describe("a page is there where the release holds something for it, and nowhere else", () => {
  test.each<[string, (role: string) => Promise<unknown>]>([
    ["of a role in a country", (slug) => cellPage(slug, "united-states")],
    ["the playbook", (slug) => playbook(slug, "united-states")],
  ])("%s", async (_, read) => {
    expect(await read("backend-engineer")).not.toBeNull();
    expect(await read("nobody")).toBeNull();
  });

  test("pay by region", async () => {
    held.record = manyCells["an office leads"]?.().record ?? null;
    expect(await regionsPage("backend-engineer", "united-states")).not.toBeNull();
    expect(await regionsPage("nobody", "united-states")).toBeNull();
  });

  test.each<[string, () => Promise<unknown>]>([
    ["a role everywhere", () => roleHub("backend-engineer")],
    ["a country", () => countryHub("united-states")],
    ["a family in a country", () => countryFamily("united-states", "security")],
  ])("%s", async (_, read) => {
    expect(await read()).not.toBeNull();
    held.cells = [];
    expect(await read()).toBeNull();
    held.cells = null;
    expect(await read()).toBeNull();
  });

  test("a family: known by its address, with a role that has an estimate", async () => {
    expect((await family("security"))?.heading).toContain("Security");
    expect(await family("no-family")).toBeNull();
    expect(await countryFamily("united-states", "no-family")).toBeNull();
    held.roles = [role("other", { family: "data" }), role("none", { cells: 0 })];
    expect(await family("security")).toBeNull();
    held.cells = null;
    held.roles = [role("one")];
    expect(await family("security")).toBeNull();
  });

  test("without a release the pages about all of it are errors", async () => {
    await expect(home()).rejects.toThrow("no release");
    await expect(methodology()).rejects.toThrow("no release");
    held.release = null;
    await expect(roleNames()).rejects.toThrow("no release");
  });

  test("what stands in place of a page that does not exist", async () => {
    held.cells = [];
    const missing = () => missingCell("backend-engineer", "canada");
    expect((await missing())?.heading).toContain("Backend Engineer");
    expect(held.asked).toEqual([["backend-engineer", "canada", { kind: null, limit: 5 }]]);
    expect(await missingCell("nobody", "canada")).toBeNull();
    expect(await missingCell("backend-engineer", "nowhere")).toBeNull();
    held.cells = [backendCanada];
    expect(await missing()).toBeNull();
  });
});

test("readers' browsers convert with the countries that have an estimate", async () => {
  expect(Object.keys((await moneyTable()).table.countries)).toEqual(["canada"]);
});

test("a page names its role as content does, and why rows of its index were mended", async () => {
  const own = record();
  const { advertised } = own.facts;
  const [rule] = loadCorrections("aijobs");
  if (rule === undefined || advertised === null) throw new Error("the index has rules");
  const corrections = [{ rule: rule.id, payPoints: 3 }];
  held.record = { ...own, facts: { ...own.facts, corrections } };
  const page = await cellPage("backend-engineer", "united-states");
  expect(page?.overview.bar.description).toMatch(/^Backend Engineer in the United States/);
  expect(JSON.stringify(page?.evidence)).toContain(rule.reason.replace(/\.$/, ""));
});

test("a page is read with 250 neighbours of each sort and the series of its country, sector and occupation", async () => {
  await cellPage("backend-engineer", "united-states");
  expect(held.asked).toMatchObject([
    { limit: 250, kind: "advertised", subjects: ["US", "US:Software Development", "15-1252"] },
  ]);
});

describe("the API refuses what it does not hold", () => {
  test("a role that is not known", async () => {
    await expect(apiSalary("nobody", "canada", null)).rejects.toEqual(refused(404));
    await expect(apiEvidence("nobody", "canada")).rejects.toEqual(refused(404));
    expect((await apiEvidence("backend-engineer", "canada")).claims.length).toBeGreaterThan(10);
  });

  test("a currency without a rate, but for the country's own", async () => {
    const asked = (currency: string | null) => apiSalary("backend-engineer", "canada", currency);
    await expect(asked("CHF")).rejects.toEqual(refused(400));
    expect((await asked("EUR")).role.slug).toBe("backend-engineer");
    held.record = record({ release: { ...record().release, rates: { year: 2025, perUsd: {} } } });
    await expect(asked("EUR")).rejects.toEqual(refused(400));
  });

  test("a parameter that is given twice, or that it does not take", () => {
    const asked = (query: string) => apiQuery(`https://a.example/${query}`, ["after", "format"]);
    expect(asked("?after=5")("after")).toBe("5");
    expect(asked("?after=5")("format")).toBeNull();
    expect(() => asked("?after=5&after=6")).toThrow("more than once");
    expect(() => asked("?before=5")).toThrow("unknown parameter");
  });

  test.each(["x", "1x", "-1", "1234567890"])(
    "a place in the record that is no id: %s",
    async (after) => {
      await expect(apiLedger(after)).rejects.toEqual(refused(400));
    },
  );
});

describe("the record is read in pieces of a thousand", () => {
  test.each([
    [999, 999, null],
    [1000, 1000, "/api/v1/ledger?after=1000"],
    [1001, 1000, "/api/v1/ledger?after=1000"],
    [0, 0, null],
  ])("of %d entries an answer holds %d, and names the next: %s", async (count, shown, next) => {
    held.entries = entries(count);
    const answer = await apiLedger(null);
    expect(answer.rows).toHaveLength(shown);
    expect(answer.next).toBe(next);
  });

  test("an answer goes on after an id", async () => {
    held.entries = entries(1001);
    expect((await apiLedger("1000")).rows.map(({ id }) => id)).toEqual([1001]);
  });

  test.each([0, 999, 1000, 1001])("the file has %d lines under one head", async (count) => {
    held.entries = entries(count);
    let file = "";
    for await (const piece of ledgerCsv()) file += piece;
    const lines = file.trim().split("\n");
    expect(lines).toHaveLength(count + 1);
    expect(lines.filter((line) => line.startsWith("id,"))).toHaveLength(1);
  });
});

describe("what a comparison is asked for", () => {
  beforeEach(() => {
    held.index = {
      roles: [
        { slug: "dba", name: "Database Administrator", titles: ["Data Keeper"] },
        { slug: "keeper", name: "Data Keeper", titles: [] },
        ...["role-0", "role-1"].map((slug) => ({ slug, name: slug.toUpperCase(), titles: [] })),
      ],
      countries: [{ slug: "a", name: "Atlantis", code: "AA" }],
    };
  });
  const asked = (cells: string, role = "", country = "") => compare(cells, role, country, "", "");

  test("a role is known by its slug, its name or a title; a name comes before another's title", async () => {
    const named = async (typed: string) => (await asked("", typed)).add?.selected.role;
    expect(await named("dba")).toBe("Database Administrator");
    expect(await named(" database ADMINISTRATOR ")).toBe("Database Administrator");
    expect(await named("data keeper")).toBe("Data Keeper");
    expect(await named("nobody")).toBe("nobody");
  });

  test("the form adds a cell where it names both role and country", async () => {
    const shown = async (role: string, country: string) => {
      const { cells, problems } = await asked("dba/b", role, country);
      return [cells.length, problems];
    };
    expect(await shown("data keeper", "c")).toEqual([2, []]);
    expect(await shown("data keeper", "")).toEqual([1, []]);
    expect(await shown("", "c")).toEqual([1, []]);
    expect((await asked("dba/b", "dba", "c")).add?.selected.country).toBe("c");
    expect((await asked("dba/b")).add?.selected.country).toBeNull();
  });

  test("what is not held is said", async () => {
    expect((await asked("dba/b,dba/nowhere")).problems).toEqual([
      expect.stringContaining("dba/nowhere"),
    ]);
    expect((await asked("dba/b")).problems).toEqual([]);
  });

  test("a region stands for its country where the office knows it", async () => {
    held.record = manyCells["an office leads"]?.().record ?? null;
    const { cells, problems } = await asked("dba/b/texas,dba/b/atlantis");
    expect(cells).toHaveLength(1);
    expect(problems).toEqual([expect.stringContaining("dba/b/atlantis")]);
  });

  test("an empty one offers three pairs of each of the four roles with most evidence, by their names", async () => {
    held.largest = [0, 0, 1, 2, 3, 4].map((k) => ({ role: `role-${k}`, country: "a" }));
    const { related } = await asked("");
    expect(related).toHaveLength(12);
    expect(related[0]?.text).toMatch(/ROLE-0.*Atlantis.*role-0-z/);
    expect(related.at(-1)?.href).toContain("role-3-z");
    expect((await asked("dba/b")).related).toEqual([]);
  });

  test("two countries have a page where both are named, held and not the same", async () => {
    expect(await pair("dba", "a-vs-b")).not.toBeNull();
    for (const wrong of ["a", "a-vs-a", "a-vs-nowhere"])
      expect(await pair("dba", wrong)).toBeNull();
  });
});

describe("what a search is answered", () => {
  const backend = { slug: "backend-engineer", name: "Backend Engineer", countries: 40 };

  test("what is covered only where it names nothing that is known", async () => {
    expect((await search("zzz")).covered).not.toBeNull();
    expect((await search("zzz")).families).toEqual([
      { text: "Security", href: "/salaries/fields/security" },
    ]);
    held.found = { roles: [backend] };
    expect((await search("backend")).covered).toBeNull();
  });

  test("the box offers something from two letters on", async () => {
    expect(await suggest("b")).toBeNull();
    expect(await suggest(" b ")).toBeNull();
    expect(await suggest("be")).not.toBeNull();
    expect(await suggest("bac")).not.toBeNull();
  });

  test("a beginning that finds nothing is looked up as the first name that begins so", async () => {
    held.beginning = [backend];
    await suggest("backe");
    expect(held.asked).toEqual(["backe", "Backend Engineer"]);
    held.asked = [];
    held.found = { roles: [backend] };
    await suggest("backend");
    expect(held.asked).toEqual(["backend"]);
    held.asked = [];
    Object.assign(held, { beginning: [], found: { roles: [] } });
    await suggest("zzz");
    expect(held.asked).toEqual(["zzz"]);
  });

  test("a field for a role offers those with an estimate", async () => {
    expect((await roleNames()).roles).toEqual([{ slug: "one", name: "ONE" }]);
  });
});

describe("where one stands", () => {
  const backend = role("backend-engineer", { name: "Backend Engineer" });
  beforeEach(() => {
    held.roles = [backend, role("dba", { name: "Database Administrator" })];
    held.largest = [{ role: "backend-engineer", country: "united-states" }];
  });

  test("begins with the role and country of most evidence, and may be listed only so", async () => {
    const page = await standingPage("", "");
    expect(page.selected).toEqual({ role: "backend-engineer", country: "united-states" });
    expect([page.indexable, page.problem, page.roleName]).toEqual([true, null, "Backend Engineer"]);
    expect(page.figures).not.toBeNull();
    expect(page.countries).toEqual([{ value: "canada", text: "CANADA" }]);
    expect((await standingPage("backend-engineer", "")).indexable).toBe(false);
    expect((await standingPage("", "canada")).indexable).toBe(false);
    expect((await standingPage("", "canada")).selected.country).toBe("canada");
    held.largest = [];
    expect((await standingPage("", "")).selected).toEqual({ role: "", country: "" });
  });

  test.each([
    ["dba", "dba"],
    [" DATABASE administrator ", "dba"],
    ["keeper of data", "backend-engineer"],
  ])("takes %j for %s", async (typed, slug) => {
    held.found = { roles: [{ slug: "backend-engineer", name: "Backend Engineer", countries: 1 }] };
    expect((await standingPage(typed, "canada")).selected.role).toBe(slug);
  });

  test("says so where the release has no estimate", async () => {
    const page = await standingPage("dba", "canada");
    expect(page.figures).toBeNull();
    expect(page.problem).toMatch(/Database Administrator.*CANADA/);
    expect((await standingPage("nobody", "canada")).problem).toContain("nobody");
  });
});
