import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { SiteFooter } from "#components/ui/site-footer.tsx";
import { SiteHeader } from "#components/ui/site-header.tsx";
import { loadFamilies } from "#lib/content/roles/families.ts";
import type { CellSummary } from "#lib/domain/cell-record.ts";
import type { PayKind } from "#lib/domain/source.ts";
import type { CountryCount } from "#lib/queries/countries.ts";
import type { RoleCount } from "#lib/queries/roles.ts";
import { buildCellPage } from "#lib/reports/cell/build-cell-page.ts";
import { roleDirectoryView } from "#lib/reports/directory/directory-view.ts";
import { familyView } from "#lib/reports/directory/family-view.ts";
import { homeView } from "#lib/reports/home/home-view.ts";
import { countryFamilyView } from "#lib/reports/hub/country-family-view.ts";
import { countryHubView } from "#lib/reports/hub/country-hub-view.ts";
import { frameLinks, linkedModelled } from "#lib/reports/hub/linked-modelled.ts";
import { roleHubView } from "#lib/reports/hub/role-hub-view.ts";
import { cellRows } from "#lib/reports/parts/cell-row.ts";
import { words } from "#lib/reports/parts/sentence.ts";
import { backendCanada, estimate, input } from "./sample-cell.ts";

const { record, sources } = input();
const { release, role } = record;

const count = (slug: string, code: string, indexable = 1): CountryCount => ({
  slug,
  code,
  name: slug,
  inSentence: slug,
  currency: "USD",
  cells: 1,
  indexable,
  measured: indexable,
  postings: 10,
  payPoints: 20,
});

test("a hub proves its numbers by the sources that hold pay there, with their limits, and names the rest", () => {
  const hub = { release, role, cells: [backendCanada], sources: ["aijobs"] };
  const { evidence, alsoLearns } = roleHubView(hub, [], sources);
  expect(evidence.map(({ source }) => source.id)).toEqual(["aijobs"]);
  expect(evidence[0]?.notes).toEqual(
    expect.arrayContaining([expect.stringContaining("not a person")]),
  );
  expect(alsoLearns).toBe("The estimates also learn from 2 other sources about other cells.");
  const all = { ...hub, sources: ["aijobs", "stackoverflow", "bls-oews"] };
  expect(roleHubView(all, [], sources).alsoLearns).toBeNull();
});

test("a hub has a list for each kind of pay, and its highest and lowest are of one kind", () => {
  const cell = (name: string, kind: PayKind, average: number): CellSummary => ({
    ...backendCanada,
    country: { ...backendCanada.country, slug: name, name, inSentence: name },
    recorded: { kind, average },
    estimate: estimate({ kind, currency: "CAD", mean: average }),
  });
  const cells = [
    cell("canada", "advertised", 140_000),
    cell("norway", "official", 84_000),
    cell("sweden", "official", 70_000),
  ];
  const view = roleHubView({ release, role, cells, sources: ["aijobs"] }, [], sources);
  expect(view.lists.map(({ heading, rows }) => [heading, rows.length])).toEqual([
    ["Official pay", 2],
    ["Advertised pay", 1],
  ]);
  expect(view.lists[0]?.others).toEqual([{ text: "Advertised pay", href: "#advertised" }]);
  expect(view.lead[1]).toBe(
    "By official pay in US dollars, norway stands highest, at $60,000 a year, and sweden lowest, at $50,000.",
  );
});

