import { describe, expect, it } from "vitest";
import { findCountry, loadCountries } from "#lib/content/places/countries.ts";
import { editedContent, mistakes } from "./content-copy.ts";

describe("loadCountries(...)", () => {
  it("names the countries that pages speak of as a sentence needs them", () => {
    const named = (code: string) => loadCountries().find((country) => country.code === code);
    expect(named("US")).toMatchObject({ slug: "united-states", inSentence: "the United States" });
    expect(named("DE")).toMatchObject({ slug: "germany", inSentence: "Germany", currency: "EUR" });
    expect(named("CZ")).toMatchObject({ slug: "czechia" });
    expect(named("TR")).toMatchObject({ slug: "turkiye", name: "Türkiye" });
    expect(named("HK")).toMatchObject({ slug: "hong-kong", currency: "HKD" });
  });

  it("keeps slugs that are the name in plain letters", () => {
    const plain = (name: string) =>
      name
        .normalize("NFD")
        .replace(/[\u0300-\u036f'.]/g, "")
        .toLowerCase()
        .replace(/[^a-z]+/g, "-");
    const odd = loadCountries().filter(
      ({ name, slug }) => plain(name).replace(/^-|-$/g, "") !== slug,
    );
    expect(odd).toEqual([]);
  });

  it("agrees with CLDR's codes and names, but for the seven whose CLDR name is long or unusual", () => {
    const cldr = new Intl.DisplayNames("en", { type: "region" });
    const other = loadCountries().filter(({ code, name }) => cldr.of(code) !== name);
    expect(other.map(({ code }) => code)).toEqual(["AG", "BA", "CI", "HK", "MM", "PS", "TT"]);
  });

  it("refuses a name that two countries share", () => {
    const root = editedContent("countries.yaml", (text) =>
      text.replace('aliases: ["Turkey"]', 'aliases: ["Germany"]'),
    );
    expect(mistakes(() => loadCountries(root))).toMatchObject([
      {
        file: "content/countries.yaml",
        problem: '"Germany" stands for two countries',
        instead: "write it for one country only",
      },
    ]);
  });
});

describe("findCountry(...)", () => {
  it("knows a country by code, by name and by what publishers call it", () => {
    const found = ["KR", "South Korea", "Republic of Korea", "KOR"].map(
      (name) => findCountry(name, loadCountries())?.slug,
    );
    expect(new Set(found)).toEqual(new Set(["south-korea"]));
  });

  it("finds nothing for what is no country", () => {
    expect(findCountry("Nomadic", loadCountries())).toBeUndefined();
  });
});
