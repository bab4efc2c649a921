import type { SurveyLayout } from "#lib/content/sources/row-mapping.ts";
import type { Rates } from "#lib/domain/money.ts";
import { jobReader } from "../fields/job-reader.ts";
import { payReader } from "../fields/pay-reader.ts";
import type { Read, Row } from "../fields/row.ts";
import { yearsField } from "../fields/years.ts";

/** One usable answer. It never leaves the import: cells and statistics of ten or more do. */
export interface Answer {
  title: string;
  /** ISO 3166 alpha-2. */
  country: string;
  /** Data year. */
  year: number;
  currency: string;
  /** Natural log of yearly pay in the currency. */
  logPay: number;
  /** Years of what the edition asks for; 0 for all where it does not ask. */
  years: number;
  /** Null where the edition does not ask, or the respondent named none. */
  skills: string[] | null;
}

/** Makes the reader of one survey's rows: an answer that counts, or why it does not. */
export function answerReader(
  layout: SurveyLayout,
  notJobs: readonly string[],
  { lastYear, ratesOf }: { lastYear: number; ratesOf?: (year: number) => Rates | null },
): (row: Row) => Read<Answer> {
  const jobs = jobReader(layout, lastYear);
  const pays = payReader(layout, ratesOf);
  const years = layout.years ? yearsField(layout.years) : () => ({ value: 0 });
  return (row) => {
    if (!pays.given(row)) return { setAside: "no pay given" };
    const job = jobs.read(row);
    if (!("value" in job)) return job;
    if (notJobs.includes(job.value.title)) return { setAside: "not in a job" };
    if (!job.value.fullTime) return { setAside: "not full time" };
    const asked = years(row);
    if (!("value" in asked)) return asked;
    const pay = pays.read(row, job.value);
    if (!("value" in pay)) return pay;
    const { low, high, implausible } = pay.value;
    if (implausible !== null) return { setAside: implausible };
    const { title, country, year, currency } = job.value;
    const skills = layout.skills === undefined ? "" : row.text(layout.skills);
    return {
      value: {
        title,
        country,
        year,
        currency,
        // The middle of a band is taken on the log scale.
        logPay: high === null ? Math.log(low) : (Math.log(low) + Math.log(high)) / 2,
        years: asked.value,
        skills: skills === "" ? null : [...new Set(skills.split(";"))],
      },
    };
  };
}
