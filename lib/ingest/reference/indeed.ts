import { z } from "zod";
import { sectorSubject } from "#lib/domain/reference.ts";
import { csvRows, month, numeric, numericOrNull } from "./csv-rows.ts";
import type { InputText, ReferenceReader, SeriesRow } from "./reference-reader.ts";

const postingsFile = "indeed/job-postings-monthly.csv";
const sectorsFile = "indeed/tech-sector-postings-monthly.csv";
const usSoftwareFile = "indeed/us-software-development-postings-monthly.csv";
const wagesFile = "indeed/posted-wage-growth-by-country.csv";
const aiFile = "indeed/ai-share-monthly.csv";
const remoteFile = "indeed/remote-share-monthly.csv";

const usSoftware = sectorSubject("US", "Software Development");

/** "Apr-26" as "2026-04". */
const shortMonth = z
  .string()
  .regex(/^[A-Z][a-z]{2}-\d{2}$/, "must be a month such as Apr-26")
  .transform((text, context) => {
    const names = [
      "Jan",
      "Feb",
      "Mar",
      "Apr",
      "May",
      "Jun",
      "Jul",
      "Aug",
      "Sep",
      "Oct",
      "Nov",
      "Dec",
    ];
    const index = names.indexOf(text.slice(0, 3));
    if (index < 0) context.addIssue({ code: "custom", message: "must be an English month name" });
    return `20${text.slice(4)}-${String(index + 1).padStart(2, "0")}`;
  });

/** Demand, advertised wage growth, AI share and remote share. Percent become fractions. */
export const indeed: ReferenceReader = {
  source: "indeed-hiring-lab",
  inputs: [postingsFile, sectorsFile, usSoftwareFile, wagesFile, aiFile, remoteFile],
  readSeries: (text, { sectors }) => [
    ...postings(text),
    ...sectorPostings(text, sectors),
    ...wageGrowth(text),
    ...share(text, aiFile, "AI_share_postings", "ai-share"),
    ...share(text, remoteFile, "remote_share_postings", "remote-share"),
  ],
};

function postings(text: InputText): SeriesRow[] {
  const schema = z.object({ jobcountry: z.string(), month, indeed_job_postings_index_SA: numeric });
  return csvRows(postingsFile, text(postingsFile), schema).map((row) => ({
    series: "postings-index",
    subject: row.jobcountry,
    period: row.month,
    value: row.indeed_job_postings_index_SA,
  }));
}

/** Software development in the United States comes whole from the newer file, never joined with the older. */
function sectorPostings(text: InputText, sectors: ReadonlySet<string>): SeriesRow[] {
  const series = "sector-postings-index";
  const schema = z.object({
    jobcountry: z.string(),
    display_name: z.string(),
    month,
    indeed_job_postings_index: numeric,
  });
  const older = csvRows(sectorsFile, text(sectorsFile), schema)
    .map((row) => ({
      series,
      sector: row.display_name,
      subject: sectorSubject(row.jobcountry, row.display_name),
      period: row.month,
      value: row.indeed_job_postings_index,
    }))
    .filter(({ sector, subject }) => sectors.has(sector) && subject !== usSoftware)
    .map(({ sector: _, ...row }) => row);
  const newer = csvRows(usSoftwareFile, text(usSoftwareFile), z.object({ month, index: numeric }));
  return [
    ...older,
    ...newer.map((row) => ({ series, subject: usSoftware, period: row.month, value: row.index })),
  ];
}

function wageGrowth(text: InputText): SeriesRow[] {
  const schema = z.object({
    jobcountry: z.string(),
    month: shortMonth,
    posted_wage_growth_yoy_3moavg: numericOrNull,
  });
  return csvRows(wagesFile, text(wagesFile), schema).flatMap((row): SeriesRow[] => {
    const value = row.posted_wage_growth_yoy_3moavg;
    if (value === null) return [];
    return [{ series: "posted-wage-growth", subject: row.jobcountry, period: row.month, value }];
  });
}

function share(text: InputText, file: string, column: string, series: string): SeriesRow[] {
  const schema = z
    .object({ jobcountry: z.string(), month, [column]: z.string() })
    .transform((row) => ({ ...row, percent: row[column] }))
    .pipe(z.object({ jobcountry: z.string(), month, percent: numeric }));
  return csvRows(file, text(file), schema).map((row) => ({
    series,
    subject: row.jobcountry,
    period: row.month,
    value: row.percent / 100,
  }));
}