test("pay that part-time jobs lower is marked in every list, and is no lowest beside pay of full years", () => {
  const office = (code: string, mean: number): CellSummary => ({
    ...backendCanada,
    country: { ...backendCanada.country, slug: code, code, name: code, inSentence: code },
    recorded: { kind: "official", average: mean },
    leadFrom: "recorded",
    postings: 0,
    estimate: estimate({ kind: "official", currency: "USD", mean }),
  });
  const hub = (cells: CellSummary[]) =>
    roleHubView({ release, role, cells, sources: ["aijobs"] }, [], sources);
  const mixed = hub([office("US", 80_000), office("DE", 60_000), office("GB", 30_000)]);
  expect(mixed.lead[1]).toContain("and DE lowest, at $60,000");
  expect(mixed.lists[0]?.rows.map(({ kindShown }) => kindShown)).toEqual([
    "Official",
    "Official",
    "Official, part-time jobs too",
  ]);
  const alike = hub([office("AU", 50_000), office("GB", 30_000)]);
  expect(alike.lead[1]).toContain("and GB lowest, at $30,000");
});

test("a hub of offices' figures alone counts no postings and answers", () => {
  const official = { ...backendCanada, postings: 0 };
  const lead = (cell: CellSummary) =>
    roleHubView({ release, role, cells: [cell], sources: ["aijobs"] }, [], sources).lead[0];
  expect(lead(official)).not.toContain("in all");
  expect(lead({ ...official, postings: 3 })).toContain("3 postings and answers in all");
});

test("figures that print alike have no highest and no lowest", () => {
  const alike = ["canada", "norway"].map((name, at) => ({
    ...backendCanada,
    country: { ...backendCanada.country, slug: name, name, inSentence: name },
    recorded: null,
    leadFrom: "estimate" as const,
    estimate: estimate({ kind: "official", currency: "CAD", mean: 84_000 + at }),
  }));
  const view = roleHubView({ release, role, cells: alike, sources: ["aijobs"] }, [], sources);
  expect(view.lead.join(" ")).not.toContain("highest");
});

test("readers choose among what a hub holds: orders, kinds, regions and confidences with two at least", () => {
  const cell = (code: string, kind: PayKind): CellSummary => ({
    ...backendCanada,
    country: { ...backendCanada.country, slug: code, code, name: code },
    recorded: { kind, average: 90_000 },
    estimate: estimate({ kind, currency: "CAD", mean: 90_000 }),
  });
  const toolsOf = (cells: CellSummary[]) =>
    roleHubView({ release, role, cells, sources: ["aijobs"] }, [], sources).tools.controls.map(
      ({ name, options }) => [name, options.map(({ value }) => value)],
    );
  expect(toolsOf([cell("CA", "advertised"), cell("NO", "official")])).toEqual([
    ["sort", ["name", "figure", "confidence"]],
    ["kind", ["advertised", "official"]],
    ["region", ["north-america", "europe"]],
    ["confidence", ["high", "medium", "low"]],
  ]);
  expect(toolsOf([cell("CA", "advertised")]).map(([name]) => name)).toEqual(["sort"]);
});

test("a row shows what the page leads with, marked, and projects in the page's own currency only", () => {
  const projections = record.projections.map((one) => ({ ...one, currency: "CAD" }));
  const led = { ...backendCanada, projections };
  const [row] = cellRows([led], "CAD", release);
  expect([row?.figureShown, row?.kindShown]).toEqual(["CA$163,000", "Advertised"]);
  expect(row?.projectionShown).toMatch(/^2026: CA\$/);
  const [estimated] = cellRows([{ ...led, leadFrom: "estimate" }], "USD", release);
  expect([estimated?.figureShown, estimated?.kindShown]).toEqual([
    "$114,300",
    "Advertised, estimated",
  ]);
  expect(estimated?.projectionShown).toBeNull();
});

test("what people answered stands in another currency as far as its band supports", () => {
  const { estimate } = backendCanada;
  const answers = {
    ...backendCanada,
    recorded: { kind: "self-reported" as const, average: 163_000 },
    estimate: { ...estimate, kind: "self-reported" as const },
  };
  const [own] = cellRows([answers], "CAD", release);
  const [dollars] = cellRows([answers], "USD", release);
  expect([own?.figureShown, dollars?.figureShown]).toEqual(["CA$163,000", "$116,400"]);
});

