import { z } from "zod";
import { claimSchema } from "./claim.ts";
import { sourceEvidenceSchema } from "./evidence.ts";
import { intervalBarSchema } from "./interval-bar.ts";
import { cellLevelSchema } from "./level.ts";
import { pageSchema } from "./page.ts";

const scriptSchema = z.object({ id: z.string(), when: z.string(), say: z.string() });

/** Everything `/salaries/[role]/[country]/playbook` prints. Made to be printed on one sheet for a chosen level. */
export const playbookSchema = pageSchema.extend({
  role: z.object({ slug: z.string(), name: z.string() }),
  country: z.object({ slug: z.string(), name: z.string(), inSentence: z.string() }),
  cellHref: z.string(),
  /** "Negotiating as a Backend Engineer in Germany" */
  heading: z.string(),
  lead: z.array(z.string()),
  /** The whole role in the country: the range that the talk stands in. */
  bar: intervalBarSchema,
  rangeShown: z.string(),
  /** What lies in it: "half of the answers". */
  rangeNote: z.string(),
  /** One row a level, or one for all where the kind of pay tells no levels apart; none where the evidence carries none. */
  levels: z.array(
    z.object({
      level: cellLevelSchema,
      name: z.string(),
      years: z.string(),
      targetShown: z.string(),
      anchorShown: z.string(),
      walkAwayShown: z.string(),
      note: z.string(),
      bar: intervalBarSchema.nullable(),
      /** What to say with this level's numbers. */
      scripts: z.array(scriptSchema),
    }),
  ),
  /** The words above the choice of a level, and for none; null with fewer than two. */
  pick: z.object({ text: z.string(), all: z.string() }).nullable(),
  /** How target, anchor and walk-away are set from the range; null without numbers. */
  rule: z.string().nullable(),
  /** What has no numbers, and why, a line each. */
  numbersUnknown: z.array(z.string()),
  /** What to say with the numbers of the level that has the most evidence, or without any. */
  scripts: z.array(scriptSchema),
  /** The level that `scripts` speaks of; null without numbers. */
  scriptsLevel: cellLevelSchema.nullable(),
  /** The employer's side: ranges to post, by level, and what the rules that were read ask of a posting. */
  employer: z.object({
    heading: z.string(),
    text: z.string(),
    ranges: z.array(z.object({ level: cellLevelSchema, name: z.string(), shown: z.string() })),
    rules: z.string(),
    asks: z.array(claimSchema),
    /** That no rule was verified; null where one was. */
    unknown: z.string().nullable(),
  }),
  /** Rights from an official text that was read, with its date; or one line that none was verified. */
  rights: z.array(claimSchema),
  rightsUnknown: z.string().nullable(),
  /** Before the talk, in order. */
  preparation: z.array(claimSchema),
  /** What to do before the talk; no facts, so nothing to prove. */
  advice: z.array(z.string()),
  /** "This is not legal advice." and other limits. */
  limits: z.array(z.string()),
  evidence: z.array(sourceEvidenceSchema),
  /** On what terms its figures are offered. */
  terms: z.string(),
});
export type Playbook = z.infer<typeof playbookSchema>;
