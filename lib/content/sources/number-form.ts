import { z } from "zod";

const groupSigns = [",", ".", " ", "'"] as const;

/** How a file writes numbers. */
export const numberFormSchema = z
  .strictObject({
    /** Sign before the decimals. Named, it settles what 65.000 or 65,000 is. */
    decimal: z.enum([".", ","]).optional(),
    /** Signs between groups of three digits, one or a list: "," "." "'" or " " (any kind of space). */
    grouping: z
      .union([z.enum(groupSigns), z.array(z.enum(groupSigns))])
      .default([])
      .transform((signs) => (Array.isArray(signs) ? signs : [signs])),
    /** What amounts of the file count in: 1000 where they are in thousands. */
    unit: z.number().positive().default(1),
    /** Letters behind a number that multiply it, beside k, m, million, lakh and crore: { L: 100000 }. */
    suffixes: z.record(z.string().min(1), z.number().positive()).default({}),
    /** Words beside amounts that say nothing of them: "(est.)". */
    ignore: z.array(z.string().min(1)).default([]),
  })
  .refine(({ decimal, grouping }) => decimal === undefined || !grouping.includes(decimal), {
    error: "must name two different signs for decimals and for groups of digits",
  });
export type NumberForm = z.infer<typeof numberFormSchema>;
