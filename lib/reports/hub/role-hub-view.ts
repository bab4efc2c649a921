import { type RoleHub, roleHubSchema } from "#lib/domain/role-hub.ts";
import { formatCounted } from "#lib/format/number.ts";
import type { RoleCells } from "#lib/queries/role-hub.ts";
import type { RoleCount } from "#lib/queries/roles.ts";
import { fittedWords, fullyShown, words } from "../parts/sentence.ts";
import type { SourceBook } from "../parts/source-book.ts";
import { hubParts } from "./hub-parts.ts";

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
