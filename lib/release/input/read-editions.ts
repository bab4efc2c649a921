import { z } from "zod";
import { pool } from "#lib/db.ts";
import { editionReportSchema } from "#lib/domain/import-report.ts";
import { sourceKindSchema } from "#lib/domain/source.ts";
import { type SurveyStatistic, surveyStatisticSchema } from "#lib/domain/survey-statistic.ts";

const editionSchema = z.object({
  id: z.int(),
  source: z.string(),
  kind: sourceKindSchema.exclude(["reference"]),
  label: z.string(),
  date: z.iso.date(),
  cellsOnly: z.boolean(),
  /** Data years, oldest first. */
  years: z.array(z.int()),
  /** Of all respondents together: cells by experience hold them a second time. */
  payPoints: z.int(),
  report: editionReportSchema,
});

/** An imported edition of a source that holds pay cells. */
export type ImportedEdition = z.infer<typeof editionSchema>;

/** Every edition in the database that holds pay cells, by source, then oldest first. */
export async function readEditions(): Promise<ImportedEdition[]> {
  const { rows } = await pool().query(
    `select e.id, e.source_id as source, s.kind, e.label, to_char(e.date, 'YYYY-MM-DD') as date,
       e.report, e.cells_only as "cellsOnly", array_agg(distinct c.year::int order by c.year::int) as years,
       coalesce(sum(c.pay_points) filter (where c.stratum = ''), 0)::int as "payPoints"
     from editions e
     join sources s on s.id = e.source_id
     join pay_cells c on c.edition_id = e.id
     group by e.id, s.id
     order by e.source_id collate "C", e.date, e.id`,
  );
  return z.array(editionSchema).parse(rows);
}

/** An edition and the data years wanted from it; all of them where none are named. */
export interface WantedCells {
  source: string;
  edition: string;
  years?: readonly number[];
}

/** What was computed from respondents when the editions were imported, in an order of its own content. */
export async function readStatistics(wanted: readonly WantedCells[]): Promise<SurveyStatistic[]> {
  const { rows } = await pool().query(
    `select e.source_id as source, e.label as edition, s.year, s.statistic, s.subject, s.title,
       s.country, s.difference, s.low80, s.high80, s.n
     from json_to_recordset($1) wanted (source text, edition text, years int[])
     join editions e on e.source_id = wanted.source and e.label = wanted.edition
     join survey_statistics s on s.edition_id = e.id
     where wanted.years is null or s.year = any(wanted.years)
     order by e.source_id collate "C", e.date, e.label collate "C", s.year, s.statistic,
       s.subject collate "C", s.title collate "C", s.country collate "C"`,
    [JSON.stringify(wanted)],
  );
  return z.array(surveyStatisticSchema).parse(rows);
}
