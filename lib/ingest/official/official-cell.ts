import type { OfficialMapping } from "#lib/content/sources/official-mapping.ts";
import { occupationTitle } from "#lib/content/sources/pay-mapping.ts";
import type { OfficialCell } from "#lib/domain/pay-cell.ts";
import { readNumber } from "../fields/number-text.ts";
import type { Problem, Row } from "../fields/row.ts";
import type { YearlyCheck } from "../fields/yearly-limits.ts";

/** What reading one row of an official table gives. */
export type OfficialRow =
  | { cell: OfficialCell; title: string; code: string }
  | { setAside: string; title: string }
  | Extract<Problem, { reject: unknown }>;

/** What a row needs beside the mapping. */
export interface OfficialContext {
  source: string;
  edition: string;
  /** The data year where the file's name holds it, not a column. */
  yearOfFile: number | null;
  /** The latest data year that the edition can hold. */
  lastYear: number;
  /** Codes of occupations that stand for a role, alone or with others. */
  codes: ReadonlySet<string>;
  /** Says why a mean or median cannot be a year's pay. */
  check: YearlyCheck;
  /** Sets of codes that make up a role's occupation together. */
  several: readonly (readonly string[])[];
}

/** Standard normal quantile of a 95% interval. */
const z95 = 1.959963984540054;

/** Turns a row of a published table into a pay cell with yearly amounts, or says why it does not count. */
export function officialRow(
  row: Row,
  mapping: OfficialMapping,
  { source, edition, yearOfFile, lastYear, codes, check }: OfficialContext,
): OfficialRow {
  const text = (column: string) => row.text(column);
  const reject = (column: string, reason: string) => ({ reject: { column, reason } });
  const { code: said, name } = occupationOf(text(mapping.code), text(mapping.occupation), mapping);
  // "OC251" is 251 of ISCO in Eurostat's tables.
  const digits = said.replace(/^[A-Z]{2,}(?=\d)/, "");
  const code = codes.has(said) || !codes.has(digits) ? said : digits;
  const title = occupationTitle(code, name.charAt(0).toUpperCase() + name.slice(1));
  for (const [column, counted] of Object.entries(mapping.where)) {
    if (!counted.includes(text(column))) {
      return { setAside: `${column} is not ${counted.join(" or ")}`, title };
    }
  }
  if (!codes.has(code)) return { setAside: "occupation without a role", title };

  const year = yearOf(text, mapping, yearOfFile);
  if (year.value === null) return reject(year.column, "must hold one year, in four digits");
  if (year.value > lastYear) {
    return reject(year.column, `must be ${lastYear} or earlier in this edition`);
  }
  const period =
    "column" in mapping.period
      ? mapping.period.values[text(mapping.period.column)]
      : mapping.period;
  if (period === undefined && "column" in mapping.period) {
    const known = Object.keys(mapping.period.values).join(" or ");
    return reject(mapping.period.column, `must be ${known}`);
  }

  const numbers = new Map<string, number | null>();
  const plain = plainColumns(mapping);
  for (const column of numberColumns(mapping)) {
    const value = numberOf(row, column, mapping, plain.includes(column) ? 1 : mapping.numbers.unit);
    if (typeof value === "string") return reject(column, value);
    numbers.set(column, value);
  }
  const number = (column: string | undefined) =>
    column === undefined ? null : (numbers.get(column) ?? null);
  const { mean, p50 } = mapping.amounts;
  const kept = keptShare(mapping.deduct === undefined ? 0 : number(mapping.deduct), number(mean));
  const yearly = (column: string | undefined) => {
    const value = number(column);
    if (value === null || value === 0 || kept === null || period === undefined) return null;
    return Math.round((value * kept * period.factor) / period.roundTo) * period.roundTo;
  };
  const relative = (error: OfficialMapping["meanError"], of: string | undefined) => {
    const value = number(error?.column);
    const amount = number(of);
    if (error === undefined || value === null) return null;
    if (error.as === "half-width-95" && amount === null) return null;
    const share = error.as === "percent" ? value / 100 : value / z95 / (amount ?? 1);
    return Number(share.toPrecision(3));
  };

  const bonus = mapping.bonus === undefined ? 0 : number(mapping.bonus);
  const whole = yearly(mean);
  const amounts = {
    // Without its bonus a mean is of less than a year's pay.
    mean: whole === null || bonus === null ? null : whole + bonus,
    p10: yearly(mapping.amounts.p10),
    p25: yearly(mapping.amounts.p25),
    p50: yearly(p50),
    p75: yearly(mapping.amounts.p75),
    p90: yearly(mapping.amounts.p90),
  };
  const disorder = outOfOrder(amounts);
  if (disorder !== null)
    return reject(mapping.amounts[disorder] ?? "", "percentiles are out of order");
  if (amounts.mean === null && amounts.p50 === null) {
    return { setAside: "no mean or median published", title };
  }
  for (const figure of ["mean", "p50"] as const) {
    const { country, currency } = mapping;
    const value = amounts[figure];
    const reason =
      value === null
        ? null
        : check({ country, currency, year: year.value, low: value, high: null });
    if (reason !== null) return reject(mapping.amounts[figure] ?? "", reason);
  }
  const jobs = number(mapping.jobs?.column);
  return {
    title,
    code,
    cell: {
      kind: "official",
      source,
      edition,
      title,
      country: mapping.country,
      year: year.value,
      region: regionOf(text, mapping),
      currency: mapping.currency,
      jobs: jobs === null ? null : jobs * (mapping.jobs?.unit ?? 1),
      ...amounts,
      meanError: relative(mapping.meanError, mean),
      medianError: relative(mapping.medianError, p50),
    },
  };
}

