import type { SurveyEdition, SurveyMapping } from "#lib/content/sources/survey-mapping.ts";
import type { Reject } from "#lib/domain/import-report.ts";
import type { TableRow } from "../read-table.ts";

/** One usable answer. It never leaves the import: cells and statistics of ten or more do. */
export interface Answer {
  title: string;
  /** ISO 3166 alpha-2. */
  country: string;
  /** Natural log of yearly pay. */
  logPay: number;
  /** Years of what the edition asks for. */
  years: number;
  /** Null where the edition does not ask, or the respondent named none. */
  skills: string[] | null;
}

/** A row of a survey: an answer that counts, or why it does not. */
export type CheckedAnswer = { answer: Answer } | { setAside: string } | { reject: Reject };

/** Reads one row of a survey, or says why it does not count. `codeOf` finds a country by the survey's name. */
export function checkAnswer(
  { line, values }: TableRow,
  mapping: SurveyMapping,
  { columns }: SurveyEdition,
  codeOf: (country: string) => string | undefined,
): CheckedAnswer {
  const text = (column: string | undefined) =>
    column === undefined ? "" : (values[column]?.trim() ?? "");
  const reject = (column: string, reason: string): CheckedAnswer => ({
    reject: { line, column, value: text(column).slice(0, 200), reason },
  });
  const pay = text(columns.pay);
  if (pay === "") return { setAside: "no pay given" };
  if (!(Number(pay) > 0 && Number.isFinite(Number(pay)))) {
    return reject(columns.pay, "must be a positive number");
  }
  const title = text(columns.title);
  if (title === "") return { setAside: "no role given" };
  if (mapping.notJobs.includes(title)) return { setAside: "not in a job" };
  const employment = text(columns.employment);
  if (employment !== "" && !employment.split(";").includes(mapping.fullTime)) {
    return { setAside: "not full time" };
  }
  const words = text(columns.years);
  if (words === "") return { setAside: "no years of experience given" };
  const years = mapping.yearsWords[words] ?? Number(words);
  if (!(years >= 0 && years <= 100)) return reject(columns.years, "must be a number of years");
  const country = codeOf(text(columns.country));
  if (country === undefined) return { setAside: "no country of ours" };
  const skills = text(columns.skills);
  return {
    answer: {
      title,
      country,
      logPay: Math.log(Number(pay)),
      years,
      skills: skills === "" ? null : [...new Set(skills.split(";"))],
    },
  };
}