test("a country leads to the countries of its part of the world, and calls them that", () => {
  const { country } = backendCanada;
  const others = [count("canada", "CA"), count("mexico", "MX"), count("germany", "DE")];
  const hub = { release, country, cells: [backendCanada], sources: ["aijobs"] };
  expect(countryHubView(hub, others, [], loadFamilies(), sources).related).toEqual({
    heading: "Countries in North America",
    links: [{ text: "mexico", href: "/countries/mexico" }],
  });
  const lone = countryHubView(hub, [count("cuba", "CU", 0)], [], loadFamilies(), sources);
  expect(lone.related.links).toEqual([]);
});

const named = (slug: string, family: string): CellSummary["role"] => ({ slug, name: slug, family });
const many = (length: number, family: string): CellSummary[] =>
  Array.from({ length }, (_, at) => ({ ...backendCanada, role: named(`${family}-${at}`, family) }));
const counted = (slug: string, family: string, jobs: number): RoleCount => ({
  ...named(slug, family),
  cells: 1,
  indexable: 1,
  measured: 1,
  postings: 0,
  payPoints: 0,
  jobs,
});

test("a country of many roles shows the largest of each family, by jobs, and leads to the rest", () => {
  const { country } = backendCanada;
  const cells = [...many(100, "security"), ...many(21, "research")];
  const roles = [counted("security-7", "security", 900), counted("security-3", "security", 50)];
  const view = (held: CellSummary[]) =>
    countryHubView(
      { release, country, cells: held, sources: [] },
      [],
      roles,
      loadFamilies(),
      sources,
    );
  const [security, research] = view(cells).groups;
  expect(security?.rows.map((row) => row.role.slug).slice(0, 2)).toEqual([
    "security-7",
    "security-3",
  ]);
  expect(security?.rows).toHaveLength(3);
  expect(security?.more).toEqual({
    text: "All 100 roles in Security",
    href: "/countries/canada/security",
  });
  expect(security?.note).toMatch(/^100 roles: .+, .+, .+,\u00a0…$/);
  expect(research?.rows).toHaveLength(3);
  const few = view(cells.slice(1)).groups[0];
  expect([few?.rows.length, few?.more]).toEqual([99, null]);
});

test.each([
  [120, 100],
  [121, 3],
])("of %d roles a country's page lists %d of the largest family", (count, shown) => {
  const { country } = backendCanada;
  const cells = [...many(100, "security"), ...many(count - 100, "research")];
  const hub = { release, country, cells, sources: [] };
  expect(countryHubView(hub, [], [], loadFamilies(), sources).groups[0]?.rows).toHaveLength(shown);
});

test.each([2, 3, 4])("of %d names a family shows three, and says that there are more", (count) => {
  const hub = {
    release,
    country: backendCanada.country,
    cells: many(count, "security"),
    sources: [],
  };
  const note = countryHubView(hub, [], [], loadFamilies(), sources).groups[0]?.note ?? "";
  expect(note.split(", ").length).toBe(Math.min(count, 3));
  expect(note.includes("…")).toBe(count > 3);
});

test("a country that no part of the world holds leads to no others", () => {
  const country = { ...backendCanada.country, code: "ZZ" };
  const hub = { release, country, cells: [backendCanada], sources: [] };
  const other = [count("canada", "CA"), count("nowhere", "ZZ")];
  expect(countryHubView(hub, other, [], loadFamilies(), sources).related.links).toEqual([]);
});

test("a hub without measured cells names the year of the release", () => {
  const { country } = backendCanada;
  const hub = { release, country, cells: [{ ...backendCanada, indexable: false }], sources: [] };
  expect(countryHubView(hub, [], [], loadFamilies(), sources).basis).toContain("(2025)");
});

