import { z } from "zod";
import { plannedOnce } from "#lib/db.ts";
import { referenceSeriesSchema } from "#lib/domain/reference.ts";
import type { PayKind } from "#lib/domain/source.ts";
import { askOne } from "./ask.ts";
import { type Elsewhere, elsewhereJson, elsewhereSchema, elsewhereTables } from "./elsewhere.ts";
import { seriesJson } from "./series.ts";

const besideSchema = elsewhereSchema.extend({ series: z.array(referenceSeriesSchema) });

/** The cells beside a cell, as `elsewhere` finds them, and reference series. */
export type BesideCell = Elsewhere & Pick<z.infer<typeof besideSchema>, "series">;

/**
 * What stands beside a cell on its page: neighbours, all reference series about `subjects`, and purchasing
 * power of each of `countries` (codes)? One question, so that a page costs two.
 */
export async function besideCell({
  role,
  country,
  kind,
  limit,
  subjects,
  countries,
}: {
  role: string;
  country: string;
  /** As `elsewhere` takes it. */
  kind: PayKind | null;
  limit: number;
  subjects: readonly string[];
  countries: readonly string[];
}): Promise<BesideCell> {
  const found = await askOne(
    besideSchema,
    `${plannedOnce}with ${elsewhereTables}
     select json_build_object(${elsewhereJson},
       'series', (
         select coalesce(json_agg(${seriesJson} order by s.series, s.subject), '[]')
         from reference_series s
         where s.release_id = (select release_id from pointer)
           and (s.subject = any($5) or (s.series = 'ppp' and s.subject = any($6))))) as answer`,
    [role, country, limit, kind, [...subjects], [...countries]],
  );
  const none = { sameRole: [], sameCountry: [], peers: [] };
  return found ?? { ...none, series: [] };
}
