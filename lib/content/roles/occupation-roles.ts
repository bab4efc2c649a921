import { z } from "zod";
import { slugSchema } from "#lib/domain/role.ts";
import type { RoleContent } from "./roles.ts";

/** Roles named by slug, or by the US SOC code that content/roles gives them first. */
const roleSetSchema = z.strictObject({
  soc: z.array(z.string().regex(/^\d{2}-\d{4}$/, "must be a SOC code in quotes")).default([]),
  roles: z.array(slugSchema).default([]),
});

/** Which roles a publisher's occupation stands for. */
export const occupationSchema = z.strictObject({
  code: z.string().min(1),
  /** Roles whose occupation it is. */
  is: roleSetSchema.prefault({}),
  /** Roles that it holds among others: a wider figure, named so. */
  includes: roleSetSchema.prefault({}),
});

/**
 * The slugs of the roles in a set, each once. A role that content/roles puts under a wider SOC code is
 * in `wider`, unless the set names it.
 */
export function rolesIn(
  set: z.infer<typeof roleSetSchema>,
  roles: readonly RoleContent[],
): { own: string[]; wider: string[] } {
  const bySoc = roles.filter(({ soc }) => soc[0] !== undefined && set.soc.includes(soc[0]));
  const slugs = (fit: RoleContent["socFit"]) =>
    bySoc.filter(({ socFit }) => socFit === fit).map(({ slug }) => slug);
  return { own: [...new Set([...set.roles, ...slugs("own")])], wider: slugs("wider") };
}
