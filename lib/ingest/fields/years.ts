import type { YearsField } from "#lib/content/sources/row-fields.ts";
import { type Read, type Row, rejected } from "./row.ts";

const number = String.raw`(\d{1,3}(?:[.,]\d+)?)`;
const unit = String.raw`\s*(?:years?|yrs?|y|jahre?n?|ans?|años?|vuotta|let|lat|år)?\.?`;
const oneNumber = new RegExp(`^${number}${unit}$`, "i");
const band = new RegExp(`^${number}${unit}\\s*(?:-|–|—|to|bis|and)\\s*${number}${unit}$`, "i");
const fromOn = new RegExp(
  `^(?:(?:more than|over|above|>=?|≥)\\s*)${number}${unit}$|^${number}${unit}\\s*(?:\\+|or more|and more|plus)${unit}$`,
  "i",
);
const below = new RegExp(
  `^(?:less than|under|below|up to|<=?|≤)\\s*(?:a|an|one|${number})${unit}$`,
  "i",
);

const orLess = new RegExp(`^${number}${unit}\\s*(?:or less|or fewer|and under|or under)$`, "i");

/** Reads years of experience: a number, a band ("3-5": its middle), an end ("10+": the number), or a word of the mapping. */
export function yearsField({ column, words }: YearsField): (row: Row) => Read<number> {
  const listed = new Map(Object.entries(words).map(([word, years]) => [word.toLowerCase(), years]));
  return (row) => {
    const text = row.text(column);
    if (text === "") return { setAside: "no years of experience given" };
    const years = listed.get(text.toLowerCase()) ?? readYears(text);
    return years !== null && years >= 0 && years <= 100
      ? { value: years }
      : rejected(
          column,
          'must be a number of years, a band such as 3-5, or a word of "words" in mapping.yaml',
        );
  };
}

function readYears(text: string): number | null {
  const value = (digits: string | undefined) => Number((digits ?? "1").replace(",", "."));
  const one = oneNumber.exec(text) ?? null;
  if (one) return value(one[1]);
  const two = band.exec(text);
  if (two) return value(two[1]) <= value(two[2]) ? (value(two[1]) + value(two[2])) / 2 : null;
  const more = fromOn.exec(text);
  if (more) return value(more[1] ?? more[2]);
  const less = below.exec(text) ?? orLess.exec(text);
  return less ? value(less[1]) / 2 : null;
}
