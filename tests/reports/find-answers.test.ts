import { beforeEach, describe, expect, test, vi } from "vitest";
import type { RegionPay } from "#lib/domain/cell-facts.ts";
import type { CellSummary } from "#lib/domain/cell-record.ts";
import { findAnswers } from "#lib/reports/search/find-answers.ts";
import type { Place } from "#lib/search/places.ts";
import { manyCells } from "./many-cells.ts";
import { backendCanada } from "./sample-cell.ts";

/** What words are found to mean, and what the database holds of it. */
interface Held {
  roles: string[];
  places: Place[];
  cells: CellSummary[];
  regions: RegionPay[];
  asked: unknown[];
}

const held = vi.hoisted((): Held => ({ roles: [], places: [], cells: [], regions: [], asked: [] }));

vi.mock("#lib/queries/snapshot.ts", () => ({ inSnapshot: <T>(work: () => T) => work() }));
vi.mock("#lib/search/find.ts", () => ({
  find: async () => ({
    roles: held.roles.map((role) => ({ role, weight: 1 })),
    ...{ places: held.places, mended: null, beside: [] },
  }),
}));
vi.mock("#lib/queries/search-names.ts", () => ({
  searchNames: async (roles: string[], codes: string[]) => ({
    roles: roles.map((slug) => ({ slug, name: slug, countries: 1 })),
    countries: codes.map((code) => ({ code, slug: code, name: code, inSentence: code, roles: 1 })),
  }),
  largestOf: async (...asked: unknown[]) => [asked],
}));
vi.mock("#lib/queries/compare-cells.ts", () => ({
  compareCells: async (keys: unknown) => {
    held.asked.push(keys);
    return held.cells;
  },
}));
vi.mock("#lib/queries/regions.ts", () => ({ regionsOf: async () => held.regions }));

const toronto: Place = {
  ...{ country: "CA", region: "Texas", kind: "city", name: "Toronto", code: null },
};
const { regions } = manyCells["an office leads"]?.().record.facts ?? { regions: [] };
const countriesOf = async (query: string) =>
  (await findAnswers(query)).names.countries.map(({ code }) => code);

beforeEach(() => {
  Object.assign(held, { roles: ["backend-engineer"], places: [], cells: [backendCanada] });
  Object.assign(held, { regions, asked: [] });
});

describe("the countries that a search is about", () => {
  test("are those of the places that it names, each once, whatever money it names", async () => {
    held.places = [toronto, { ...toronto, name: "Ottawa" }, { ...toronto, country: "US" }];
    expect(await countriesOf("backend £90,000")).toEqual(["CA", "US"]);
  });

  test("is else the one whose money it names beside a role", async () => {
    expect(await countriesOf("backend £90,000")).toEqual(["GB"]);
    expect(await countriesOf("backend")).toEqual([]);
    held.roles = [];
    expect(await countriesOf("£90,000")).toEqual([]);
  });
});

describe("the pages that are looked up", () => {
  test("of roles in countries, of the largest of either, of nothing", async () => {
    held.places = [toronto];
    await findAnswers("asked");
    held.places = [];
    await findAnswers("asked");
    Object.assign(held, { roles: [], places: [toronto] });
    await findAnswers("asked");
    held.places = [];
    await findAnswers("asked");
    expect(held.asked).toEqual([
      [{ role: "backend-engineer", country: "CA" }],
      [["role", "backend-engineer", 4]],
      [["country", "CA", 4]],
      [],
    ]);
  });

  test("those in the country of a smaller town of the same name are namesakes", async () => {
    const namesakes = async (...places: Place[]) => {
      held.places = places;
      return (await findAnswers("asked")).namesakes.length;
    };
    const london: Place = { ...toronto, country: "GB", name: "London" };
    expect(await namesakes(london, { ...london, country: "CA" })).toBe(1);
    expect(await namesakes({ ...london, country: "CA" }, london)).toBe(0);
    expect(await namesakes(london, { ...london, country: "CA", kind: "region" })).toBe(0);
    expect(await namesakes(london)).toBe(0);
    // Another town there, that has its name from nowhere, is meant.
    expect(await namesakes(london, { ...london, country: "CA" }, toronto)).toBe(0);
  });
});

describe("the region that is named beside a role", () => {
  const regionOf = async (place: Partial<Place> = {}) => {
    held.places = [{ ...toronto, ...place }];
    return (await findAnswers("asked")).region?.region ?? null;
  };

  test("is the one that the place lies in, else the one called as the place", async () => {
    expect(await regionOf()).toBe("Texas");
    expect(await regionOf({ region: "Ontario", name: "Ohio" })).toBe("Ohio");
    expect(await regionOf({ region: "Ontario" })).toBeNull();
    expect(await regionOf({ region: null, name: "Ohio" })).toBeNull();
  });

  test("is one of the first page, of the role that is meant first", async () => {
    expect(await regionOf({ country: "US" })).toBeNull();
    held.roles = ["other", "backend-engineer"];
    expect(await regionOf()).toBeNull();
    Object.assign(held, { roles: ["backend-engineer"], cells: [] });
    expect(await regionOf()).toBeNull();
  });

  test.each([
    [1, null],
    [2, "Texas"],
    [3, "Texas"],
  ])(
    "has an answer where an office has figures of two regions: of %d it is %s",
    async (count, name) => {
      held.regions = regions.filter(({ region }) => region !== "Ohio").slice(0, count);
      expect(await regionOf()).toBe(name);
    },
  );
});
