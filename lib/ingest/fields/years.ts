import type { YearsField } from "#lib/content/sources/row-fields.ts";
import { type Read, type Row, rejected } from "./row.ts";

const number = String.raw`(\d{1,3}(?:[.,]\d+)?)`;
const unit = String.raw`\s*(?:years?|yrs?|y|v|jahre?n?|ans?|años?|anos?|anni|vuotta|vuosi|let|lat|rok[yu]?|år|jaar|év|yıl|年)?\.?`;
/** "More than" and "less than" in the languages of the publishers that are read. */
const more =
  "(?:more than|over|above|mehr als|über|plus de|más de|mais de|più di|yli|více než|ponad|powyżej|över|mer än|over|meer dan|több mint|>=?|≥)";
const less =
  "(?:less than|under|below|up to|weniger als|unter|bis zu|moins de|menos de|meno di|alle|méně než|poniżej|mniej niż|mindre än|minder dan|kevesebb mint|<=?|≤)";
const oneNumber = new RegExp(`^${number}${unit}$`, "i");
const band = new RegExp(
  `^(?:(?:from|von|de|da|od|från|fra)\\s+)?${number}${unit}\\s*(?:-|–|—|~|～|to|bis|and|à|až|a)\\s*${number}${unit}$`,
  "i",
);
const fromOn = new RegExp(
  `^(?:${more}\\s*)${number}${unit}$|^${number}${unit}\\s*(?:\\+|or more|and more|plus|und mehr|oder mehr|et plus|ou plus|o más|y más|tai enemmän|a více|lub więcej|eller mer|of meer|以上)${unit}$`,
  "i",
);
const below = new RegExp(
  `^(?:${less}\\s*(?:a|an|one|${number})${unit}|${number}${unit}未満)$`,
  "i",
);

const orLess = new RegExp(`^${number}${unit}\\s*(?:or less|or fewer|and under|or under)$`, "i");

const notGiven = /^(|-|n\/?a|nan|null|none)$/i;

/** Reads years of experience: a number, a band ("3-5": its middle), an end ("10+": the number), or a word of the mapping. */
export function yearsField({ column, words }: YearsField): (row: Row) => Read<number> {
  const listed = new Map(Object.entries(words).map(([word, years]) => [word.toLowerCase(), years]));
  return (row) => {
    const text = row.text(column);
    if (notGiven.test(text)) return { setAside: "no years of experience given" };
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
  const least = fromOn.exec(text);
  if (least) return value(least[1] ?? least[2]);
  const most = below.exec(text) ?? orLess.exec(text);
  return most ? value(most[1] ?? most[2]) / 2 : null;
}
