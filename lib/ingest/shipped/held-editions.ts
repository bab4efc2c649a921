import { z } from "zod";
import { pool } from "#lib/db.ts";
import { editionReportSchema } from "#lib/domain/import-report.ts";
import { fromStoredPayCell, storedPayCellSchema } from "#lib/domain/pay-cell-row.ts";
import { surveyStatisticSchema } from "#lib/domain/survey-statistic.ts";
import type { Figures } from "./figure-files.ts";

const heldEditionSchema = z.object({
  id: z.int(),
  source: z.string(),
  label: z.string(),
  date: z.iso.date(),
  checksum: z.string(),
  retrieved: z.iso.date().nullable(),
  report: editionReportSchema,
});

/** An edition that the database holds. */
export type HeldEdition = z.infer<typeof heldEditionSchema>;

/** The editions of a source, oldest first. */
export async function heldEditions(source: string): Promise<HeldEdition[]> {
  const { rows } = await pool().query(
    `select id, source_id as source, label, to_char(date, 'YYYY-MM-DD') as date, checksum,
       to_char(retrieved_at, 'YYYY-MM-DD') as retrieved, report
     from editions where source_id = $1 order by date, id`,
    [source],
  );
  return z.array(heldEditionSchema).parse(rows);
}

/** An edition's figures, in an order that depends on nothing but what they say. */
export async function heldFigures(edition: HeldEdition): Promise<Figures> {
  const cells = await pool().query(
    `select s.kind, e.source_id as source, e.label as edition, c.title, c.country, c.year, c.level,
       c.stratum, c.postings, c.pay_points as "payPoints", c.statistics
     from pay_cells c join editions e on e.id = c.edition_id join sources s on s.id = e.source_id
     where c.edition_id = $1
     order by c.title collate "C", c.country collate "C", c.level, c.year, c.stratum collate "C"`,
    [edition.id],
  );
  const statistics = await pool().query(
    `select e.source_id as source, e.label as edition, t.year, t.statistic, t.subject, t.title,
       t.country, t.difference, t.low80, t.high80, t.n
     from survey_statistics t join editions e on e.id = t.edition_id where t.edition_id = $1`,
    [edition.id],
  );
  return {
    cells: z.array(storedPayCellSchema).parse(cells.rows).map(fromStoredPayCell),
    statistics: z.array(surveyStatisticSchema).parse(statistics.rows),
  };
}
