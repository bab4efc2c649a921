import { beforeAll, describe, expect, test } from "vitest";
import { pool } from "#lib/db.ts";
import { knownRoles, loadSearchTerms } from "#lib/ingest/search/load-terms.ts";
import { loadSearchTermsBeside } from "#lib/ingest/search/load-terms-beside.ts";
import { coverage, largestOf, searchNames } from "#lib/queries/search-names.ts";
import { nearWords, roleCount, searchTerms, searchWordRoles } from "#lib/queries/search-terms.ts";
import { buildRelease } from "#lib/release/build.ts";
import { publishRelease } from "#lib/release/publish/publish.ts";
import { findAnswers } from "#lib/reports/search/find-answers.ts";
import { lettersOf } from "#lib/search/spelling.ts";
import { freshDatabase } from "#tests/helpers/database.ts";
import { importCells } from "#tests/release/import-cells.ts";
import { plainMethod } from "#tests/release/plain-method.ts";
import { advertised, range } from "#tests/release/sample.ts";
import { addressesFor, expectedAnswers, placeOf } from "./queries.ts";

const lookup = { terms: searchTerms, words: searchWordRoles, near: nearWords, roleCount };

beforeAll(async () => {
  await freshDatabase();
  await importCells("2025-08-03", [
    advertised({ ranges: [range(90_000, 130_000, { count: 40 })] }),
    advertised({ country: "DE", ranges: [range(60_000, 80_000, { currency: "EUR", count: 16 })] }),
  ]);
  await buildRelease({ today: new Date("2026-11-24T00:00:00Z"), method: plainMethod });
  // Every role that content knows has pages, whatever the figures that ship cover today.
  await pool().query(
    `insert into release_roles (release_id, slug, name, family, skills)
     select release.id, role ->> 'slug', role ->> 'name', 'security', '[]'
     from releases release, json_array_elements($1::json) role on conflict do nothing`,
    [JSON.stringify(knownRoles().map(({ slug, name }) => ({ slug, name })))],
  );
  // Few postings and many answers.
  await pool().query(
    `insert into estimates (release_id, role, country, kind, level, year, currency, mean, low80, high80,
       p10, p25, p50, p75, p90, se_log, own_weight, grade, share, postings, pay_points)
     select release_id, role, country, 'self-reported', level, year, currency, mean, low80, high80,
       p10, p25, p50, p75, p90, se_log, own_weight, grade, share, 500, 500
     from estimates where country = 'germany' and level = 'all' and kind = 'advertised'`,
  );
  await publishRelease({ now: new Date("2026-11-24T10:00:00Z") });
  await loadSearchTerms();
}, 120_000);

describe.each(["team", "wider", "third", "fourth"])("the searches of %s.csv", (list) => {
  const rows = expectedAnswers(list);
  test.each(rows)("$query", async (row) => {
    const addresses = await addressesFor(row.query, lookup);
    expect([row.expect, placeOf(row, addresses), addresses.slice(0, 3)]).not.toContain(null);
  });

  test("lead to the expected address first in 95 of 100", async () => {
    let first = 0;
    for (const row of rows) {
      if (placeOf(row, await addressesFor(row.query, lookup)) === 0) first++;
    }
    expect(first / rows.length).toBeGreaterThanOrEqual(0.95);
  });
});

test.each([
  { list: "fifth", first: 0.97, amongThree: 0.97 },
  { list: "sixth", first: 0.98, amongThree: 0.98 },
  { list: "seventh", first: 0.97, amongThree: 0.98 },
  { list: "eighth", first: 0.98, amongThree: 0.98 },
  { list: "ninth", first: 0.97, amongThree: 0.98 },
  { list: "tenth", first: 0.98, amongThree: 0.98 },
  { list: "eleventh", first: 0.98, amongThree: 0.98 },
  { list: "twelfth", first: 0.98, amongThree: 0.98 },
  { list: "thirteenth", first: 0.98, amongThree: 0.98 },
  { list: "fourteenth", first: 0.97, amongThree: 0.98 },
  { list: "fifteenth", first: 0.96, amongThree: 0.97 },
])("$first of the searches in $list lead to the expected address first", async (floor) => {
  const rows = expectedAnswers(floor.list);
  const found: (number | null)[] = [];
  for (const row of rows) {
    found.push(placeOf({ ...row, within: 3 }, await addressesFor(row.query, lookup)));
  }
  const share = (counts: (place: number | null) => boolean) =>
    found.filter(counts).length / rows.length;
  expect(share((place) => place === 0)).toBeGreaterThanOrEqual(floor.first);
  expect(share((place) => place !== null)).toBeGreaterThanOrEqual(floor.amongThree);
});

