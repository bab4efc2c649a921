import { expect, test } from "vitest";
import type { Found } from "#lib/reports/search/find-answers.ts";
import { searchView } from "#lib/reports/search/search-view.ts";
import { suggestView } from "#lib/reports/search/suggest-view.ts";
import type { Place } from "#lib/search/places.ts";
import { backendCanada, input } from "./sample-cell.ts";

const { release } = input().record;
const canada = {
  code: "CA",
  slug: "canada",
  name: "Canada",
  inSentence: "Canada",
  roles: 30,
};
const backend = { slug: "backend-engineer", name: "Backend Engineer", countries: 40 };
const frontend = { slug: "frontend-engineer", name: "Frontend Engineer", countries: 1 };
const toronto: Place = {
  country: "CA",
  region: "Ontario",
  kind: "city",
  name: "Toronto",
  code: null,
};

function found(given: {
  roles?: Found["names"]["roles"];
  countries?: Found["names"]["countries"];
  places?: Place[];
  mended?: string;
  compares?: boolean;
  beside?: string[];
  cells?: Found["cells"];
  namesakes?: Found["cells"];
  region?: Found["region"];
}): Found {
  return {
    reading: { tokens: [], pay: null, compares: given.compares ?? false },
    finding: {
      roles: [],
      places: given.places ?? [],
      mended: given.mended ?? null,
      beside: given.beside ?? [],
    },
    names: { roles: given.roles ?? [], countries: given.countries ?? [] },
    cells: given.cells ?? [],
    namesakes: given.namesakes ?? [],
    region: given.region ?? null,
  };
}

const hrefs = (what: Found) =>
  searchView(release, "asked", what, null).answers.map(({ href }) => href);

test("the page of the role in the place comes first, then the role and the place", () => {
  const both = found({ roles: [backend, frontend], countries: [canada], cells: [backendCanada] });
  expect(hrefs(both)).toEqual([
    "/salaries/backend-engineer/canada",
    "/salaries/backend-engineer",
    "/countries/canada",
    "/salaries/frontend-engineer",
  ]);
});

test("a region that was named leads to its row, before the page of the country", () => {
  const { role, country } = backendCanada;
  const region = {
    role,
    country,
    region: "British Columbia",
    pay: 98_300,
    measure: "median",
  } as const;
  const asked = { roles: [backend], countries: [canada], cells: [backendCanada], region };
  expect(searchView(release, "asked", found(asked), null).answers.slice(0, 2)).toMatchObject([
    {
      href: "/salaries/backend-engineer/canada/regions#british-columbia",
      note: "CA$98,300, official median",
    },
    { href: "/salaries/backend-engineer/canada" },
  ]);
});

test("a role without a page in the place comes before its neighbours there, and it is said", () => {
  const gap = found({
    roles: [frontend, backend],
    countries: [canada],
    places: [{ ...toronto, kind: "country", name: "Canada", region: null }],
    cells: [backendCanada],
  });
  expect(hrefs(gap)[0]).toBe("/salaries/frontend-engineer");
  expect(searchView(release, "asked", gap, null).reading).toBe(
    "We hold no figure for Frontend Engineer in Canada.",
  );
});

test("a page in the country of a smaller town of the same name comes after the place that is meant", () => {
  const london = found({ roles: [frontend], countries: [canada], namesakes: [backendCanada] });
  expect(hrefs(london)).toEqual([
    "/salaries/frontend-engineer",
    "/countries/canada",
    "/salaries/backend-engineer/canada",
  ]);
});

test("a role alone leads to its page, and then to where it is known best", () => {
  expect(hrefs(found({ roles: [backend], cells: [backendCanada] }))).toEqual([
    "/salaries/backend-engineer",
    "/salaries/backend-engineer/canada",
  ]);
});

test("two places beside each other are compared", () => {
  const germany = {
    ...canada,
    code: "DE",
    slug: "germany",
    name: "Germany",
    inSentence: "Germany",
  };
  const [first] = hrefs(
    found({ countries: [canada, germany], compares: true, cells: [backendCanada] }),
  );
  expect(first).toBe("/compare?cells=backend-engineer/canada,backend-engineer/germany");
});

test("who names two countries is offered both side by side, with or without a word that compares", () => {
  const germany = {
    ...canada,
    code: "DE",
    slug: "germany",
    name: "Germany",
    inSentence: "Germany",
  };
  const inGermany = {
    ...backendCanada,
    country: { ...backendCanada.country, code: "DE", slug: "germany", name: "Germany" },
  };
  const place = (country: string, kind: Place["kind"]) =>
    ({ ...toronto, country, kind, name: country }) as const;
  const asked = {
    ...{ roles: [backend], countries: [canada, germany], cells: [backendCanada, inGermany] },
  };
  const first = (...places: Place[]) => hrefs(found({ ...asked, places }))[0];
  expect(first(place("CA", "country"), place("DE", "country"))).toBe(
    "/compare?cells=backend-engineer/canada,backend-engineer/germany",
  );
  // A town that stands in two countries is one place.
  expect(first(place("CA", "country"), place("DE", "city"))).toBe(
    "/salaries/backend-engineer/canada",
  );
});

