import { z } from "zod";

/** A name as it stands in addresses: "backend-engineer". */
export const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be lower-case words joined by hyphens");

/** A role that has pages. Titles are the publisher's raw titles, exactly as written. */
export const roleSchema = z.object({
  slug: slugSchema,
  name: z.string(),
  family: slugSchema,
  titles: z.array(z.string()),
  /** Set where only statistical offices know the role: it has figures where they speak, and nothing is modelled. */
  officeOnly: z.literal(true).optional(),
  /** Set where the index reads a level off the name (an Account Executive is no executive): its levels count nothing. */
  levelInName: z.literal(true).optional(),
});
export type Role = z.infer<typeof roleSchema>;

/** A country that has pages. */
export const countrySchema = z.object({
  /** ISO 3166 alpha-2. */
  code: z.string().regex(/^[A-Z]{2}$/),
  slug: slugSchema,
  /** "United States" */
  name: z.string(),
  /** As a sentence says it after "in": "the United States". */
  inSentence: z.string(),
  /** The country's own currency, whether or not we hold its rate. */
  currency: z.string().regex(/^[A-Z]{3}$/),
});
export type Country = z.infer<typeof countrySchema>;
