import { z } from "zod";
import { pool } from "#lib/db.ts";
import { type SurveyStatistic, surveyStatisticSchema } from "#lib/domain/survey-statistic.ts";
import type { WantedCells } from "./read-pay-cells.ts";

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