test("words a few edits away are known by their letters, in any alphabet", async () => {
  const mistyped = (typed: string, edits: number) => ({
    typed,
    letters: lettersOf(typed),
    variants: [],
    edits,
  });
  const near = await nearWords([
    mistyped("pharmacsitst", 3),
    mistyped("переводщек", 2),
    mistyped("pharmacits", 1),
  ]);
  const words = (typed: string) => near.get(typed)?.map(({ word }) => word) ?? [];
  expect(words("pharmacsitst")).toContain("pharmacist");
  expect(words("переводщек")).toContain("переводчик");
  expect(words("pharmacits")).toEqual([]);
  expect(words("pharmacsitst").filter((word) => !/^p.{8,14}$/.test(word))).toEqual([]);
});

describe("answers", () => {
  test("are pages of the published release, with the role's page in the place first", async () => {
    const { names, cells, finding } = await findAnswers("backend devs in Berlin");
    expect(names.roles[0]).toMatchObject({ slug: "backend-engineer", countries: 2 });
    expect(names.countries).toMatchObject([{ slug: "germany", roles: 1 }]);
    expect(cells[0]).toMatchObject({ role: { slug: "backend-engineer" } });
    expect(finding.places[0]).toMatchObject({ name: "Berlin", country: "DE" });
  });

  test("name no role that has no page", async () => {
    const { finding, names } = await findAnswers("registered nurse");
    expect(finding.roles[0]?.role).toBe("registered-nurse");
    expect(names.roles).toEqual([]);
  });

  test("of a role alone are where most is known, whatever kind of pay leads there", async () => {
    expect(await largestOf("role", "backend-engineer", 4)).toEqual([
      { role: "backend-engineer", country: "germany" },
      { role: "backend-engineer", country: "united-states" },
    ]);
    expect(await searchNames(["'; drop table releases; --"], ["XX"])).toEqual({
      roles: [],
      countries: [],
    });
    expect(await coverage()).toEqual({
      roles: 1,
      countries: 2,
      families: ["software-engineering"],
    });
  });

  test.each([
    ["10,000 characters", "nurse ".repeat(2_000)],
    ["one word of 10,000 letters", "x".repeat(10_000)],
    ["wildcards of SQL", "%' or 1=1; -- _%"],
    ["a pattern", "(a+)+$ [["],
    ["zero bytes", "\0\0nurse\0"],
    ["half a sign", "\ud83d nurse \udc00"],
    ["right to left", "\u202eesrun\u202c ممرضة"],
    ["emoji", "👩‍⚕️👩🏽‍💻🇩🇪"],
    ["stacked accents", `n\u0301\u0302\u0303${"\u0301".repeat(60)}urse`],
    ["only signs", "+++ ### --- ..."],
    ["only fillers", "salary of the average job"],
    ["nothing", "   "],
  ])("are found or not, and nothing breaks, for %s", async (_, query) => {
    const { names } = await findAnswers(query);
    expect(names.roles.length).toBeLessThanOrEqual(8);
  });
});

test("words are loaded once, and again only when content changes", async () => {
  expect(await loadSearchTerms()).toBeNull();
  // A thread of its own finds the same database.
  expect(await loadSearchTermsBeside()).toBeNull();
  await pool().query("update search_loads set hash = 'older'");
  expect(await loadSearchTerms()).toBeGreaterThan(100_000);
}, 120_000);
