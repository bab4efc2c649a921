import type { SurveyEdition, SurveyMapping } from "#lib/content/sources/survey-mapping.ts";
import type { EditionReport, Reject } from "#lib/domain/import-report.ts";
import type { SurveyCell } from "#lib/domain/pay-cell.ts";
import type { SurveyStatistic } from "#lib/domain/survey-statistic.ts";
import { countBy } from "../count-by.ts";
import type { Table } from "../read-table.ts";
import { setAsideCounts } from "../set-aside.ts";
import { type Answer, checkAnswer } from "./answer.ts";
import { experienceEffects } from "./experience-effect.ts";
import { plausiblePay } from "./plausible-pay.ts";
import { skillPremiums } from "./skill-premium.ts";
import { surveyCells } from "./survey-cells.ts";

/** What reading a whole survey gives. */
export interface SurveyTable {
  report: EditionReport;
  rejects: Reject[];
  /** Accepted rows by the survey's role. */
  titles: Map<string, number>;
  cells: SurveyCell[];
  statistics: SurveyStatistic[];
}

/** What a survey needs beside its mapping. */
export interface SurveyContext {
  source: string;
  edition: string;
  /** ISO 3166 alpha-2 of a country as the survey names it. */
  codeOf: (country: string) => string | undefined;
}

/** From the answers of one edition to what may leave it. Pure; accepted + rejected = rows read. */
export function surveyTable(
  table: Table,
  mapping: SurveyMapping,
  survey: SurveyEdition,
  { source, edition, codeOf }: SurveyContext,
): SurveyTable {
  const { answers, reasons, rejects, titles } = checkAnswers(table, mapping, survey, codeOf);
  const plausible = plausiblePay(answers, survey.trimmed);
  const context = { source, edition, year: survey.year };
  const byExperience = survey.years === "work";
  const { cells, dropped } = surveyCells(plausible.kept, {
    ...context,
    currency: mapping.currency,
    byExperience,
  });
  const small = Array<string>(dropped).fill("fewer than 10 answers with the same role and country");
  const read = table.rows.length + table.rejects.length;
  return {
    report: {
      read,
      accepted: read - rejects.length,
      rejected: rejects.length,
      setAside: setAsideCounts([...reasons, ...plausible.setAside, ...small]),
      corrections: [],
      postings: plausible.kept.length - dropped,
    },
    rejects,
    titles: countBy(titles, (title) => title),
    cells,
    statistics: [
      ...skillPremiums(plausible.kept, context),
      ...(byExperience ? experienceEffects(plausible.kept, context) : []),
    ],
  };
}

function checkAnswers(
  table: Table,
  mapping: SurveyMapping,
  survey: SurveyEdition,
  codeOf: (country: string) => string | undefined,
) {
  const answers: Answer[] = [];
  const reasons: string[] = [];
  const rejects: Reject[] = [...table.rejects];
  const titles: string[] = [];
  for (const row of table.rows) {
    const result = checkAnswer(row, mapping, survey, codeOf);
    if ("reject" in result) {
      rejects.push(result.reject);
      continue;
    }
    const title = row.values[survey.columns.title] ?? "";
    if (title !== "") titles.push(title);
    if ("answer" in result) answers.push(result.answer);
    else reasons.push(result.setAside);
  }
  return { answers, reasons, rejects: rejects.toSorted((a, b) => a.line - b.line), titles };
}
