import { z } from "zod";
import { searchAnswerSchema } from "./search.ts";

/** What the search box offers to somebody who is typing: a few pages by what they are. */
export const suggestionsSchema = z.object({
  groups: z.array(
    z.object({
      /** "Roles", "Places", "Pages". */
      heading: z.string(),
      items: z.array(searchAnswerSchema).min(1),
    }),
  ),
});
export type Suggestions = z.infer<typeof suggestionsSchema>;
