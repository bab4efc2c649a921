import { describe, expect, it } from "vitest";
import { matchSearch, searchWords } from "#lib/reports/search/search-match.ts";

const roles = [
  { slug: "data-analyst", name: "Data Analyst", titles: ["Data Analyst", "Analista de Datos"] },
  { slug: "data-engineer", name: "Data Engineer", titles: ["Data Engineer"] },
  { slug: "lead-data-analyst", name: "Lead Data Analyst", titles: [] },
];
const countries = [
  { slug: "brazil", name: "Brazil", code: "BR", names: ["Brazil"] },
  { slug: "india", name: "India", code: "IN", names: ["India"] },
  { slug: "turkiye", name: "Türkiye", code: "TR", names: ["Türkiye", "Turkey"] },
  { slug: "united-states", name: "United States", code: "US", names: ["United States", "USA"] },
];
const match = (query: string) => {
  const found = matchSearch(query, roles, countries);
  return {
    roles: found.roles.map(({ slug }) => slug),
    countries: found.countries.map(({ slug }) => slug),
  };
};

describe("matchSearch", () => {
  it("finds a role and a country in one query, the exact name first", () => {
    expect(match("data analyst in Brazil")).toEqual({
      roles: ["data-analyst", "lead-data-analyst"],
      countries: ["brazil"],
    });
  });

  it("knows a country by its code and by what publishers call it", () => {
    expect(match("engineer US").countries).toEqual(["united-states"]);
    expect(match("Turkey").countries).toEqual(["turkiye"]);
  });

  it("takes no word of a sentence for a country's code", () => {
    expect(match("data analyst in Brazil").countries).not.toContain("india");
  });

  it("finds a role by a publisher's title and by the beginning of its words", () => {
    expect(match("analista").roles).toEqual(["data-analyst"]);
    expect(match("data eng").roles).toEqual(["data-engineer"]);
  });

  it("suggests names close in spelling where nothing matches", () => {
    const { suggestions } = matchSearch("dat enginer", roles, countries);
    expect(suggestions.roles.map(({ slug }) => slug)).toEqual(["data-engineer"]);
  });

  it.each(["zzz", "<script>", "qwerty uiop"])(
    "suggests nothing that is a mere guess for %s",
    (query) => {
      const { suggestions } = matchSearch(query, roles, countries);
      expect(suggestions).toEqual({ roles: [], countries: [] });
    },
  );

  it("finds nothing for nothing", () => {
    expect(match("  ")).toEqual({ roles: [], countries: [] });
    expect(matchSearch("", roles, countries).suggestions.roles).toEqual([]);
  });
});

describe("searchWords", () => {
  it("leaves accents, case and signs out, and keeps C++ and C#", () => {
    expect(searchWords("Türkiye: C++, C#!")).toEqual(["turkiye", "c++", "c#"]);
  });
});
