import { z } from "zod";
import { currencySchema } from "#lib/domain/money.ts";
import { occupationSchema } from "../roles/occupation-roles.ts";
import { fileFormSchema } from "./file-form.ts";
import { numberFormSchema } from "./number-form.ts";

const periodSchema = z.strictObject({
  /** What turns an amount of the file into one year of full-time pay. */
  factor: z.number().positive(),
  /** Yearly amounts are rounded to this: to what the file's rounding supports. */
  roundTo: z.number().positive().default(1),
});

const errorSchema = z.strictObject({
  column: z.string(),
  /** `percent`: relative standard error. `half-width-95`: half of the 95% interval, in the file's unit. */
  as: z.enum(["percent", "half-width-95"]),
});

const column = z.string().min(1);

const fieldsSchema = z.strictObject({
  kind: z.literal("official"),
  /** ISO 3166 alpha-2. */
  country: z.string().length(2),
  /** Known editions by label: the last day that their newest figures are about. */
  editions: z.record(z.string(), z.strictObject({ date: z.iso.date() })),
  currency: currencySchema,
  /** Form of the file. */
  file: fileFormSchema.prefault({}),
  numbers: numberFormSchema.prefault({}),
  /** Rows that count: each column must hold one of the values. The rest is set aside. */
  where: z.record(column, z.array(z.string()).min(1)).default({}),
  /** Data year: a column, translated where `values` lists it, a number in the file's name, or the same for all rows. */
  year: z.union([
    z.strictObject({ column, values: z.record(z.string(), z.int()).optional() }),
    z.strictObject({ fileName: z.string() }),
    z.strictObject({ value: z.int() }),
  ]),
  /** Pay period: the same for all rows, or told by a column. */
  period: z.union([
    periodSchema,
    z.strictObject({ column, values: z.record(z.string(), periodSchema) }),
  ]),
  /** The same column as `occupation` where that holds both ("2512 Software developers"), or where there are no codes. */
  code: column,
  occupation: column,
  /** Column of the region's name; left out for national tables. `nation` is how the column names the whole country. */
  region: column.optional(),
  nation: z.string().optional(),
  /** Where the table holds regions only: the source that has the whole country's figures in the same concept. */
  nationIn: z.string().optional(),
  /** Where no source has them: figures that the publisher gives in another table, in one year's pay, each with its place. */
  nations: z
    .array(
      z.strictObject({
        code: column,
        year: z.int(),
        jobs: z.number().positive().optional(),
        p50: z.number().positive(),
        /** Relative standard error, percent. */
        medianError: z.number().positive().optional(),
        from: z.string(),
      }),
    )
    .default([]),
  /** Column of the number of jobs, and what its numbers count in (thousands: 1000). */
  jobs: z.strictObject({ column, unit: z.number().positive().default(1) }).optional(),
  /** Where a row holds one figure: the column that says which, and the one of its value. `amounts` and `jobs` name words of the first. */
  long: z.strictObject({ figure: column, value: column }).optional(),
  /** Column of what is paid once a year beside the mean, such as a bonus: it is added to a year's mean, and no percentile has it. */
  bonus: column.optional(),
  amounts: z.strictObject({
    mean: column.optional(),
    p10: column.optional(),
    p25: column.optional(),
    p50: column.optional(),
    p75: column.optional(),
    p90: column.optional(),
  }),
  meanError: errorSchema.optional(),
  medianError: errorSchema.optional(),
  /** A part of pay that other countries do not count, such as employer pension: its share of the mean is taken off every amount. */
  deduct: column.optional(),
  /** How the publisher marks suppressed and top-coded values. An empty cell is always missing. */
  missing: z.array(z.string()).default([]),
  /** True where the codes are US SOC codes: every code of content/roles is taken. */
  codesAreSoc: z.boolean().default(false),
  /** Left out where too few editions are held: what projects pay by the table's own past. */
  projected: z
    .strictObject({
      /** Leading characters of a code that name its major group. */
      groupDigits: z.int().positive(),
      /** Month and day that the figures are about, the last one: "05-31". */
      reference: z.string().regex(/^\d{2}-\d{2}$/),
      /** Day from which the figures of a data year could be read. */
      published: z.record(z.string().regex(/^\d{4}$/), z.iso.date()),
    })
    .optional(),
  /** Classification of the codes, where content/occupations/links says what they stand for. */
  links: z.string().optional(),
  /** The same where the table takes no links: a new table of it begins with these occupations. */
  classification: z.string().optional(),
  /** Digits of the codes of `links` that the table has, where its groups are wider: they lead no page. */
  linksDigits: z.int().positive().optional(),
  /** Occupations, in order of preference where two stand for one role. */
  occupations: z.array(occupationSchema),
});

/**
 * How one publisher's table becomes official pay cells: content/sources/<id>/mapping.yaml.
 * A new table is a file of this form, not code.
 */
export const officialMappingSchema = fieldsSchema.superRefine(({ bonus, amounts }, context) => {
  const { mean, ...percentiles } = amounts;
  if (bonus === undefined || (mean !== undefined && Object.keys(percentiles).length === 0)) return;
  const message = "must have a mean to be added to, and no percentiles beside it, which lack it";
  context.addIssue({ code: "custom", path: ["bonus"], input: bonus, message });
});
export type OfficialMapping = z.infer<typeof officialMappingSchema>;