/** Code and name of a row's occupation; some tables have both in one column: "2512 Software developers". */
function occupationOf(
  code: string,
  name: string,
  mapping: Pick<OfficialMapping, "code" | "occupation">,
): { code: string; name: string } {
  if (mapping.code !== mapping.occupation) return { code, name };
  const [, first, rest] = /^(\d[\d.-]*)[\s:–-]+(\S.*)$/.exec(name) ?? [];
  if (first !== undefined && rest !== undefined) return { code: first, name: rest };
  // "Software developers [21232]", as Statistics Canada writes it.
  const [, before, last] = /^(\S.*?)\s*[[(](\d[\d.-]*)[\])]$/.exec(name) ?? [];
  return before === undefined || last === undefined ? { code, name } : { code: last, name: before };
}

/** A number of a row, null where it is missing, or why it is none. Not negative. */
function numberOf(
  row: Row,
  column: string,
  { missing, numbers }: OfficialMapping,
  unit: number,
): number | null | string {
  const cell = row.cell(column);
  const raw = numbers.ignore
    .reduce((text, word) => text.replace(word, ""), row.text(column))
    .trim();
  if (raw === "" || missing.includes(raw)) return null;
  if (typeof cell === "number") {
    return cell >= 0 ? cell * unit : "must be a number that is not negative";
  }
  const read = readNumber(raw, numbers);
  if ("reason" in read) {
    const marks = /^-/.test(raw) ? [] : (raw.match(/[^\d.,'\s-]+/g) ?? []);
    if (/\d/.test(raw) && marks.length > 0) {
      return `holds "${marks.join(" ")}" beside the number: where it says nothing of the amount, name it in "numbers: { ignore: [${JSON.stringify(marks[0])}] }" in mapping.yaml`;
    }
    if (!/\d/.test(raw)) return 'holds no number; where it stands for none, list it in "missing"';
    return /^-/.test(raw) ? "must be a number that is not negative" : read.reason;
  }
  return read.number * unit;
}

const ranks = ["p10", "p25", "p50", "p75", "p90"] as const;

/** The first percentile that is below one before it; null where all rise. */
function outOfOrder(amounts: Readonly<Record<(typeof ranks)[number], number | null>>) {
  let before = 0;
  for (const rank of ranks) {
    const value = amounts[rank];
    if (value === null) continue;
    if (value < before) return rank;
    before = value;
  }
  return null;
}

/**
 * The share of pay that is left once a part of the mean (employer pension) is taken out; percentiles are cut
 * by the same share. Null where the part is not known or, without a mean, of what it is a part.
 */
function keptShare(deducted: number | null, mean: number | null): number | null {
  if (deducted === 0) return 1;
  if (deducted === null || mean === null || mean === 0) return null;
  return 1 - deducted / mean;
}

/** Every column that a mapping reads. */
export function mappedColumns(mapping: OfficialMapping): string[] {
  const texts = [
    mapping.code,
    mapping.occupation,
    mapping.region,
    "column" in mapping.year ? mapping.year.column : undefined,
    "column" in mapping.period ? mapping.period.column : undefined,
    ...Object.keys(mapping.where),
  ];
  return [...texts.filter((column) => column !== undefined), ...numberColumns(mapping)];
}

/** Columns of figures, or what a table with a figure a row calls them. */
export function numberColumns(mapping: OfficialMapping): string[] {
  return [
    ...Object.values(mapping.amounts),
    mapping.jobs?.column,
    mapping.deduct,
    mapping.bonus,
    mapping.meanError?.column,
    mapping.medianError?.column,
  ].filter((column) => column !== undefined);
}

/** Columns that count in something else than amounts: jobs, which have a unit of their own, and percent. */
function plainColumns({ jobs, meanError, medianError }: OfficialMapping): string[] {
  const errors = [meanError, medianError].filter((error) => error?.as === "percent");
  return [jobs, ...errors].flatMap((field) => field?.column ?? []);
}

function regionOf(
  text: (column: string) => string,
  { region, nation }: OfficialMapping,
): string | null {
  const name = region === undefined ? undefined : text(region);
  return name === undefined || name === nation ? null : name;
}

function yearOf(
  text: (column: string) => string,
  { year }: OfficialMapping,
  yearOfFile: number | null,
): { column: string; value: number | null } {
  if ("value" in year) return { column: "", value: year.value };
  if ("fileName" in year) return { column: "", value: yearOfFile };
  const raw = text(year.column);
  const named = new Set(raw.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g));
  const [only] = named;
  return {
    column: year.column,
    value: year.values?.[raw] ?? (named.size === 1 ? Number(only) : null),
  };
}
