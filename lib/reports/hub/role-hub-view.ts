import { loadRegions, regionOf, regionSlug } from "#lib/content/places/regions.ts";
import type { CellSummary } from "#lib/domain/cell-record.ts";
import { type RoleHub, roleHubSchema } from "#lib/domain/role-hub.ts";
import { formatCounted } from "#lib/format/number.ts";
import type { RoleCells } from "#lib/queries/role-hub.ts";
import type { RoleCount } from "#lib/queries/roles.ts";
import { fittedWords, fullyShown, words } from "../parts/sentence.ts";
import type { SourceBook } from "../parts/source-book.ts";
import { hubParts } from "./hub-parts.ts";

/** Countries are chosen by their part of the world. */
const regionGroups = {
  name: "region" as const,
  options: loadRegions().map((region) => ({ value: regionSlug(region), text: region.name })),
  of: ({ country }: CellSummary) => {
    const region = regionOf(country.code);
    return region === null ? null : regionSlug(region);
  },
};

/** Bars of all countries stand in one currency. */
const currency = "USD";

/** One role in all countries, from its cells and the list of roles. */
export function roleHubView(
  hub: RoleCells,
  roles: readonly RoleCount[],
  sources: SourceBook,
): RoleHub {
  const { release, role } = hub;
  const { view, measured, postings, ends } = hubParts(
    hub,
    currency,
    ({ country }) => ({ listed: country.name, inSentence: country.inSentence }),
    sources,
    regionGroups,
  );
  const counts = {
    role: role.name,
    countries: formatCounted(measured, "country", "countries"),
    postings,
  };
  return roleHubSchema.parse({
    ...view,
    path: `/salaries/${role.slug}`,
    meta: {
      title: words("hub.role-title", { role: role.name }),
      description:
        ends === null
          ? words("hub.role-counts", counts)
          : fittedWords("hub.role-description", { ...counts, ...ends }, fullyShown.description),
    },
    role: { slug: role.slug, name: role.name },
    lead: [
      words("hub.role-counts", counts),
      ...(ends === null ? [] : [words("hub.role-ends", ends)]),
    ],
    basis: words("hub.basis-dollars", { year: `${release.rates.year}` }),
    related: {
      heading: words("hub.related-roles", {}),
      links: roles
        .filter(
          ({ family, slug, indexable }) =>
            family === role.family && slug !== role.slug && indexable > 0,
        )
        .map(({ slug, name }) => ({ text: name, href: `/salaries/${slug}` })),
    },
  });
}
