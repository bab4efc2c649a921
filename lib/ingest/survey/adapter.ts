import { findCountry, loadCountries } from "#lib/content/places/countries.ts";
import { loadPayMapping } from "#lib/content/sources/pay-mapping.ts";
import type { SurveyEdition, SurveyMapping } from "#lib/content/sources/survey-mapping.ts";
import type { Adapter } from "../adapter.ts";
import { IngestError } from "../ingest-error.ts";
import { readTable, type Table } from "../read-table.ts";
import { surveyTable } from "./survey-table.ts";

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
  const survey = findEdition(file, table, mapping, edition.label);
  return {
    checksum: table.checksum,
    warnings: [],
    observations: [],
    ...surveyTable(table, mapping, survey, {
      source,
      edition: edition.label,
      codeOf: countryCodes(),
    }),
  };
};

/** The edition that the label names, else the one whose columns the file has, the fullest where several fit. */
function findEdition(
  file: string,
  { columns: header }: Table,
  { editions }: SurveyMapping,
  label: string,
): SurveyEdition {
  const columnsOf = ({ columns }: SurveyEdition) => Object.values(columns);
  const candidates = Object.entries(editions).filter(
    ([name]) => editions[label] === undefined || name === label,
  );
  const [found] = candidates
    .map(([, edition]) => edition)
    .filter((edition) => columnsOf(edition).every((column) => header.includes(column)))
    .toSorted((a, b) => columnsOf(b).length - columnsOf(a).length);
  if (found !== undefined) return found;
  const lacking = candidates.map(([name, edition]) => {
    const missing = columnsOf(edition).filter((column) => !header.includes(column));
    return `${missing.join(", ")} of edition ${name}`;
  });
  throw new IngestError(`${file} line 1: lacks the columns ${lacking.join("; or ")}`);
}

/** Finds countries by any name that content/countries.yaml lists, each name once. */
function countryCodes(): (name: string) => string | undefined {
  const countries = loadCountries();
  const codes = new Map<string, string | undefined>();
  return (name) => {
    if (!codes.has(name)) codes.set(name, findCountry(name, countries)?.code);
    return codes.get(name);
  };
}
