import { z } from "zod";
import { slugSchema } from "#lib/domain/role.ts";
import { ContentError } from "../file/content-error.ts";
import { repeated } from "../file/repeated.ts";
import { oncePerRoot } from "../file/root.ts";
import { readYaml } from "../file/yaml-file.ts";

const publicCorrectionSchema = z.strictObject({
  id: slugSchema,
  /** The day on which the right figure was published. */
  date: z.iso.date("must be a date such as 2026-12-01"),
  /** Which figure was wrong and by how much, for readers. */
  what: z.string().min(1),
  /** How it came to be wrong. */
  reason: z.string().min(1),
  /** Paths of the pages that showed it. */
  pages: z.array(z.string().regex(/^\/[a-z0-9/-]*$/, "must be a path such as /salaries/nurse")),
});
/** A published figure that turned out wrong, as readers are told of it. */
export type PublicCorrection = z.infer<typeof publicCorrectionSchema>;

/** All corrections of published figures, the newest first; none ship. Throws ContentError for an id that stands twice. */
export const loadPublicCorrections = oncePerRoot((root): PublicCorrection[] => {
  const { data, issue } = readYaml(
    root,
    "corrections-public.yaml",
    z.array(publicCorrectionSchema),
  );
  const issues = repeated([...data.entries()], ([, { id }]) => id).map(({ entry: [at, { id }] }) =>
    issue([at, "id"], `"${id}" names two corrections`, "give this correction another id"),
  );
  if (issues.length > 0) throw new ContentError(issues);
  return data.toSorted((a, b) => b.date.localeCompare(a.date));
});
