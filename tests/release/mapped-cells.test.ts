import { expect, test } from "vitest";
import type { TitleRoles } from "#lib/domain/forecast.ts";
import type { Role } from "#lib/domain/role.ts";
import { titlesOf } from "#lib/release/compose-release.ts";
import { mapCells, mappedKey } from "#lib/release/input/counted-cells.ts";
import { advertised, official, range, survey } from "./sample.ts";

const roles: Role[] = [
  {
    slug: "backend-engineer",
    name: "Backend Engineer",
    family: "software",
    titles: ["Backend Engineer"],
  },
  { slug: "software-engineer", name: "Software Engineer", family: "software", titles: [] },
];
const titleRoles: TitleRoles[] = [
  {
    source: "stackoverflow",
    title: "Developer, back-end",
    roles: ["backend-engineer"],
    wider: false,
  },
  {
    source: "bls-oews",
    title: "15-1252 Software Developers",
    roles: ["software-engineer"],
    wider: false,
  },
  {
    source: "bls-oews",
    title: "15-1252 Software Developers",
    roles: ["backend-engineer"],
    wider: true,
  },
];

test("an advertised title has one role, an occupation can stand for several", () => {
  const postings = advertised({ ranges: [range(1, 2)] });
  const mapped = mapCells([postings, survey(), official()], roles, titleRoles);
  expect(mapped.get(mappedKey("backend-engineer", "US"))).toEqual([
    { cell: postings, wider: false },
    { cell: survey(), wider: false },
    { cell: official(), wider: true },
  ]);
  expect(mapped.get(mappedKey("software-engineer", "US"))).toEqual([
    { cell: official(), wider: false },
  ]);
});

test("titles of another source, or of no role, are nobody's evidence", () => {
  const generic = advertised({ title: "Engineer", ranges: [range(1, 2)] });
  const foreign = survey({ source: "other-survey" });
  expect(mapCells([generic, foreign], roles, titleRoles).size).toBe(0);
});

test("a release records a title with its roles, but not as one of a wider group", () => {
  expect(titlesOf(["aijobs"], roles, titleRoles)).toEqual([
    { source: "aijobs", title: "Backend Engineer", role: "backend-engineer" },
    { source: "stackoverflow", title: "Developer, back-end", role: "backend-engineer" },
    { source: "bls-oews", title: "15-1252 Software Developers", role: "software-engineer" },
  ]);
});
