import type { YearField } from "#lib/content/sources/row-fields.ts";
import { type Read, type Row, rejected } from "./row.ts";

/** Digits that are a month or a day ("202403", "20240315"), or milliseconds since 1970 as programs count. */
const month = /^((?:19|20)\d{2})(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])?$/;
const milliseconds = /^1\d{12}(?:\.0+)?$/;

/** Reads the data year of a row: the one year between 1990 and `lastYear` that its text names. */
export function dataYear(field: YearField, lastYear: number): (row: Row) => Read<number> {
  if ("value" in field) return () => ({ value: field.value });
  const { column } = field;
  const values = "values" in field ? (field.values ?? {}) : {};
  return (row) => {
    const text = row.text(column);
    const found = text.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? [];
    const named = new Set(found);
    const year = values[text] ?? (named.size === 1 ? Number(found[0]) : yearOfDigits(text));
    if (year === null || year < 1990) {
      return rejected(column, "must hold one year, in four digits");
    }
    if (year > lastYear) {
      return rejected(column, `must be ${lastYear} or earlier in this edition`);
    }
    return { value: year };
  };
}

function yearOfDigits(text: string): number | null {
  const [, year] = month.exec(text) ?? [];
  if (year !== undefined) return Number(year);
  return milliseconds.test(text) ? new Date(Number(text)).getUTCFullYear() : null;
}
