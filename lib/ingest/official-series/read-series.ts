import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { sum } from "d3-array";
import { z } from "zod";
import { type OfficialSeries, officialSeriesSchema } from "#lib/domain/official-series.ts";
import { readTable } from "../read-table.ts";
import { csvRows, numeric, year as yearText } from "../reference/csv-rows.ts";
import type { OfficeTable } from "./offices.ts";

const oecdFile = "macro/oecd-average-annual-wage-nominal.csv";

interface Row {
  code: string;
  year: number;
  pay: number;
  error: number | null;
  jobs: number | null;
  detailed: boolean;
}

/**
 * An office's pay by occupation and year, read from the publisher's files in a folder. Suppressed and top-coded
 * values are left out.
 * @throws IngestError where a file cannot be read or lacks a column.
 */
export async function readSeries(folder: string, office: OfficeTable): Promise<OfficialSeries> {
  const rows = (
    await Promise.all(office.files.map((file) => readRows(folder, office, file)))
  ).flat();
  const occupations = rows.filter(({ detailed }) => detailed);
  const years = [...new Set(occupations.map(({ year }) => year))].toSorted((a, b) => a - b);
  return officialSeriesSchema.parse({
    source: office.source,
    country: office.country,
    editions: years.map((year) => ({
      year,
      reference: `${year}-${office.reference}`,
      published: office.published(year),
    })),
    cells: firstOfEach(occupations).map(({ code, year, pay, error }) => ({
      code,
      group: code.slice(0, office.groupDigits),
      year,
      pay,
      error,
    })),
    nation: await nationPay(folder, office, rows),
  });
}

async function readRows(
  folder: string,
  { columns, where, detailed }: OfficeTable,
  { file, year }: OfficeTable["files"][number],
): Promise<Row[]> {
  const needed = [...Object.values(columns), ...Object.keys(where), detailed.column];
  const rows: Row[] = [];
  await readTable(join(folder, file), needed, (row) => {
    const number = (column: string | undefined) => {
      const value = column === undefined ? Number.NaN : Number(row.text(column) || Number.NaN);
      return Number.isFinite(value) ? value : null;
    };
    if (Object.entries(where).some(([column, value]) => row.text(column) !== value)) return;
    const pay = number(columns.pay);
    const dataYear = year ?? number(columns.year);
    if (pay === null || pay <= 0 || dataYear === null) return;
    const percent = number(columns.error);
    rows.push({
      code: row.text(columns.code),
      year: dataYear,
      pay,
      error: percent === null ? null : percent / 100,
      jobs: number(columns.jobs),
      detailed: detailed.is.test(row.text(detailed.column)),
    });
  });
  return rows;
}

/** An office's broad group of one detailed occupation carries the same code: the first row counts. */
function firstOfEach(rows: readonly Row[]): Row[] {
  return [...Map.groupBy(rows, ({ code, year }) => `${code}\t${year}`).values()].flatMap(
    ([first]) => first ?? [],
  );
}

async function nationPay(
  folder: string,
  { nation, iso3 }: OfficeTable,
  rows: readonly Row[],
): Promise<OfficialSeries["nation"]> {
  if (nation === "oecd") {
    const schema = z.object({
      iso3: z.string(),
      year: yearText,
      avg_annual_wage_lcu_nominal: numeric,
    });
    const text = await readFile(join(folder, oecdFile), "utf8");
    return csvRows(oecdFile, text, schema)
      .filter((row) => row.iso3 === iso3)
      .map((row) => ({ year: Number(row.year), pay: row.avg_annual_wage_lcu_nominal }));
  }
  if ("code" in nation) {
    return firstOfEach(rows.filter(({ code }) => code === nation.code)).map(({ year, pay }) => ({
      year,
      pay,
    }));
  }
  const groups = rows.filter(({ code }) => nation.groups.test(code));
  return [...Map.groupBy(groups, ({ year }) => year)].map(([year, own]) => ({
    year,
    pay: sum(own, ({ pay, jobs }) => pay * (jobs ?? 0)) / sum(own, ({ jobs }) => jobs ?? 0),
  }));
}
