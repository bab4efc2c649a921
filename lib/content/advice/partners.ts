import { z } from "zod";
import { slugSchema } from "#lib/domain/role.ts";
import { ContentError } from "../file/content-error.ts";
import { httpsUrl } from "../file/pages-read.ts";
import { oncePerRoot } from "../file/root.ts";
import { unknownWords } from "../file/unknown-words.ts";
import { readYaml } from "../file/yaml-file.ts";
import { loadRoles } from "../roles/roles.ts";

const partnerSchema = z.strictObject({
  name: z.string().min(1),
  href: httpsUrl,
  /** What it is, one sentence without claims about pay. */
  what: z.string().min(1),
  /** Roles that it is for; empty for every role. */
  roles: z.array(slugSchema),
  /** How we are paid: "We receive a commission when you buy." */
  relation: z.string().min(1),
});
/** An offer that we are paid to link to. Pages mark it as sponsored and disclose it above. */
export type Partner = z.infer<typeof partnerSchema>;

/** All partner offers; none ship. Throws ContentError for unknown roles. */
export const loadPartners = oncePerRoot((root): Partner[] => {
  const { data, issue } = readYaml(root, "partners.yaml", z.array(partnerSchema));
  const known = loadRoles(root).map(({ slug }) => slug);
  const issues = data.flatMap(({ roles }, at) =>
    unknownWords(issue, [at, "roles"], roles, known, "role"),
  );
  if (issues.length > 0) throw new ContentError(issues);
  return data;
});

/** The offers for a role. */
export function partnersFor(role: string, root?: string): Partner[] {
  return loadPartners(root).filter(({ roles }) => roles.length === 0 || roles.includes(role));
}
