import { z } from "zod";
import { hubRowSchema, hubSchema } from "./hub.ts";
import { linkSchema } from "./page.ts";

const countrySchema = z.object({ slug: z.string(), name: z.string(), inSentence: z.string() });

/** Everything `/countries/[country]` prints: the largest roles of each family, in the country's currency on one scale. */
export const countryHubSchema = hubSchema.omit({ lists: true, modelled: true }).extend({
  country: countrySchema,
  groups: z.array(
    z.object({
      id: z.string(),
      heading: z.string(),
      /** How many roles it has, and the largest: "12 roles: Software Engineer, …". */
      note: z.string(),
      /** Indexable cells, largest evidence first. */
      rows: z.array(hubRowSchema),
      /** All roles of the family here; null where all stand above. */
      more: linkSchema.nullable(),
    }),
  ),
  /** Roles that are modelled from their neighbours, by name, as many as may be linked; `others` has the rest. */
  modelled: z.array(linkSchema),
});
export type CountryHub = z.infer<typeof countryHubSchema>;

/** Everything `/countries/[country]/[family]` prints: all roles of one family there. */
export const countryFamilySchema = hubSchema.extend({ country: countrySchema, title: z.string() });
export type CountryFamily = z.infer<typeof countryFamilySchema>;
