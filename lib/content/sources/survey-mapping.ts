import { z } from "zod";
import { currencySchema } from "#lib/domain/money.ts";
import { slugSchema } from "#lib/domain/role.ts";

const column = z.string().min(1);

const editionSchema = z.strictObject({
  /** Data year. */
  year: z.int(),
  /** Last day on which answers were given. */
  date: z.iso.date(),
  columns: z.strictObject({
    country: column,
    title: column,
    pay: column,
    years: column,
    /** Lists, separated by semicolons. */
    skills: column.optional(),
    employment: column.optional(),
  }),
  /** What the years count: only years of work are experience; years of coding serve as a control. */
  years: z.enum(["work", "coding"]),
  /** Amounts outside were already cut by whoever prepared the file. */
  trimmed: z.strictObject({ low: z.number().positive(), high: z.number().positive() }).optional(),
});

/** How a survey's answers become pay cells: content/sources/<id>/mapping.yaml. */
export const surveyMappingSchema = z.strictObject({
  kind: z.literal("self-reported"),
  /** Currency of the amounts. */
  currency: currencySchema,
  /** Editions by label. */
  editions: z.record(z.string(), editionSchema),
  /** Answers that are words instead of a number of years. */
  yearsWords: z.record(z.string(), z.number().nonnegative()),
  /** An answer counts as full time where the employment list has this item or is empty. */
  fullTime: z.string(),
  /** Answers to the role question that are no job. */
  notJobs: z.array(z.string()),
  /** The survey's roles and ours, the closest first. A role that is not listed has no page. */
  titles: z.record(z.string(), z.array(slugSchema)),
});
export type SurveyMapping = z.infer<typeof surveyMappingSchema>;
export type SurveyEdition = z.infer<typeof editionSchema>;