test("roles beside each other are compared, and one alone is none", () => {
  const other = { ...backendCanada, role: { ...backendCanada.role, slug: "dba", name: "DBA" } };
  const asked = { roles: [backend], countries: [canada], cells: [backendCanada, other] };
  const first = (beside: string[]) => hrefs(found({ ...asked, beside, compares: true }))[0];
  expect(first(["backend-engineer", "dba"])).toBe(
    "/compare?cells=backend-engineer/canada,dba/canada",
  );
  expect(first(["dba"])).toBe("/salaries/backend-engineer/canada");
  const there = { ...backendCanada, country: { ...backendCanada.country, slug: "chile" } };
  const both = found({
    ...asked,
    cells: [backendCanada, other, there],
    beside: ["dba"],
    compares: true,
  });
  expect(hrefs(both)[0]).toBe("/compare?cells=backend-engineer/canada,backend-engineer/chile");
});

test("a level that was named opens the page at it, unless the role's name has the word", () => {
  const senior: Found["reading"]["tokens"][number] = {
    ...{ typed: "senior", word: "senior", mark: { part: "level", level: "senior" } },
  };
  const asked = found({ roles: [backend], countries: [canada], cells: [backendCanada] });
  const at = (role: typeof backend) =>
    hrefs({
      ...{ ...asked, names: { ...asked.names, roles: [role] } },
      reading: { tokens: [senior], pay: null, compares: false },
    });
  expect(at(backend)[0]).toBe("/salaries/backend-engineer/canada#level-senior");
  expect(at({ ...backend, name: "Senior Centre Manager" })).toContain(
    "/salaries/backend-engineer/canada",
  );
});

test("pay in the money of one country is taken as pay there, which is said", () => {
  const asked = found({ roles: [backend], countries: [canada], cells: [backendCanada] });
  expect(searchView(release, "backend c$90k", asked, null).reading).toBe(
    "Taken as pay in Canada, whose money you named.",
  );
});

test("answers are counted, figures are in the money of a place that was named, else in US dollars, and a city is placed", () => {
  const page = searchView(
    release,
    "backend toronto",
    found({ roles: [backend], countries: [canada], places: [toronto], cells: [backendCanada] }),
    null,
  );
  expect(page.summary).toBe("3 answers for “backend toronto”");
  expect(page.answers[0]?.note).toMatch(/^CA\$/);
  expect(page.basis).toBeNull();
  expect(page.reading).toBe("Toronto is part of what we show for Canada.");
  const alone = found({ roles: [backend], cells: [backendCanada] });
  const everywhere = searchView(release, "backend", alone, null);
  expect(everywhere.answers[1]?.note).toMatch(/^\$/);
  expect(everywhere.basis).toMatch(/^In US dollars/);
  const hub = searchView(release, "backend", found({ roles: [backend] }), null);
  expect([hub.summary, hub.basis]).toEqual(["1 answer for “backend”", null]);
});

test("a mended search says what it was taken for", () => {
  const page = searchView(
    release,
    "bakend enginer",
    found({ roles: [backend], mended: "backend engineer" }),
    null,
  );
  expect(page.reading).toBe("Shown for “backend engineer”.");
});

test("a search that finds nothing says what is covered and leads to the fields", () => {
  const page = searchView(release, "zzz", found({}), {
    roles: 110,
    countries: 80,
    families: [{ slug: "security", name: "Security" }],
  });
  expect(page.summary).toBe("Nothing we cover is called “zzz”.");
  expect(page.covered).toBe("We hold pay for 110 roles in 80 countries.");
  expect(page.families).toEqual([{ text: "Security", href: "/salaries/fields/security" }]);
  expect(page.answers).toEqual([]);
});

test("the box groups what the search finds and what begins as was typed, each page once", () => {
  const answers = [
    { text: "Backend Engineer", href: "/salaries/backend-engineer", note: null },
    { text: "Backend Engineer, Canada", href: "/salaries/backend-engineer/canada", note: "$1" },
  ];
  const begun = { roles: [backend], countries: [{ slug: "congo", name: "Congo", roles: 1 }] };
  const { groups } = suggestView("co", begun, answers);
  expect(groups.map(({ heading, items }) => [heading, items.map(({ href }) => href)])).toEqual([
    ["Roles", ["/salaries/backend-engineer"]],
    ["Places", ["/countries/congo"]],
    ["Pages", ["/salaries/backend-engineer/canada", "/compare", "/track-record"]],
  ]);
  // Four of each group, and no group that is empty.
  const countries = Array.from({ length: 5 }, (_, k) => ({
    slug: `c-${k}`,
    name: `C${k}`,
    roles: 1,
  }));
  const few = suggestView("c4", { roles: [], countries }, []).groups;
  expect(few.map(({ heading, items }) => [heading, items.length])).toEqual([["Places", 4]]);
  // Who names both the role and the place is offered the page of both first.
  const both = suggestView("co", begun, answers.toReversed());
  expect(both.groups[0]?.heading).toBe("Pages");
});
