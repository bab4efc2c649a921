import { findCountry, loadCountries } from "#lib/content/countries.ts";
import { loadPayMapping } from "#lib/content/pay-mapping.ts";
import type { SurveyEdition, SurveyMapping } from "#lib/content/survey-mapping.ts";
import type { Reject } from "#lib/domain/import-report.ts";
import type { Adapter } from "../adapter.ts";
import { countBy } from "../count-by.ts";
import { IngestError } from "../ingest-error.ts";
import { readTable, type Table } from "../read-table.ts";
import { setAsideCounts } from "../set-aside.ts";
import { type Answer, checkAnswer } from "./answer.ts";
import { experienceEffects } from "./experience-effect.ts";
import { plausiblePay } from "./plausible-pay.ts";
import { skillPremiums } from "./skill-premium.ts";
import { surveyCells } from "./survey-cells.ts";

/**
 * Reads a survey of pay by the source's mapping.yaml. Answers are used here and given to nobody: what
 * comes out are cells and statistics of ten or more respondents.
 * @throws IngestError where the source has no such mapping or the file is no edition of it.
 */
export const surveyAdapter: Adapter = async ({ file, source, edition, onProgress }) => {
  const mapping = loadPayMapping(source);
  if (mapping?.kind !== "self-reported") {
    throw new IngestError(
      `${source} has no survey; describe it in content/sources/${source}/mapping.yaml`,
    );
  }
  const table = await readTable(file, [], onProgress);
  const survey = editionOf(file, table, mapping, edition.label);
  const { answers, setAside, rejects, titles } = checkAnswers(table, mapping, survey);
  const plausible = plausiblePay(answers, survey.trimmed);
  const context = { source, edition: edition.label, year: survey.year };
  const byExperience = survey.years === "work";
  const { cells, dropped } = surveyCells(plausible.kept, {
    ...context,
    currency: mapping.currency,
    byExperience,
  });
  const small = Array<string>(dropped).fill("fewer than 10 answers with the same role and country");
  const read = table.rows.length + table.rejects.length;
  return {
    checksum: table.checksum,
    report: {
      read,
      accepted: read - rejects.length,
      rejected: rejects.length,
      setAside: setAsideCounts([...setAside, ...plausible.setAside, ...small]),
      corrections: [],
      postings: plausible.kept.length - dropped,
    },
    rejects,
    titles: countBy(titles, (title) => title),
    warnings: [],
    observations: [],
    cells,
    statistics: [
      ...skillPremiums(plausible.kept, context),
      ...(byExperience ? experienceEffects(plausible.kept, context) : []),
    ],
  };
};

/** The edition that the label names, else the one whose columns the file has, the fullest where several fit. */
function editionOf(
  file: string,
  { rows }: Table,
  { editions }: SurveyMapping,
  label: string,
): SurveyEdition {
  const header = new Set(Object.keys(rows[0]?.values ?? {}));
  const columnsOf = ({ columns }: SurveyEdition) => Object.values(columns);
  const candidates = Object.entries(editions).filter(
    ([name]) => editions[label] === undefined || name === label,
  );
  const [found] = candidates
    .map(([, edition]) => edition)
    .filter((edition) => columnsOf(edition).every((column) => header.has(column)))
    .toSorted((a, b) => columnsOf(b).length - columnsOf(a).length);
  if (found !== undefined) return found;
  const wanted = candidates.map(([name, edition]) => `${name}: ${columnsOf(edition).join(", ")}`);
  throw new IngestError(`${file} line 1: lacks columns of the edition (${wanted.join("; ")})`);
}

function checkAnswers(table: Table, mapping: SurveyMapping, edition: SurveyEdition) {
  const countries = loadCountries();
  const codes = new Map<string, string | undefined>();
  const codeOf = (name: string) => {
    if (!codes.has(name)) codes.set(name, findCountry(name, countries)?.code);
    return codes.get(name);
  };
  const answers: Answer[] = [];
  const setAside: string[] = [];
  const rejects: Reject[] = [...table.rejects];
  const titles: string[] = [];
  for (const row of table.rows) {
    const result = checkAnswer(row, mapping, edition, codeOf);
    if ("reject" in result) rejects.push(result.reject);
    else {
      titles.push(row.values[edition.columns.title] ?? "");
      if ("answer" in result) answers.push(result.answer);
      else setAside.push(result.setAside);
    }
  }
  return { answers, setAside, rejects: rejects.toSorted((a, b) => a.line - b.line), titles };
}
