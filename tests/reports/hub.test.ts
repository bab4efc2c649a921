import { expect, test } from "vitest";
import type { CountryCount } from "#lib/queries/countries.ts";
import { countryHubView } from "#lib/reports/hub/country-hub-view.ts";
import { roleHubView } from "#lib/reports/hub/role-hub-view.ts";
import { backendCanada, input } from "./sample-cell.ts";

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

test("a country leads to the countries of its part of the world, and calls them that", () => {
  const { country } = backendCanada;
  const others = [count("canada", "CA"), count("mexico", "MX"), count("germany", "DE")];
  const hub = { release, country, cells: [backendCanada], sources: ["aijobs"] };
  expect(countryHubView(hub, others, sources).related).toEqual({
    heading: "Countries in North America",
    links: [{ text: "mexico", href: "/countries/mexico" }],
  });
  const lone = countryHubView(hub, [count("cuba", "CU", 0)], sources);
  expect(lone.related.links).toEqual([]);
});
