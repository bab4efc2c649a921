import { z } from "zod";
import { slugSchema } from "#lib/domain/role.ts";
import { ContentError } from "../file/content-error.ts";
import { nearestWord } from "../file/nearest.ts";
import { oncePerRoot } from "../file/root.ts";
import { readYaml } from "../file/yaml-file.ts";
import { loadOccupationRoles } from "./occupation-groups.ts";

/** A code as a table writes it; numbers in YAML are read as they stand. */
const codeSchema = z.union([z.string().regex(/^\w+$/), z.int().nonnegative()]).transform(String);

const linksSchema = z.strictObject({
  /** The classification, as pages name it. */
  name: z.string().min(1),
  /** Whether official tables lead from it to the US classification, or only both definitions were read. */
  basis: z.enum(["official tables", "read by hand"]),
  /** What the last digit of a code says of the level that the job asks. */
  levels: z.record(z.string().regex(/^\d$/), z.string()).optional(),
  /** Codes that are the role's occupation. */
  exactly: z.record(slugSchema, codeSchema),
  /** Codes that make up the role's occupation together. */
  several: z.record(slugSchema, z.array(codeSchema).min(2)).default({}),
  /** Codes that hold occupations of several roles. */
  "part-of": z.record(codeSchema.pipe(z.string()), z.array(slugSchema).min(1)).default({}),
  /** Why a code was chosen where others would do. */
  reasons: z.record(slugSchema, z.string()).default({}),
});

/** What the codes of a national classification stand for: content/occupations/links/<classification>.yaml. */
export type OccupationLinks = z.infer<typeof linksSchema>;

const loaders = oncePerRoot((root) => {
  const known = new Map<string, OccupationLinks>();
  return (classification: string): OccupationLinks => {
    const held = known.get(classification) ?? readLinks(root, classification);
    known.set(classification, held);
    return held;
  };
});

/**
 * The links of one classification.
 * @throws ContentError for a missing file, an unknown role, a role linked twice and a code that is two roles' occupation.
 */
export function loadOccupationLinks(classification: string, root?: string): OccupationLinks {
  return loaders(root)(classification);
}

/** The code under which the figures of several codes are held together: "2232+2233". */
export function joinedCode(codes: readonly string[]): string {
  return codes.join("+");
}

/** The codes that a joined code is made of; a plain code is its own part. */
export function partsOfCode(code: string): string[] {
  return code.split("+");
}

function readLinks(root: string, classification: string): OccupationLinks {
  const { data, issue } = readYaml(root, `occupations/links/${classification}.yaml`, linksSchema);
  const slugs = loadOccupationRoles(root).map(({ slug }) => slug);
  const named = [
    ...Object.keys(data.exactly).map((slug) => ({ slug, path: ["exactly", slug] })),
    ...Object.keys(data.several).map((slug) => ({ slug, path: ["several", slug] })),
    ...Object.entries(data["part-of"]).flatMap(([code, roles]) =>
      roles.map((slug, at) => ({ slug, path: ["part-of", code, at] })),
    ),
    ...Object.keys(data.reasons).map((slug) => ({ slug, path: ["reasons", slug] })),
  ];
  const unknown = named
    .filter(({ slug }) => !slugs.includes(slug))
    .map(({ slug, path }) =>
      issue(path, `no role is called "${slug}"`, `write ${nearestWord(slug, slugs)}`),
    );
  const twice = Object.keys(data.several)
    .filter((slug) => slug in data.exactly)
    .map((slug) => issue(["several", slug], `"${slug}" stands under exactly too`, "remove one"));
  const owners = new Map<string, string>();
  const shared = Object.entries(data.exactly).flatMap(([slug, code]) => {
    const owner = owners.get(code);
    owners.set(code, slug);
    return owner === undefined
      ? []
      : [
          issue(
            ["exactly", slug],
            `${code} is the occupation of ${owner} already`,
            "put the code under part-of with both",
          ),
        ];
  });
  if (unknown.length + twice.length + shared.length > 0) {
    throw new ContentError([...unknown, ...twice, ...shared]);
  }
  return data;
}
