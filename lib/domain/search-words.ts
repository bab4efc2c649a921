import { z } from "zod";

const phrases = z.string().transform((text) =>
  text
    .split(",")
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== ""),
);

/** content/search/words.yaml: words of searches that name neither a role nor a place, with commas between. */
export const searchWordsSchema = z.strictObject({
  /** By language. */
  fillers: z.record(z.string(), phrases),
  /** Those of them by which a search asks for pay or work. */
  asking: phrases,
  levels: z.strictObject({ entry: phrases, mid: phrases, senior: phrases, executive: phrases }),
  /** Well-known employers: "cashier walmart" asks for a cashier. */
  employers: phrases,
  /** Countries without pages. */
  uncovered: phrases,
  comparison: phrases,
  /** Words between the two sides where the word of the comparison stands before both: "compare A and B". */
  joining: phrases,
  /** Short forms by the words they stand for: "mgr" to "manager". */
  short: z.record(z.string(), z.string()),
  /** Words that stand for each other in names of jobs: "lorry" and "truck". */
  alike: z.array(phrases),
  /** Words that ask something of other sites: "tickets". */
  elsewhere: phrases,
  /** What people are or buy and no source prices: "youtuber". */
  unpriced: phrases,
});
export type SearchWords = z.infer<typeof searchWordsSchema>;
