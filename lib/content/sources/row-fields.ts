import { z } from "zod";
import { currencySchema } from "#lib/domain/money.ts";

const column = z.string().min(1);
const words = z.record(z.string(), z.string());
const wordedColumn = z.strictObject({
  column,
  values: words.optional(),
  contains: words.optional(),
});
const fixedValue = z.strictObject({ value: z.string().min(1) });
/** Where a value of a row comes from. */
export type Field = z.infer<typeof wordedColumn> | z.infer<typeof fixedValue>;

/**
 * A value of a row: a column's name; a column with what its words mean (`values` for the whole text, `contains` for a part of it);
 * or one value for all rows.
 */
const fieldSchema = z
  .union([column, wordedColumn, fixedValue], {
    error:
      'must be a column name, or "{ column: NAME, values: { WORD: MEANING } }", or "{ value: WORD }"',
  })
  .transform((field): Field => (typeof field === "string" ? { column: field } : field));

/**
 * Title of a job as a field. Where the text names no role and a code stands beside it, the title of the role that the code
 * stands for is taken.
 */
export const titleSchema = z
  .union(
    [
      column,
      wordedColumn.extend({
        code: z.strictObject({ column, of: z.string().min(1) }).optional(),
      }),
      fixedValue,
    ],
    {
      error:
        'must be a column name, or "{ column: NAME }" with "values", "contains" or "code: { column: NAME, of: isco08 }"',
    },
  )
  .transform((field) => (typeof field === "string" ? { column: field } : field));
export type TitleField = z.infer<typeof titleSchema>;

/** Country as a field, or the last or first part of a place ("Austin, TX, US"). */
export const countrySchema = z
  .union(
    [
      column,
      wordedColumn.extend({
        part: z.enum(["last", "first"]).optional(),
        /** Countries whose states and provinces name them too: with US, the part CA is California. */
        states: z.array(z.string().length(2)).default([]),
      }),
      fixedValue,
    ],
    {
      error:
        'must be a column name, or "{ column: NAME }" with "values", "contains" or "part", or "{ value: FI }"',
    },
  )
  .transform((field) => (typeof field === "string" ? { column: field } : field));
export type CountryField = z.infer<typeof countrySchema>;

/** Which rows count by a column: those with one of these values, without one of these, or with anything in it. */
export const conditionSchema = z
  .union(
    [
      z.array(z.string()).min(1),
      z.strictObject({
        is: z.array(z.string()).min(1).optional(),
        not: z.array(z.string()).min(1).optional(),
        contains: z.array(z.string().min(1)).min(1).optional(),
        filled: z.literal(true).optional(),
      }),
    ],
    {
      error:
        'must be a list of values, or "is", "not" or "contains" with a list, or "filled: true"',
    },
  )
  .transform((condition) => (Array.isArray(condition) ? { is: condition } : condition));
export type Condition = z.infer<typeof conditionSchema>;

const periods = ["year", "month", "fortnight", "week", "day", "hour"] as const;
const periodWord = z.enum(periods);
export type Period = z.infer<typeof periodWord>;

/** How many of a period a full-time year has; 12 months or 52 weeks, unless there are extra payments. */
const perYear = z
  .strictObject({
    month: z.number().min(10).max(16),
    fortnight: z.number().min(24).max(27),
    week: z.number().min(40).max(53),
    day: z.number().min(180).max(366),
    hour: z.number().min(1_400).max(2_600),
  })
  .partial();

/**
 * What an amount is paid for: "year"; or another period, the same for all rows or told by a column, with how many of it a year has.
 * Nothing is taken for granted but a year.
 */
