import type { RoleCount } from "#lib/queries/roles.ts";

/** Roles in the order of a list that cannot hold all: by postings and answers, then by the jobs that an office counts. */
export function largestRolesFirst(roles: readonly RoleCount[]): RoleCount[] {
  return roles.toSorted(
    (a, b) => b.postings - a.postings || (b.jobs ?? 0) - (a.jobs ?? 0) || b.indexable - a.indexable,
  );
}
