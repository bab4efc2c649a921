import { z } from "zod";
import { pool } from "#lib/db.ts";
import { usedEditionSchema } from "#lib/domain/release.ts";

const editionSchema = usedEditionSchema.omit({ id: true, edition: true }).extend({
  id: z.int(),
  source: z.string(),
  label: z.string(),
  checksum: z.string(),
  cellsOnly: z.boolean(),
  payPoints: z.int(),
});

/** An imported edition of a source that holds pay cells. */
export type ImportedEdition = z.infer<typeof editionSchema>;

/** Every edition in the database that holds pay cells, by source, then oldest first. */
export async function readEditions(): Promise<ImportedEdition[]> {
  const { rows } = await pool().query(
    `select e.id, e.source_id as source, e.label, to_char(e.date, 'YYYY-MM-DD') as date, e.checksum,
       e.cells_only as "cellsOnly", s.kind, s.publisher, s.name, s.citation, s.licence, s.homepage,
       array_agg(distinct c.year::int order by c.year::int) as years,
       sum(c.pay_points)::int as "payPoints"
     from editions e
     join sources s on s.id = e.source_id
     join pay_cells c on c.edition_id = e.id
     group by e.id, s.id
     order by e.source_id, e.date, e.id`,
  );
  return z.array(editionSchema).parse(rows);
}
