import { z } from "zod";
import { oncePerRoot } from "../file/root.ts";
import { readYaml, type YamlFile } from "../file/yaml-file.ts";

const groupSchema = z.strictObject({
  /** Why the titles have no page: one sentence. */
  reason: z.string().min(1),
  titles: z.array(z.string().min(1)).min(1),
});
export type TitlesWithoutRole = z.infer<typeof groupSchema>;

/** The file with its line numbers, for the check against the roles. */
export const readTitlesWithoutRole = (root: string): YamlFile<TitlesWithoutRole[]> =>
  readYaml(root, "titles-without-role.yaml", z.array(groupSchema));

/**
 * Raw titles that have no page on purpose, by reason. Their rows still count in the model
 * (docs/design.md, Definitions: unmapped titles). Throws ContentError.
 */
export const loadTitlesWithoutRole = oncePerRoot(
  (root): TitlesWithoutRole[] => readTitlesWithoutRole(root).data,
);
