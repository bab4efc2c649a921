import { z } from "zod";
import type { Level } from "#lib/domain/level.ts";
import { currencySchema } from "#lib/domain/money.ts";

/** The index's codes of seniority. */
const levelOfCode = {
  EN: "entry",
  MI: "mid",
  SE: "senior",
  EX: "executive",
} as const satisfies Record<string, Level>;

const controlOrReplacement = /[\p{Cc}\uFFFD]/u;

const wholeNumber = z.string().regex(/^\d+$/, "must be a whole number").transform(Number);
const amount = z
  .string()
  .regex(/^\d+(\.\d+)?$/, "must be a number without signs or separators")
  .transform(Number)
  .pipe(z.number().positive("must be above 0").max(1e12, "must be below a trillion"));
const countryCode = z.string().regex(/^[A-Z]{2}$/, "must be a two-letter country code");

/** One row of the index: its eleven columns as text in, typed values out. */
export const indexRowSchema = z.object({
  work_year: wholeNumber.pipe(
    z.number().min(2000, "must be 2000 or later").max(2100, "must be 2100 or earlier"),
  ),
  experience_level: z
    .enum(["EN", "MI", "SE", "EX"], "must be EN, MI, SE or EX")
    .transform((code): Level => levelOfCode[code]),
  employment_type: z.enum(["FT", "PT", "CT", "FL", ""], "must be FT, PT, CT or FL"),
  job_title: z
    .string()
    .max(200, "must have at most 200 characters")
    .refine((title) => title.trim() !== "", "must not be empty")
    .refine((title) => !controlOrReplacement.test(title), "holds characters that are not text"),
  salary: amount,
  salary_currency: currencySchema,
  salary_in_usd: amount,
  employee_residence: countryCode,
  remote_ratio: wholeNumber.pipe(z.number().max(100, "must be at most 100")),
  company_location: countryCode,
  company_size: z.enum(["S", "M", "L", ""], "must be S, M or L"),
});
export type IndexRow = z.infer<typeof indexRowSchema> & {
  /** Line in the publisher's file; the header is line 1. */
  line: number;
};

/** The index's columns, in the publisher's order. */
export const indexColumns = indexRowSchema.keyof().options;
