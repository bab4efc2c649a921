import type { Family } from "#lib/content/roles/families.ts";
import { type Directory, directorySchema } from "#lib/domain/directory.ts";
import { familyPath, rolesForList } from "#lib/domain/family.ts";
import { formatCounted } from "#lib/format/number.ts";
import { kindWords } from "#lib/format/words.ts";
import type { FamilyRoles } from "#lib/queries/family-roles.ts";
import type { RoleCount } from "#lib/queries/roles.ts";
import { cellRows } from "../parts/cell-row.ts";
import { largestRolesFirst } from "../parts/largest-roles.ts";
import { directoryTools } from "../parts/list-tools.ts";
import { pageRelease } from "../parts/page-release.ts";
import { words } from "../parts/sentence.ts";

/** All roles of a family that have a page, each with the figure of the country that tells most of it. */
export function familyView(
  family: Family,
  families: readonly Family[],
  { release, cells, countries }: FamilyRoles,
  roles: readonly RoleCount[],
): Directory {
  const own = largestRolesFirst(
    roles.filter((role) => role.family === family.slug && role.cells > 0),
  );
  const rows = new Map(
    cells.flatMap((cell) =>
      cellRows([cell], cell.country.currency, release).map((row) => [row.role.slug, { row, cell }]),
    ),
  );
  const listed = own.filter(({ indexable }) => indexable > 0);
  const slots = { family: family.name, count: formatCounted(own.length, "role") };
  const [first, second] = own;
  return directorySchema.parse({
    path: familyPath(family.slug),
    indexable: listed.length > 0,
    meta: {
      title: words("directory.family-title", slots),
      description: words("directory.family-description", {
        ...slots,
        first: first?.name ?? null,
        second: second?.name ?? null,
      }),
    },
    release: pageRelease(release),
    heading: family.name,
    lead: [words("directory.family-lead", slots)],
    groups: [
      {
        id: "roles",
        heading: words("directory.family-roles", {}),
        more: null,
        entries: own.map(({ slug, name, measured, postings }) => {
          const held = rows.get(slug);
          return {
            name,
            href: `/salaries/${slug}`,
            coverageShown: formatCounted(measured, "country", "countries"),
            figureShown: held
              ? words("directory.family-figure", {
                  figure: held.row.figureShown,
                  country: held.cell.country.inSentence,
                  kind: kindWords[held.cell.estimate.kind].toLowerCase(),
                })
              : null,
            postings,
            pages: measured,
          };
        }),
      },
    ],
    basis: words("directory.family-basis", {}),
    tools: directoryTools(words("hub.order-largest", {}), null),
    trail: [{ text: "Salaries", href: "/salaries" }],
    related: [
      {
        heading: words("directory.family-countries", slots),
        links: countries
          .filter((country) => country.roles >= rolesForList)
          .map(({ slug, name }) => ({ text: name, href: `/countries/${slug}/${family.slug}` })),
      },
      {
        heading: words("directory.other-families", {}),
        links: families
          .filter(({ slug }) => slug !== family.slug)
          .filter(({ slug }) => roles.some((role) => role.family === slug && role.indexable > 0))
          .map(({ slug, name }) => ({ text: name, href: familyPath(slug) })),
      },
    ].filter(({ links }) => links.length > 0),
  });
}
