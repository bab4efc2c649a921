import { z } from "zod";
import { levelSchema } from "#lib/domain/level.ts";
import { oncePerRoot } from "../file/root.ts";
import { readYaml } from "../file/yaml-file.ts";

const ruleSchema = z.strictObject({
  level: levelSchema,
  /** Words or phrases of a title, in any case. */
  words: z.array(z.string().min(1)).min(1),
  /** Why they tell the level: one sentence. */
  reason: z.string().min(1),
});

/** Which words of a posting's title tell its level; the first rule that has one decides. Throws ContentError. */
export const loadTitleLevels = oncePerRoot(
  (root) => readYaml(root, "title-levels.yaml", z.array(ruleSchema)).data,
);
