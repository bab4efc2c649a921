import type { Period, PeriodField } from "#lib/content/sources/row-fields.ts";
import { type Read, type Row, rejected } from "./row.ts";
import { translation } from "./text-field.ts";

const words: readonly Period[] = ["year", "month", "fortnight", "week", "day", "hour"];

/** Reads by what an amount of a row is multiplied to make a year; a period that the mapping does not know is rejected. */
export function periodFactor(field: PeriodField): (row: Row) => Read<number> {
  const factor = (period: Period) => (period === "year" ? 1 : field.perYear[period]);
  if ("value" in field) {
    const value = factor(field.value) ?? 1;
    return () => ({ value });
  }
  const { column } = field;
  const translate = translation(field);
  return (row) => {
    const text = row.text(column);
    const said = (translate?.(text) ?? text).toLowerCase();
    const period = words.find((word) => word === said) ?? field.otherwise;
    const value = period === undefined ? undefined : factor(period);
    if (value !== undefined) return { value };
    const reason =
      period === undefined
        ? 'is no pay period that mapping.yaml knows; add it to "values" of "period"'
        : `needs "perYear: { ${period}: NUMBER }" in mapping.yaml`;
    return rejected(column, reason);
  };
}

/** Words of a period that stand in the same text as the amount. */
export function periodWords(field: PeriodField): string[] {
  return "contains" in field ? Object.keys(field.contains ?? {}) : [];
}
