import { loadCountries } from "../places/countries.ts";
import { loadSearchPlaces } from "./search-content.ts";

/** A place with everything that people call it. */
export interface PlaceNames {
  place: {
    country: string;
    region: string | null;
    kind: "country" | "region" | "city";
    name: string;
    code: "any" | "capitals" | null;
  };
  names: string[];
}

/** Shorter names of cities are words or codes more often than cities; editors name those that count. */
const shortestCity = 4;
const codesInCapitals = ["IN", "OR", "ME", "HI", "OK", "DE", "CO", "ID", "AL"];

/**
 * All places that searches name, the likeliest of one name first: countries, then states and what editors name,
 * then cities by size, then the letters of states in capitals.
 */
export function loadPlaceNames(root?: string): PlaceNames[] {
  const { countries, regions, other, codes, words, published: all } = loadSearchPlaces(root);
  const published = all.filter(({ name }) => !words.includes(name));
  const known = loadCountries(root);
  const nameOf = new Map(known.map(({ code, name }) => [code, name]));
  const country = (code: string, names: string[]): PlaceNames => ({
    place: {
      country: code,
      region: null,
      kind: "country",
      name: nameOf.get(code) ?? code,
      code: null,
    },
    names,
  });
  const regionName = (code: string, letters: string | undefined): string | null =>
    letters === undefined ? null : (regions[code]?.[letters]?.[0] ?? null);
  const split = (place: string) => {
    const [code = "", letters] = place.split("/");
    return { code, letters };
  };
  return [
    ...known.map(({ code, name, aliases, iso3 }) => {
      const own = countries[code] ?? [];
      return country(code, [name, ...aliases.filter((alias) => alias !== iso3), ...own]);
    }),
    ...Object.entries(regions).flatMap(([code, held]) =>
      Object.entries(held).map(([letters, names]): PlaceNames => {
        const region = regionName(code, letters);
        const place = {
          country: code,
          region,
          kind: "region",
          name: region ?? letters,
          code: null,
        };
        return { place: { ...place, kind: "region", code: null }, names };
      }),
    ),
    ...Object.entries(other).flatMap(([place, names]) => {
      const { code, letters } = split(place);
      return names.map((name): PlaceNames => {
        const region = regionName(code, letters);
        return { place: { country: code, region, kind: "city", name, code: null }, names: [name] };
      });
    }),
    ...published
      .filter(({ kind }) => kind === "country")
      .map(({ country: code, name }) => country(code, [name])),
    ...published
      .filter(({ kind, name }) => kind === "city" && name.length >= shortestCity)
      .map(({ country: code, region: letters, name }): PlaceNames => {
        const region = letters === "" ? null : regionName(code, letters);
        return { place: { country: code, region, kind: "city", name, code: null }, names: [name] };
      }),
    ...Object.entries(codes).map(([place, names]): PlaceNames => {
      const { code, letters } = split(place);
      const region = regionName(code, letters);
      const kind = region === null ? "country" : "region";
      const name = region ?? nameOf.get(code) ?? code;
      return { place: { country: code, region, kind, name, code: "any" }, names };
    }),
    ...Object.entries(regions).flatMap(([code, held]) =>
      Object.keys(held).map((letters): PlaceNames => {
        const region = regionName(code, letters);
        const name = region ?? letters;
        return {
          place: { country: code, region, kind: "region", name, code: "capitals" },
          names: [letters],
        };
      }),
    ),
    ...known.map(
      ({ code, name, iso3 }): PlaceNames => ({
        place: { country: code, region: null, kind: "country", name, code: "capitals" },
        names: codesInCapitals.includes(code) ? [iso3] : [code, iso3],
      }),
    ),
  ];
}
