import { z } from "zod";
import { ContentError } from "../file/content-error.ts";
import { repeated } from "../file/repeated.ts";
import { oncePerRoot } from "../file/root.ts";
import { readYaml } from "../file/yaml-file.ts";
import { inSentence, loadOccupationRoles } from "./occupation-groups.ts";
import { loadRoles } from "./roles.ts";

const occupationSchema = z.strictObject({
  /** SOC 2018 code. */
  code: z.string().regex(/^\d{2}-\d{4}$/, "must be a SOC 2018 code such as 15-1252"),
  /** As a sentence says it: "software developers". */
  name: z.string().regex(/^[^\d]+$/, "must be words without digits"),
});
/** An official US occupation, for reference figures that name one. */
export type OfficialOccupation = z.infer<typeof occupationSchema>;

/**
 * The occupations that roles name: the plurals of content/occupations, else occupations.yaml.
 * Throws ContentError where a role's code has no name in either.
 */
export const loadOccupations = oncePerRoot((root): OfficialOccupation[] => {
  const { data, issue } = readYaml(root, "occupations.yaml", z.array(occupationSchema));
  const ofRoles = loadOccupationRoles(root).map(({ soc, plural }) => ({
    code: soc,
    name: inSentence(plural),
  }));
  const all = [...data, ...ofRoles];
  const codes = new Set(all.map(({ code }) => code));
  const twice = repeated(
    [...ofRoles.map((named) => ({ named, at: -1 })), ...data.map((named, at) => ({ named, at }))],
    ({ named }) => named.code,
  ).map(({ entry: { at } }) =>
    issue([at, "code"], "the code stands twice", "remove one of the two"),
  );
  const unnamed = loadRoles(root).flatMap(({ slug, soc }) =>
    soc
      .filter((code) => !codes.has(code))
      .map((code) =>
        issue([], `content/roles/${slug}.yaml names ${code}, which has no name`, `add "${code}"`),
      ),
  );
  if (twice.length + unnamed.length > 0) throw new ContentError([...twice, ...unnamed]);
  return all;
});

/** The occupation nearest to a role: the first of its codes; null where it names none. */
export function occupationOf(soc: readonly string[], root?: string): OfficialOccupation | null {
  return loadOccupations(root).find(({ code }) => code === soc[0]) ?? null;
}
