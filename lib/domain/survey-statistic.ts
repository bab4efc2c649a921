import { z } from "zod";

/**
 * A difference of log pay that needs respondents, so it is computed when a survey is imported and
 * stored with the edition. Never fewer than ten respondents behind one.
 */
export const surveyStatisticSchema = z.object({
  source: z.string(),
  edition: z.string(),
  year: z.int(),
  /**
   * `skill`: respondents who use `subject` against those who do not, same role, country, experience
   * and other languages. `experience`: respondents with `subject` years ("0-3") against those with 3 to 7.
   */
  statistic: z.enum(["skill", "experience"]),
  subject: z.string(),
  /** The survey's role that it is about, null for all roles together. */
  title: z.string().nullable(),
  /** ISO 3166 alpha-2, null for all countries together. */
  country: z.string().length(2).nullable(),
  /** Fractions of pay: 0.06 is 6% more. */
  difference: z.number(),
  low80: z.number(),
  high80: z.number(),
  n: z.int().min(10),
});
export type SurveyStatistic = z.infer<typeof surveyStatisticSchema>;
