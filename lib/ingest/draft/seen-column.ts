import type { CellValue } from "../table/csv-records.ts";

/** A column of a file that nobody has described yet. */
export interface SeenColumn {
  name: string;
  /** Some of its distinct values; none where the column seems to name persons. */
  samples: string[];
  /** All distinct values, where they are few enough to be words of a list. */
  words: string[];
  /** Values such as "x", ".." and "N/A": marks of no amount. */
  marks: string[];
  /** Part of the rows looked at in which it holds something. */
  filled: number;
  /** Part of what it holds that is a number. */
  numeric: number;
  /** Part of what it holds that has two numbers, as a range does. */
  ranges: number;
  /** What stands behind the last comma, where most of what it holds is a place such as "Austin, TX"; else none. */
  lastParts: string[];
}

const samplesShown = 4;
const mostWords = 15;
const persons =
  /^(full |first |last |sur|given |family |middle |user ?|nick ?|display )?names?$|(?<!\p{L})(employee|worker|staff|person|member|candidate|applicant|payee|respondent|teacher|officer|official|mitarbeiter)s?'? (full |first |last |sur|family )?names?(?!\p{L})|^((vor|nach|zu)?name|nom|prénom|nombre|apellidos?|nimi|imię|nazwisko|jméno|namn|naam|氏名|姓名)$|e-?mail|sähköposti|phone|mobile|telefon|address|iban|birth|passport|social security|linkedin|contact/iu;

/** Whether a column's name says that it tells who somebody is. */
export function namesPersons(column: string): boolean {
  return persons.test(plainName(column));
}

/** A column's name with its words apart: "employee_name", "EmployeeName". */
export function plainName(column: string): string {
  return column
    .replaceAll("_", " ")
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .trim();
}

/** What the values of a column look like. */
export function seenColumn(name: string, values: readonly CellValue[]): SeenColumn {
  const texts = values.map((value) => String(value).trim()).filter((text) => text !== "");
  const part = (holds: (text: string) => boolean) =>
    texts.length === 0 ? 0 : texts.filter(holds).length / texts.length;
  const hidden = namesPersons(name) || part((text) => text.includes("@")) > 0.5;
  const distinct = hidden ? [] : [...new Set(texts)];
  return {
    name,
    samples: distinct.slice(0, samplesShown),
    words: distinct.length <= mostWords ? distinct : [],
    marks: distinct.filter((text) => missing.test(text)),
    filled: values.length === 0 ? 0 : texts.length / values.length,
    numeric: part(isNumber),
    lastParts: lastParts(distinct),
    ranges: part((text) => /\d\S{0,8}?\s*(?:-|–|—|~|to|bis|až|à)\s*\D{0,4}\d/i.test(text)),
  };
}

/** Marks of no value, never an amount: a sign, a letter, or the words of spreadsheets and statistics programs. */
const missing =
  /^([^\p{L}\d]{1,3}|\p{L}|n\/?[adp]|nan|null|none|-1|k\. ?a\.|not (provided|disclosed|available|given|stated|applicable|specified)|undisclosed|competitive|negotiable|[àa] négocier|nach vereinbarung)$/iu;
const mostParts = 200;

function lastParts(distinct: readonly string[]): string[] {
  const places = distinct.filter(
    (text) => /^[^,]+,\s*[^,]+(,[^,]+)*$/.test(text) && !/\d/.test(text),
  );
  if (places.length < distinct.length / 2) return [];
  const parts = places.map((text) => text.slice(text.lastIndexOf(",") + 1).trim());
  return [...new Set(parts)].slice(0, mostParts);
}

function isNumber(text: string): boolean {
  return /^[^A-Za-z\d]*\d[\d.,'’ \u00A0]*[^A-Za-z\d]*k?$/.test(text);
}
