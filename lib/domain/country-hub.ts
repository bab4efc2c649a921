import { z } from "zod";
import { hubSchema } from "./hub.ts";

/** Everything `/countries/[country]` prints: all roles in one country, in its currency on one scale. */
export const countryHubSchema = hubSchema.extend({
  country: z.object({ slug: z.string(), name: z.string(), inSentence: z.string() }),
});
export type CountryHub = z.infer<typeof countryHubSchema>;
