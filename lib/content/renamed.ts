import { z } from "zod";
import { slugSchema } from "#lib/domain/role.ts";
import { ContentError } from "./file/content-error.ts";
import { oncePerRoot } from "./file/root.ts";
import { readYaml } from "./file/yaml-file.ts";
import { loadCountries } from "./places/countries.ts";
import { loadFamilies } from "./roles/families.ts";
import { loadRoles } from "./roles/roles.ts";

const moves = z.record(slugSchema, slugSchema);
const renamedSchema = z.strictObject({ roles: moves, countries: moves, families: moves });

/**
 * The new slugs of roles, countries and families by their old ones.
 * @throws ContentError where an old slug is still used or a new one is not.
 */
export const loadRenamed = oncePerRoot((root): ReadonlyMap<string, string> => {
  const { data, issue } = readYaml(root, "renamed.yaml", renamedSchema);
  const used = {
    roles: new Set(loadRoles(root).map(({ slug }) => slug)),
    countries: new Set(loadCountries(root).map(({ slug }) => slug)),
    families: new Set(loadFamilies(root).map(({ slug }) => slug)),
  };
  const kinds = ["roles", "countries", "families"] as const;
  const issues = kinds.flatMap((kind) =>
    Object.entries(data[kind]).flatMap(([from, to]) => [
      ...(used[kind].has(from)
        ? [issue([kind, from], `"${from}" is in use`, "remove the line, or rename it first")]
        : []),
      ...(used[kind].has(to)
        ? []
        : [issue([kind, from], `nothing is called "${to}"`, "write the slug that is used now")]),
    ]),
  );
  if (issues.length > 0) throw new ContentError(issues);
  return new Map(kinds.flatMap((kind) => Object.entries(data[kind])));
});
