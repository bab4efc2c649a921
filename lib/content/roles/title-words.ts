import { z } from "zod";
import { oncePerRoot } from "../file/root.ts";
import { readYaml } from "../file/yaml-file.ts";

const wordsSchema = z.strictObject({
  /** Why the words are listed: one sentence. */
  reason: z.string().min(1),
  words: z.array(z.string().min(1)).min(1),
});

const titleWordsSchema = z.strictObject({
  /** Words that leave the job named after them the same. */
  beside: wordsSchema,
  /** Words of another job than the one whose name stands beside them. */
  another: wordsSchema,
});

/** How words of a free-text title are read. Throws ContentError. */
export const loadTitleWords = oncePerRoot(
  (root) => readYaml(root, "title-words.yaml", titleWordsSchema).data,
);
