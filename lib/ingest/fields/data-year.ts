import type { YearField } from "#lib/content/sources/row-fields.ts";
import { type Read, type Row, rejected } from "./row.ts";

/** Reads the data year of a row: the one year between 1990 and `lastYear` that its text names. */
export function dataYear(field: YearField, lastYear: number): (row: Row) => Read<number> {
  if ("value" in field) return () => ({ value: field.value });
  const { column } = field;
  const values = "values" in field ? (field.values ?? {}) : {};
  return (row) => {
    const text = row.text(column);
    const found = text.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? [];
    const named = new Set(found);
    const year = values[text] ?? (named.size === 1 ? Number(found[0]) : null);
    if (year === null || year < 1990) {
      return rejected(column, "must hold one year, in four digits");
    }
    if (year > lastYear) {
      return rejected(column, `must be ${lastYear} or earlier in this edition`);
    }
    return { value: year };
  };
}
