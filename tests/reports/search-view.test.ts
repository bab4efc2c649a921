import { expect, test } from "vitest";
import type { Matches } from "#lib/reports/search/search-match.ts";
import { searchView } from "#lib/reports/search/search-view.ts";
import { backendCanada, input } from "./sample-cell.ts";

const { release } = input().record;
const role = { slug: "backend-engineer", name: "Backend Engineer", titles: [] };
const country = { slug: "canada", name: "Canada", code: "CA", names: ["Canada"] };
const nobody: Matches["suggestions"] = { roles: [], countries: [] };
const both: Matches = { roles: [role], countries: [country], suggestions: nobody };

test("a search for a role in a country counts pages, and one for either counts that", () => {
  const found = (matches: Matches) =>
    searchView(release, "what was typed", matches, [backendCanada]).summary;
  expect(found(both)).toBe("1 page for “what was typed”");
  expect(found({ ...both, countries: [] })).toBe("1 role for “what was typed”");
  expect(found({ ...both, roles: [] })).toBe("1 country for “what was typed”");
});

test("figures are said to be in US dollars, wherever the pages found are about", () => {
  expect(searchView(release, "canada", both, [backendCanada]).basis).toMatch(/^In US dollars/);
  expect(searchView(release, "canada", both, []).basis).toBeNull();
});

test("a search that names a role and a country without an estimate says so", () => {
  const { summary, roles, countries, directories } = searchView(release, "backend ca", both, []);
  expect(summary).toContain("No estimate is held");
  expect([roles.length, countries.length, directories.length]).toEqual([1, 1, 0]);
});

test("a search that comes near no name leads to all of them, and promises no names", () => {
  const lost = searchView(release, "zzz", { roles: [], countries: [], suggestions: nobody }, []);
  expect(lost.summary).not.toContain("come close");
  expect(lost.directories.map(({ href }) => href)).toEqual(["/salaries", "/countries"]);
  const near = { ...nobody, roles: [role] };
  const close = searchView(
    release,
    "bakend",
    { ...both, roles: [], countries: [], suggestions: near },
    [],
  );
  expect(close.summary).toContain("come close");
  expect(close.directories).toEqual([]);
});
