import { z } from "zod";
import { linkSchema, pageSchema, textBlockSchema } from "./page.ts";

/** A mistake that was set right: in a published figure, or in a publisher's rows before they were counted. */
const correctionShownSchema = z.object({
  id: z.string(),
  /** Its date, or the file and its date: "3 August 2025". */
  dateShown: z.string(),
  /** What was wrong, then why; rules give the reason alone. */
  lines: z.array(z.string()).min(1),
  pages: z.array(linkSchema),
});
export type CorrectionShown = z.infer<typeof correctionShownSchema>;

/** Everything `/about` prints: who answers, how the site earns, how to report, what was corrected. */
export const aboutSchema = pageSchema.extend({
  lead: z.array(z.string()),
  /** "Who answers", "How the site earns", "How to report", in order. */
  blocks: z.array(textBlockSchema),
  /** Corrections of published figures, the newest first, with what stands above them; the text says so where there are none. */
  corrections: z.object({
    heading: z.string(),
    text: z.string(),
    list: z.array(correctionShownSchema),
  }),
  /** Rules that correct publishers' rows in the editions of the release. */
  rules: z.object({
    heading: z.string(),
    text: z.string(),
    list: z.array(correctionShownSchema),
  }),
  links: z.array(linkSchema),
});
export type About = z.infer<typeof aboutSchema>;
