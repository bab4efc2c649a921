import { z } from "zod";
import { type PayConcept, payConceptSchema } from "#lib/domain/pay-cell.ts";
import { slugSchema } from "#lib/domain/role.ts";
import { type WithEditions, withEditions } from "./editions.ts";
import { fileFormSchema } from "./file-form.ts";
import { numberFormSchema } from "./number-form.ts";
import {
  amountSchema,
  conditionSchema,
  countrySchema,
  currencyFieldSchema,
  periodSchema,
  shareSchema,
  taxSchema,
  titleSchema,
  yearSchema,
  yearsSchema,
} from "./row-fields.ts";

/** Yearly pay outside is set aside as no year's full-time pay, in US dollars at the year's rate; left out: by the prices of the country. */
const plausibleSchema = z.union(
  [
    z.literal(false),
    z.strictObject({ least: z.number().nonnegative(), most: z.number().positive() }),
  ],
  { error: 'must be "{ least: 1000, most: 900000 }" in US dollars, or false' },
);

/** What rows of pay say and where, for surveys and postings alike. */
const common = {
  /** Form of the file. */
  file: fileFormSchema.prefault({}),
  /** Rows that count, by column; the rest is set aside. */
  where: z.record(z.string().min(1), conditionSchema).default({}),
  title: titleSchema,
  /** True: a title counts as that of the role whose name its words are, without those of level and place. */
  rolesByWords: z.boolean().default(false),
  country: countrySchema,
  currency: currencyFieldSchema,
  year: yearSchema,
  amount: amountSchema,
  period: periodSchema,
  /** Column of what is paid once a year beside the amount, such as a bonus; it is added to a year's pay, so the concept is total. */
  bonus: z.string().min(1).optional(),
  numbers: numberFormSchema.prefault({}),
  /** Marks that stand for no amount; an empty cell always does. */
  missing: z.array(z.string()).default([]),
  tax: taxSchema,
  /** Base pay, all pay with bonus and equity, or offers to workers who need a visa. */
  concept: payConceptSchema,
  /** Employment, possibly a list separated by semicolons: rows that name any of these count, and rows that name nothing. */
  employment: z
    .strictObject({ column: z.string().min(1), fullTime: z.array(z.string()).min(1) })
    .optional(),
  share: shareSchema.optional(),
  plausible: plausibleSchema.optional(),
  /** True where every edition holds the rows of the ones before: then a file that shares next to none of them is refused. */
  cumulative: z.boolean().default(false),
};

const surveyFields = {
  ...common,
  /** Left out where the survey does not ask. */
  years: yearsSchema.optional(),
  /** Column of lists, separated by semicolons. */
  skills: z.string().min(1).optional(),
  /** Amounts outside were already cut by whoever prepared the file. */
  trimmed: z.strictObject({ low: z.number().positive(), high: z.number().positive() }).optional(),
};

const levelWord = z.enum(["entry", "mid", "senior", "executive"]);

const postingFields = {
  ...common,
  /** Level: a column with what its words mean, one for all, or what the title's own words say ("Senior", "Lead"). */
  level: z
    .union(
      [
        z.literal("from-title"),
        z.strictObject({
          column: z.string().min(1),
          values: z.record(z.string(), levelWord),
          /** What rows without any of the values take; without it they are rejected. */
          otherwise: z.literal("from-title").optional(),
        }),
        z.strictObject({ value: levelWord }),
      ],
      {
        error:
          'must be from-title, "{ column: NAME, values: { SE: senior } }" or "{ value: mid }"; levels are entry, mid, senior, executive',
      },
    )
    .transform((level) => (level === "from-title" ? { fromTitle: true as const } : level)),
  /** Column of the employer, kept as a hash: postings of one employer are one voice. */
  employer: z.string().min(1).optional(),
  /** Where a range is written as two neighbouring rows: the further columns in which the two are equal. */
  neighbours: z.strictObject({ equal: z.array(z.string().min(1)) }).optional(),
};

/** Base pay that a bonus is in would be averaged with base pay. */
function refuseBonusInBase(
  { bonus, concept }: { bonus?: string | undefined; concept: PayConcept },
  context: z.core.$RefinementCtx,
): void {
  if (bonus === undefined || concept === "total") return;
  const message = "must have the concept total, since it is added to pay";
  context.addIssue({ code: "custom", path: ["bonus"], input: bonus, message });
}

const surveyLayoutSchema = z.strictObject(surveyFields).superRefine(refuseBonusInBase);
const postingLayoutSchema = z.strictObject(postingFields).superRefine(refuseBonusInBase);
/** Where the values of a survey's answers stand. */
export type SurveyLayout = z.infer<typeof surveyLayoutSchema>;
/** Where the values of postings stand. */
export type PostingLayout = z.infer<typeof postingLayoutSchema>;
/** What both have. */
export type RowLayout = Omit<SurveyLayout, "years" | "skills" | "trimmed">;

const surveyOnly = z.strictObject({
  kind: z.literal("self-reported"),
  /** Answers to the question of the role that are no job. */
  notJobs: z.array(z.string()).default([]),
  /** The survey's roles and ours, the closest first. A role that is not listed has no page. */
  titles: z.record(z.string(), z.array(slugSchema)).default({}),
  /** True: a title that is not listed stands for the role that has it as a name or title. */
  rolesByName: z.boolean().default(false),
});
const postingOnly = z.strictObject({ kind: z.literal("advertised") });

/** How a survey's answers become pay cells: content/sources/<id>/mapping.yaml. */
export const surveyMappingSchema = withEditions(surveyOnly, surveyLayoutSchema);
export type SurveyMapping = WithEditions<z.infer<typeof surveyOnly>, SurveyLayout>;

/** How a file of postings becomes pay cells. Titles are those of content/roles. */
export const postingMappingSchema = withEditions(postingOnly, postingLayoutSchema);
export type PostingMapping = WithEditions<z.infer<typeof postingOnly>, PostingLayout>;
