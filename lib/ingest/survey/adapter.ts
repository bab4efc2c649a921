import { loadRoles } from "#lib/content/roles/roles.ts";
import { rolesOfTitles } from "#lib/content/sources/pay-mapping.ts";
import type { Adapter } from "../adapter.ts";
import { openByLayout } from "../fields/choose-layout.ts";
import { spelling } from "../fields/spelling.ts";
import { IngestError } from "../ingest-error.ts";
import { nearestRates } from "../nearest-rates.ts";
import { Counts } from "../table/counts.ts";
import { eachRow } from "../table/each-row.ts";
import { Rejects } from "../table/rejects.ts";
import { type Answer, answerReader } from "./answer.ts";
import { surveyFigures } from "./survey-table.ts";

/**
 * Reads a survey of pay by the source's mapping.yaml. Answers are used here and given to nobody: what
 * comes out are cells and statistics of ten or more respondents.
 * @throws IngestError where the mapping is of another kind or the file is no edition of it.
 */
export const surveyAdapter: Adapter = async ({ file, source, mapping, edition, onProgress }) => {
  if (mapping.kind !== "self-reported") {
    throw new IngestError(`${source} is described as ${mapping.kind}, not as self-reported`);
  }
  const { source: records, layout } = await openByLayout({ file, edition, onProgress }, mapping);
  const ratesOf = nearestRates();
  const lastYear = Number(edition.date.slice(0, 4)) + 1;
  const read = answerReader(layout, mapping.notJobs, { lastYear, ratesOf });
  const names = mapping.rolesByName
    ? loadRoles().flatMap(({ name, titles }) => [name, ...titles])
    : [];
  const spell = spelling([...Object.keys(mapping.titles), ...names]);
  const rejects = new Rejects();
  const setAside = new Counts();
  const answers: Answer[] = [];
  const rows = await eachRow(records, rejects, (row) => {
    const result = read(row);
    if ("value" in result) answers.push({ ...result.value, title: spell(result.value.title) });
    else if ("setAside" in result) setAside.add(result.setAside);
    else {
      const { column, reason } = result.reject;
      rejects.add(row.line, column, row.text(column), reason);
    }
  });
  const titles = new Map<string, number>();
  for (const { title } of answers) titles.set(title, (titles.get(title) ?? 0) + 1);
  const mapped = new Set(
    rolesOfTitles(mapping, source, [...titles.keys()]).map(({ title }) => title),
  );
  const figures = surveyFigures(answers, {
    source,
    edition: edition.label,
    concept: layout.concept,
    byExperience: layout.years?.of === "work",
    trimmed: layout.trimmed,
    hasRole: (title) => mapped.has(title),
    ratesOf,
    setAside,
  });
  return {
    checksum: rows.checksum,
    report: {
      read: rows.read,
      accepted: rows.read - rejects.count,
      rejected: rejects.count,
      setAside: figures.setAside,
      corrections: [],
      postings: figures.answers,
    },
    rejects: rejects.kept,
    rejectedFor: rejects.reasons.list(),
    warnings: figures.warnings,
    titles,
    observations: [],
    cells: figures.cells,
    statistics: figures.statistics,
  };
};