describe("modelled cells of a hub that keep a link", () => {
  const modelled = (count: number, postings = (at: number) => at) =>
    Array.from({ length: count }, (_, at) => ({
      ...backendCanada,
      postings: postings(at),
      role: { ...backendCanada.role, slug: `r-${at}`, name: `R ${at}` },
    }));
  const nameOf = ({ role }: CellSummary) => ({ listed: role.name });

  test.each([
    [0, 2],
    [1, 3],
    [3, 3],
    [4, 4],
  ])("beside %d listed and the eight of header and footer are %d", (listed, linked) => {
    expect(linkedModelled(modelled(9), listed, nameOf).linked.size).toBe(linked);
  });

  test("are those with most postings, of as many those first by name", () => {
    const { linked, others } = linkedModelled(modelled(4), 0, nameOf);
    expect([...linked]).toEqual(["/salaries/r-3/canada", "/salaries/r-2/canada"]);
    expect(others).toMatchObject({ options: ["R 0", "R 1"], within: "Canada" });
    const alike = modelled(4, () => 5).toReversed();
    const same = linkedModelled(alike, 0, nameOf);
    expect([...same.linked]).toEqual(["/salaries/r-0/canada", "/salaries/r-1/canada"]);
    const byPlace = linkedModelled(modelled(4), 0, () => ({ listed: "Place" }));
    expect(byPlace.others?.within).toBe("R 1");
    expect(linkedModelled(modelled(2), 0, nameOf).others).toBeNull();
  });
});

test("a country's hub names the years that its estimates are of", () => {
  const { country, estimate } = backendCanada;
  const cells = [backendCanada, { ...backendCanada, estimate: { ...estimate, year: 2022 } }];
  const hub = { release, country, cells, sources: [] };
  expect(countryHubView(hub, [], [], loadFamilies(), sources).basis).toContain("(2022 to 2025)");
});

test("a modelled role stands on the page of its country by name", () => {
  const cells = [...many(1, "security"), { ...backendCanada, indexable: false }];
  const { country } = backendCanada;
  const { modelled } = countryHubView(
    { release, country, cells, sources: [] },
    [],
    [],
    loadFamilies(),
    sources,
  );
  expect(modelled.map(({ href }) => href)).toEqual([`/salaries/${role.slug}/canada`]);
});

test("a family in a country is listed from three roles on", () => {
  const { country } = backendCanada;
  const [family] = loadFamilies();
  const listed = (length: number) =>
    family &&
    countryFamilyView(
      { release, country, cells: many(length, family.slug), sources: [] },
      family,
      sources,
    ).indexable;
  expect([2, 3].map(listed)).toEqual([false, true]);
});

test("the page of a family names each role's figure, its country and its kind; the list of all leads to it", () => {
  const families = loadFamilies();
  const family = families.find(({ slug }) => slug === "security");
  if (!family) throw new Error("no family");
  const roles = Array.from({ length: 8 }, (_, at) => counted(`security-${at}`, "security", at));
  const held = { release, cells: many(8, "security"), countries: [] };
  const page = familyView(family, families, held, roles);
  expect(page.groups[0]?.entries[0]).toMatchObject({
    name: "security-7",
    href: "/salaries/security-7",
    figureShown: expect.stringMatching(/^CA\$\d+,000 in Canada, advertised$/),
  });
  expect([page.indexable, page.related]).toEqual([true, []]);
  const modelled = roles.map((one) => ({ ...one, indexable: 0 }));
  const other = { ...counted("a", "research", 1), indexable: 0 };
  expect(familyView(family, families, held, modelled).indexable).toBe(false);
  expect(familyView(family, families, held, [...roles, other]).related).toEqual([]);
  const group = roleDirectoryView(release, roles, families).groups[0];
  // The hub lists roles whose page stands at another address too, and so the list of all counts them.
  const elsewhere = roleDirectoryView(
    release,
    roles.map((one) => ({ ...one, indexable: 1, measured: 4 })),
    families,
  );
  expect(elsewhere.groups[0]?.entries[0]?.coverageShown).toBe("4 countries");
  expect(group?.entries).toHaveLength(6);
  expect(group?.more).toEqual({ text: "All 8 roles in Security", href: page.path });
});

