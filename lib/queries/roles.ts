import { z } from "zod";
import { releaseRoleSchema } from "#lib/domain/release.ts";
import { ask } from "./ask.ts";

const roleCountSchema = releaseRoleSchema.extend({
  /** Countries with an estimate, and those whose page is indexable. */
  cells: z.int(),
  indexable: z.int(),
  /** Those with evidence of their own: the page is indexable, or another with the same evidence is. A hub lists them all. */
  measured: z.int(),
  postings: z.int(),
  payPoints: z.int(),
  /** In the country that counts most of them; null where no office counts any. */
  jobs: z.number().nullable(),
});
export type RoleCount = z.infer<typeof roleCountSchema>;

/** Which roles does the current release know, and with how much evidence? By name. */
export function roleList(): Promise<RoleCount[]> {
  return ask(
    roleCountSchema,
    `select json_build_object(
       'slug', role.slug, 'name', role.name, 'family', role.family,
       'cells', count(c.role), 'indexable', count(*) filter (where c.indexable),
       'measured', count(*) filter (where c.indexable or c.canonical_role is not null),
       'postings', coalesce(sum(c.postings), 0),
       'payPoints', coalesce(sum(c.pay_points), 0),
       'jobs', max(c.jobs)) as answer
     from pointer current
     join release_roles role on role.release_id = current.release_id
     left join release_cells c on c.release_id = role.release_id and c.role = role.slug
     group by role.slug, role.name, role.family
     order by role.name`,
  );
}
