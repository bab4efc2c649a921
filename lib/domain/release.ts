import { z } from "zod";
import { editionReportSchema } from "./import-report.ts";
import { ratesSchema } from "./money.ts";
import { sourceKindSchema, sourceRefSchema } from "./source.ts";

/** An edition as a release used it: `years` are the data years taken from it, oldest first. */
export const usedEditionSchema = sourceRefSchema.extend({
  kind: sourceKindSchema.exclude(["reference"]),
  name: z.string(),
  citation: z.string(),
  /** The credit that the publisher asks for. */
  credit: z.string(),
  homepage: z.string().nullable(),
  years: z.array(z.int()).min(1),
  /** Rows of the publisher's file, and those that do not count, by reason. Releases built before it was kept have none. */
  counted: editionReportSchema.pick({ read: true, setAside: true }).optional(),
});
export type UsedEdition = z.infer<typeof usedEditionSchema>;

/** A built release as pages, answers and downloads name it. Times are ISO 8601 in UTC. */
export const releaseIdentitySchema = z.object({
  /** Date of its newest pay data and a running number: "2025-08-03.1". */
  id: z.string(),
  builtAt: z.iso.datetime(),
  /** Null while it was never published. */
  publishedAt: z.iso.datetime().nullable(),
  dataDate: z.iso.date(),
  referenceYear: z.int(),
  projectionYears: z.array(z.int()),
  editions: z.array(usedEditionSchema),
  /** Average exchange rates of the reference year. */
  rates: ratesSchema,
  /** Terms of everything that went into it, share-alike licences first: they hold for what is derived. */
  licences: z.array(z.string()),
  /** Whom to name, a line each. */
  credits: z.array(z.string()),
});
export type ReleaseIdentity = z.infer<typeof releaseIdentitySchema>;

/** A role as a release used it. */
export const releaseRoleSchema = z.object({
  slug: z.string(),
  name: z.string(),
  family: z.string(),
});
export type ReleaseRole = z.infer<typeof releaseRoleSchema>;

/** A country as a release used it; `currency` is what its figures are in. */
export const releaseCountrySchema = z.object({
  slug: z.string(),
  code: z.string(),
  name: z.string(),
  inSentence: z.string(),
  currency: z.string(),
});
export type ReleaseCountry = z.infer<typeof releaseCountrySchema>;
