import { loadCountries } from "../places/countries.ts";
import { loadSearchPlaces } from "./search-content.ts";

/**
 * Finds the region of a place whose parts are separated by commas from near to far ("Austin, TX, United States"), as "US-TX": a
 * state or province of the country named last by name or letters, else that of a city known in one region of it only. Null
 * where the country or its regions are not known.
 */
export function regionOfPlace(): (place: string) => string | null {
  const countries = new Map(
    loadCountries().flatMap(({ code, name, aliases }) =>
      [code, name, ...aliases].map((word) => [plain(word), code] as const),
    ),
  );
  const { regions, published } = loadSearchPlaces();
  const named = new Map<string, string>();
  for (const [country, own] of Object.entries(regions)) {
    for (const [code, words] of Object.entries(own)) {
      for (const word of [code, ...words]) named.set(`${country} ${plain(word)}`, code);
    }
  }
  const cities = new Map<string, Set<string>>();
  for (const { kind, country, region, name } of published) {
    if (kind !== "city" || region === "") continue;
    const key = `${country} ${plain(name)}`;
    cities.set(key, (cities.get(key) ?? new Set()).add(region));
  }
  return (place) => {
    const parts = place.split(",").map(plain);
    const country = countries.get(parts.at(-1) ?? "");
    if (country === undefined) return null;
    for (const part of parts.slice(0, -1).toReversed()) {
      const region = named.get(`${country} ${part}`);
      if (region !== undefined) return `${country}-${region}`;
    }
    const [only, ...more] = cities.get(`${country} ${parts[0]}`) ?? [];
    return only === undefined || more.length > 0 ? null : `${country}-${only}`;
  };
}

function plain(word: string): string {
  return word.toLowerCase().replaceAll(".", "").trim();
}
