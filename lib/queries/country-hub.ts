import { z } from "zod";
import { cellSummarySchema } from "#lib/domain/cell-record.ts";
import { releaseCountrySchema, releaseIdentitySchema } from "#lib/domain/release.ts";
import { askOne } from "./ask.ts";
import { largestFirst, summaryJson, summaryTables } from "./cell-summary.ts";
import { countryJson, releaseJson } from "./json.ts";

const countryCellsSchema = z.object({
  release: releaseIdentitySchema,
  country: releaseCountrySchema,
  cells: z.array(cellSummarySchema),
});
export type CountryCells = z.infer<typeof countryCellsSchema>;

/**
 * Which roles are known in this country? Indexable cells first, largest first.
 * @returns null where the current release does not know the country.
 */
export function countryHub(country: string): Promise<CountryCells | null> {
  return askOne(
    countryCellsSchema,
    `select json_build_object(
       'release', ${releaseJson("r", "current.published_at")},
       'country', ${countryJson("asked")},
       'cells', (
         select coalesce(json_agg(${summaryJson} order by c.indexable desc, ${largestFirst}), '[]')
         from ${summaryTables} where c.country = $1)) as answer
     from pointer current
     join releases r on r.id = current.release_id
     join release_countries asked on asked.release_id = r.id
     where asked.slug = $1`,
    [country],
  );
}
