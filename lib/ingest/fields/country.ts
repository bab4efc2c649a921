import { type CountryContent, loadCountries } from "#lib/content/places/countries.ts";
import type { CountryField } from "#lib/content/sources/row-fields.ts";
import type { Row } from "./row.ts";
import { textField } from "./text-field.ts";

/** Finds a country's code by code, name or alias as content/countries.yaml lists them; names in any case. */
export function countryCodes(
  countries: readonly CountryContent[] = loadCountries(),
): (text: string) => string | undefined {
  const exact = new Map<string, string>();
  const anyCase = new Map<string, string>();
  for (const { code, iso3, name, aliases } of countries) {
    for (const word of [code, iso3, name, ...aliases]) exact.set(word, code);
    for (const word of [name, ...aliases]) {
      if (word.length > 3) anyCase.set(word.toLowerCase(), code);
    }
  }
  return (text) => exact.get(text) ?? anyCase.get(text.toLowerCase());
}

/** Reads the text that should name a country: the whole, or a part of a place separated by commas. */
export function countryText(field: CountryField): (row: Row) => string {
  if ("value" in field || field.part === undefined) return textField(field);
  const { column, part } = field;
  const whole = textField(field);
  return (row) => {
    const translated = whole(row);
    if (translated !== row.text(column)) return translated;
    const parts = translated.split(",").map((piece) => piece.trim());
    const piece = (part === "last" ? parts.at(-1) : parts[0]) ?? "";
    return field.values?.[piece] ?? piece;
  };
}
