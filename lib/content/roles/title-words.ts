import { z } from "zod";
import { slugSchema } from "#lib/domain/role.ts";
import { ContentError } from "../file/content-error.ts";
import { nearestWord } from "../file/nearest.ts";
import { oncePerRoot } from "../file/root.ts";
import { readYaml } from "../file/yaml-file.ts";
import { loadRoles } from "./roles.ts";

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
  /** Further names of roles, by address. */
  names: z.strictObject({
    reason: z.string().min(1),
    roles: z.record(slugSchema, z.array(z.string().min(1)).min(1)),
  }),
});

/** How words of a free-text title are read. Throws ContentError. */
export const loadTitleWords = oncePerRoot((root): z.infer<typeof titleWordsSchema> => {
  const { data, issue } = readYaml(root, "title-words.yaml", titleWordsSchema);
  const slugs = loadRoles(root).map(({ slug }) => slug);
  const unknown = Object.keys(data.names.roles).filter((slug) => !slugs.includes(slug));
  if (unknown.length > 0) {
    throw new ContentError(
      unknown.map((slug) =>
        issue(
          ["names", "roles", slug],
          `no role is called "${slug}"`,
          `write ${nearestWord(slug, slugs)}`,
        ),
      ),
    );
  }
  return data;
});