test("at most a quarter of a hub's links lead to pages that may not be listed, and the rest can be found", () => {
  const frame = renderToStaticMarkup(
    createElement("div", null, createElement(SiteHeader), createElement(SiteFooter)),
  );
  const framed = new Set([...frame.matchAll(/href="([^"]+)"/g)].map(([, href]) => href));
  expect(framed.size).toBeGreaterThanOrEqual(frameLinks);
  const cellOf = (at: number, measured: boolean): CellSummary => ({
    ...backendCanada,
    indexable: measured,
    postings: measured ? 20 : at,
    role: { ...backendCanada.role, slug: `role-${at}`, name: `Role ${at}` },
    country: { ...backendCanada.country, slug: `place-${at}`, name: `Place ${at}` },
  });
  for (const [measured, modelled] of [
    [40, 27],
    [3, 60],
    [0, 50],
  ] as const) {
    const cells = Array.from({ length: measured + modelled }, (_, at) => cellOf(at, at < measured));
    const hub = { release, role, country: backendCanada.country, cells, sources: [] };
    const roleHub = roleHubView(hub, [], sources);
    const countryHub = countryHubView(hub, [], [], loadFamilies(), sources);
    for (const [{ others }, linked, listed] of [
      [roleHub, roleHub.modelled.filter(({ href }) => href !== null), roleHub.lists],
      [countryHub, countryHub.modelled, countryHub.groups],
    ] as const) {
      const all = listed.reduce((total, { rows }) => total + rows.length, 0) + framed.size;
      expect(linked.length / (linked.length + all)).toBeLessThanOrEqual(0.25);
      expect(linked.length + (others?.options.length ?? 0)).toBe(modelled);
    }
    // Those with most evidence of their own keep their link.
    const last = roleHub.modelled.find(
      ({ country }) => country.slug === `place-${cells.length - 1}`,
    );
    expect(last?.href).not.toBeNull();
  }
});

describe("the home page", () => {
  const kinds = new Set(release.editions.map(({ kind }) => kind)).size;
  const page = (more: Partial<Parameters<typeof homeView>[0]> = {}, editions = release.editions) =>
    homeView({
      facts: {
        release: { ...release, editions },
        ...{ roles: 1, countries: 1, indexable: 1, regional: 0, cells: 1 },
        ...{ leads: { advertised: 1, "self-reported": 0, official: 0 } },
        ...{ postings: 1, payPoints: 1, largest: [backendCanada] },
      },
      ...{ featured: null, scores: [], roles: [], families: loadFamilies(), countries: [] },
      ...more,
    });

  test.each([
    [23, 23],
    [24, 24],
    [25, 24],
  ])("of %d countries leads to %d", (held, listed) => {
    const countries = Array.from({ length: held }, (_, at) => count(`c-${at}`, "CA"));
    expect(page({ countries }).countries).toHaveLength(listed);
  });

  test("draws its example with the spread that the example's page prints", () => {
    const { featured } = page({ featured: record });
    const { p10, p90 } = buildCellPage(input()).overview.percentiles;
    expect(featured.bar.spread).toMatchObject({ p10, p90 });
    expect(page().featured.bar.spread).not.toMatchObject({ p10, p90 });
  });

  test("leads to the fields that have a role with a page of its own", () => {
    const roles = [counted("a", "security", 1), { ...counted("b", "research", 1), indexable: 0 }];
    expect(page({ roles }).fields.map(({ href }) => href)).toEqual(["/salaries/fields/security"]);
  });

  test("speaks of kinds where the release has several", () => {
    expect(kinds).toBeGreaterThan(1);
    const caption = (editions: typeof release.editions) => page({}, editions).differences.at(-1);
    expect(caption(release.editions)?.figureCaption).toBe(words("home.kinds-caption", {}));
    expect(caption(release.editions.slice(0, 1))?.figureCaption).toBe(
      words("home.kind-caption", {}),
    );
  });
});