export const periodSchema = z
  .union(
    [
      periodWord,
      z.strictObject({ value: periodWord, perYear: perYear.default({}) }),
      z.strictObject({
        column,
        values: z.record(z.string(), periodWord).optional(),
        contains: z.record(z.string(), periodWord).optional(),
        /** Of rows whose text has none of the words. */
        otherwise: periodWord.optional(),
        perYear: perYear.default({}),
      }),
    ],
    {
      error:
        'must be "year", or "{ value: month, perYear: { month: 12 } }", or "{ column: NAME, values: { WORD: hour }, perYear: { hour: 2080 } }"',
    },
  )
  .transform((period) =>
    typeof period === "string" ? { value: period, perYear: perYear.parse({}) } : period,
  )
  .superRefine((period, context) => {
    const used =
      "value" in period ? [period.value] : Object.values({ ...period.values, ...period.contains });
    const unsaid = [...new Set(used)].find(
      (word) => word !== "year" && period.perYear[word] === undefined,
    );
    if (unsaid !== undefined) {
      context.addIssue({
        code: "custom",
        path: ["perYear"],
        input: period.perYear,
        message: `must say how many ${unsaid}s of pay a full-time year has, such as { ${unsaid}: ${usual[unsaid]} }`,
      });
    }
  });
export type PeriodField = z.infer<typeof periodSchema>;
const usual = { year: 1, month: 12, fortnight: 26, week: 52, day: 260, hour: 2080 };

/** The amounts of a row: one; the two ends of a range; a text that holds one or two; or parts that make up one. */
export const amountSchema = z
  .union(
    [
      column,
      z.strictObject({ column }),
      z.strictObject({ low: column, high: column }),
      z.strictObject({ range: column }),
      z.strictObject({ sum: z.array(column).min(2) }),
    ],
    {
      error:
        'must be a column name, or "{ low: NAME, high: NAME }", "{ range: NAME }" for a text such as 40k-50k, or "{ sum: [NAMES] }"',
    },
  )
  .transform((amount) => (typeof amount === "string" ? { column: amount } : amount));

/** Before or after tax: the same for all rows, or told by a column. Pay after tax is never read. */
export const taxSchema = z
  .union([z.literal("gross"), z.strictObject({ column, gross: z.array(z.string()).min(1) })], {
    error:
      'must be "gross", or "{ column: NAME, gross: [WORDS] }" for rows before tax; pay after tax (net) is never read',
  })
  .default("gross");

/** Part of full time that a row is about: rows below nine tenths of it do not count, or their pay is taken for full time. */
export const shareSchema = z.strictObject({
  column,
  /** What full time is in the column: 100 for percent, 1 for a fraction, 40 for hours a week. */
  full: z.number().positive(),
  less: z.enum(["set-aside", "scale"]).default("set-aside"),
});

/** Currency of the amounts: the same for all rows, or a field. */
export const currencyFieldSchema = z
  .union([currencySchema, z.strictObject({ value: currencySchema }), fieldSchema], {
    error: 'must be a currency such as EUR, or "{ column: NAME, values: { WORD: EUR } }"',
  })
  .transform((field): Field => {
    if (typeof field === "string") return { value: field };
    return field;
  });

/** Years of experience as numbers, bands or words. */
export const yearsSchema = z
  .union(
    [
      column,
      z.strictObject({
        column,
        /** What the years count: only years of work are experience; years of coding serve as a control. */
        of: z.enum(["work", "coding"]).default("work"),
        /** Answers that are words instead of a number or a band. */
        words: z.record(z.string(), z.number().nonnegative()).default({}),
      }),
    ],
    {
      error:
        'must be a column name, or "{ column: NAME }" with "of: work" and "words: { WORD: 0.5 }"',
    },
  )
  .transform((field) =>
    typeof field === "string" ? { column: field, of: "work" as const, words: {} } : field,
  );
export type YearsField = z.infer<typeof yearsSchema>;

/** A data year: the same for all rows, or the one year that a column's text names ("2026-03-04", "March 2026"). */
export const yearSchema = z
  .union(
    [
      z.int(),
      column,
      z.strictObject({ column, values: z.record(z.string(), z.int()).optional() }),
      z.strictObject({ value: z.int() }),
    ],
    { error: 'must be a year, a column name, or "{ column: NAME, values: { WORD: 2025 } }"' },
  )
  .transform((year) =>
    typeof year === "number" ? { value: year } : typeof year === "string" ? { column: year } : year,
  );
export type YearField = z.infer<typeof yearSchema>;
