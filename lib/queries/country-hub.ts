import type { z } from "zod";
import { releaseCountrySchema } from "#lib/domain/release.ts";
import { askOne } from "./ask.ts";
import { hubQuestion, hubSchema } from "./hub-json.ts";
import { countryJson } from "./json.ts";

const countryCellsSchema = hubSchema.extend({ country: releaseCountrySchema });
export type CountryCells = z.infer<typeof countryCellsSchema>;

/**
 * Which roles, of one family where it is named, are known in this country? Indexable cells first, largest first.
 * @returns null where the current release does not know the country.
 */
export function countryHub(country: string, family?: string): Promise<CountryCells | null> {
  const named = family !== undefined;
  return askOne(
    countryCellsSchema,
    hubQuestion("country", "release_countries", countryJson("asked"), named),
    named ? [country, family] : [country],
  );
}
