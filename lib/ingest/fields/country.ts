import { type CountryContent, loadCountries } from "#lib/content/places/countries.ts";
import { loadSearchPlaces } from "#lib/content/search/search-content.ts";
import type { CountryField } from "#lib/content/sources/row-fields.ts";
import type { Row } from "./row.ts";
import { textField } from "./text-field.ts";

/**
 * Finds a country's code by code, name or alias as content/countries.yaml lists them, or by a name that content/search/places.yaml
 * knows in another language; in any case, with or without dots.
 */
export function countryCodes(
  countries: readonly CountryContent[] = loadCountries(),
): (text: string) => string | undefined {
  const exact = new Map<string, string>();
  const anyCase = new Map<string, string>();
  for (const { code, iso3, name, aliases } of countries) {
    for (const word of [code, iso3, name, ...aliases]) exact.set(word, code);
    for (const word of [code, iso3, name, ...aliases]) anyCase.set(plain(word), code);
  }
  for (const [code, names] of Object.entries(loadSearchPlaces().countries)) {
    for (const word of names) if (!anyCase.has(plain(word))) anyCase.set(plain(word), code);
  }
  return (text) => exact.get(text) ?? anyCase.get(plain(text));
}

function plain(word: string): string {
  return word.toLowerCase().replaceAll(".", "").replace(/^the /, "").trim();
}

/** Which of these countries a state or province belongs to, by name or code. */
function stateCountries(countries: readonly string[]): (text: string) => string | undefined {
  const { regions } = loadSearchPlaces();
  const found = new Map<string, string>();
  for (const country of countries) {
    for (const [code, names] of Object.entries(regions[country] ?? {})) {
      for (const word of [code, ...names]) found.set(plain(word), country);
    }
  }
  return (text) => found.get(plain(text));
}

/** Reads the text that should name a country: the whole, or a part of a place separated by commas. */
export function countryText(field: CountryField): (row: Row) => string {
  if ("value" in field) return textField(field);
  const states = "states" in field ? field.states : [];
  const part = "part" in field ? field.part : undefined;
  if (part === undefined && states.length === 0) return textField(field);
  const { column } = field;
  const values = "values" in field ? (field.values ?? {}) : {};
  const stateOf = stateCountries(states);
  const whole = textField(field);
  return (row) => {
    const translated = whole(row);
    if (translated !== row.text(column)) return translated;
    const parts = (part === undefined ? [translated] : translated.split(",")).map((piece) =>
      piece.trim(),
    );
    const piece = (part === "last" ? parts.at(-1) : parts[0]) ?? "";
    return values[piece] ?? stateOf(piece) ?? piece;
  };
}
