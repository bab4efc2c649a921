import { z } from "zod";
import { slugSchema } from "#lib/domain/role.ts";
import { oncePerRoot } from "../file/root.ts";
import { readYaml } from "../file/yaml-file.ts";
import { occupationFamilies } from "./occupation-groups.ts";

/** A group of related roles. */
const familySchema = z.strictObject({ slug: slugSchema, name: z.string().min(1) });
export type Family = z.infer<typeof familySchema>;

/**
 * The families of roles in the order in which the directory lists them: families.yaml, then the major
 * groups of content/occupations. Throws ContentError.
 */
export const loadFamilies = oncePerRoot((root): Family[] => [
  ...readYaml(root, "families.yaml", z.array(familySchema).min(1)).data,
  ...occupationFamilies(root),
]);
