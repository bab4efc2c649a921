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
export type Occupation = z.infer<typeof occupationSchema>;

/** A role that a publisher's title or occupation stands for. */
export interface MappedRole {
  role: string;
  /** True where the occupation is wider than the role. */
  wider: boolean;
}

/** The roles of an occupation, its own before those that it only includes, each once. */
export function occupationRoles(
  occupation: Occupation,
  roles: readonly RoleContent[],
): MappedRole[] {
  const own = matching(occupation.is, roles);
  const included = matching(occupation.includes, roles).filter((slug) => !own.includes(slug));
  return [
    ...own.map((role) => ({ role, wider: false })),
    ...included.map((role) => ({ role, wider: true })),
  ];
}

function matching(set: z.infer<typeof roleSetSchema>, roles: readonly RoleContent[]): string[] {
  const bySoc = roles.filter(({ soc }) => soc[0] !== undefined && set.soc.includes(soc[0]));
  return [...new Set([...set.roles, ...bySoc.map(({ slug }) => slug)])];
}
