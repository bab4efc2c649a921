import { z } from "zod";
import { pool } from "#lib/db.ts";
import { editionReportSchema } from "#lib/domain/import-report.ts";
import { sourceKindSchema } from "#lib/domain/source.ts";

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
