import type { Condition } from "#lib/content/sources/row-fields.ts";
import type { RowLayout } from "#lib/content/sources/row-mapping.ts";
import { countryCodes, countryText } from "./country.ts";
import { dataYear } from "./data-year.ts";
import { periodFactor } from "./period.ts";
import { type Read, type Row, rejected } from "./row.ts";
import { fieldColumns, textField } from "./text-field.ts";
import { titleColumns, titleField } from "./title.ts";

/** What a row says of a job: all that does not differ between rows of one job but its pay. */
export interface JobFacts {
  /** As it counts; `said` is what the file says. */
  title: string;
  said: string;
  /** ISO 3166 alpha-2. */
  country: string;
  year: number;
  currency: string;
  /** By what an amount is multiplied to make a year's full-time pay. */
  factor: number;
  /** False where the row says that it is no full-time job. */
  fullTime: boolean;
}

const controls = /[\p{Cc}]/u;
const leastShare = 0.9;
const mostShare = 1.3;

/**
 * Reads the jobs of rows by a mapping; what they pay is read by `payReader`.
 *
 * @param lastYear the latest data year that the edition can hold.
 * @returns `columns`: those that a job depends on.
 */
export function jobReader(
  layout: RowLayout,
  lastYear: number,
): { columns: string[]; read: (row: Row) => Read<JobFacts> } {
  const counts = conditions(layout);
  const fullTime = fullTimeOf(layout);
  const titles = titleField(layout);
  const country = countryText(layout.country);
  const codeOf = countryCodes();
  const currency = textField(layout.currency);
  const year = dataYear(layout.year, lastYear);
  const factorOf = periodFactor(layout.period);
  const share = shareOf(layout);

  const read = (row: Row): Read<JobFacts> => {
    const reason = counts(row);
    if (reason !== null) return { setAside: reason };
    const { said, title: name } = titles(row);
    const titleColumn = nameOf(layout.title);
    if (name === "") return { setAside: "no role given" };
    if (name.includes("\uFFFD")) return rejected(titleColumn, unreadable);
    if (controls.test(name)) return rejected(titleColumn, "holds characters that are not text");
    if (name.length > 200) return rejected(titleColumn, "must have at most 200 characters");
    const place = country(row);
    const code = codeOf(place);
    const isFullTime = fullTime(row);
    if (code === undefined) {
      if (!isFullTime) return { setAside: "not full time" };
      return { setAside: place === "" ? "no country given" : "no country of ours" };
    }
    const money = currencyCode(currency(row));
    if (money === null) {
      return rejected(
        nameOf(layout.currency),
        'must be a three-letter currency code; add what it means to "values" of "currency"',
      );
    }
    const dated = year(row);
    if (!("value" in dated)) return dated;
    const period = factorOf(row);
    if (!("value" in period)) return period;
    const part = share(row);
    if (!("value" in part)) return part;
    return {
      value: {
        title: name,
        said,
        country: code,
        year: dated.value,
        currency: money,
        factor: period.value / part.value,
        fullTime: isFullTime,
      },
    };
  };

  return {
    columns: [
      ...Object.keys(layout.where),
      ...titleColumns(layout.title),
      ...fieldColumns(layout.country),
      ...fieldColumns(layout.currency),
      ...fieldColumns(layout.year),
      ...fieldColumns(layout.period),
      ...(layout.share ? [layout.share.column] : []),
      ...(typeof layout.tax === "object" ? [layout.tax.column] : []),
      ...(layout.employment ? [layout.employment.column] : []),
    ],
    read,
  };
}

/** "eur", or the code before its name as in "EUR European Euro"; null where the text begins with no currency's code. */
function currencyCode(text: string): string | null {
  const plain = text.toUpperCase();
  if (/^[A-Z]{3}$/.test(plain)) return plain;
  const [, code = ""] = /^([A-Z]{3})[\s(,:–-]/.exec(text) ?? [];
  return currencies.has(code) ? code : null;
}
const currencies = new Set(Intl.supportedValuesOf("currency"));

const unreadable =
  'holds bytes that are no text in this encoding; write "file: { encoding: windows-1252 }" (or what it is) in mapping.yaml';

function nameOf(field: { column: string } | { value: unknown }): string {
  return "column" in field ? field.column : "";
}

/** Why a row does not count by "where" and "tax"; null where it does. */
function conditions({ where, tax }: RowLayout): (row: Row) => string | null {
  const rules = Object.entries(where).map(([column, condition]) => ({
    column,
    holds: holds(condition),
    reason: `"where" leaves ${column} out`,
  }));
  return (row) => {
    for (const { column, holds, reason } of rules) if (!holds(row.text(column))) return reason;
    if (typeof tax === "object" && !tax.gross.includes(row.text(tax.column))) {
      return "pay after tax, or not said";
    }
    return null;
  };
}

/** Whether a row is about a full-time job, or does not say. */
function fullTimeOf({ employment }: RowLayout): (row: Row) => boolean {
  if (employment === undefined) return () => true;
  const { column, fullTime } = employment;
  return (row) => {
    const said = row.text(column);
    return said === "" || said.split(";").some((item) => fullTime.includes(item.trim()));
  };
}

function holds({ is, not, contains, filled }: Condition): (text: string) => boolean {
  const lower = contains?.map((word) => word.toLowerCase());
  return (text) =>
    (is === undefined || is.includes(text)) &&
    !not?.includes(text) &&
    (lower === undefined || lower.some((word) => text.toLowerCase().includes(word))) &&
    (filled === undefined || text !== "");
}

function shareOf({ share, numbers }: RowLayout): (row: Row) => Read<number> {
  if (share === undefined) return () => ({ value: 1 });
  const { column, full, less } = share;
  return (row) => {
    const cell = row.cell(column);
    const text = typeof cell === "number" ? String(cell) : cell.trim().replace(/%$/, "").trim();
    if (text === "") return { value: 1 };
    const plain = numbers.decimal === "," ? text.replace(",", ".") : text;
    const part = /^\d+(\.\d+)?$/.test(plain) ? Number(plain) / full : Number.NaN;
    if (!(part > 0 && part <= mostShare)) {
      return rejected(column, `must be a part of full time, which is ${full}`);
    }
    if (part >= leastShare) return { value: 1 };
    return less === "scale" ? { value: part } : { setAside: "not full time" };
  };
}
