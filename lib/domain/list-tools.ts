import { z } from "zod";

/** What an address may say about a list, in the order of its controls. */
export const listParameterSchema = z.enum(["sort", "kind", "family", "region", "confidence"]);
export type ListParameter = z.infer<typeof listParameterSchema>;

/** The controls above the lists of a page, each with at least one other choice than its first. */
export const listToolsSchema = z.object({
  controls: z.array(
    z.object({
      name: listParameterSchema,
      label: z.string(),
      /** What holds without a choice: "Most evidence first", "All regions". */
      without: z.string(),
      options: z.array(z.object({ value: z.string(), text: z.string() })).min(1),
    }),
  ),
});
export type ListTools = z.infer<typeof listToolsSchema>;
