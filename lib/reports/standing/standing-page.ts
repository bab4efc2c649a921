import "server-only";
import { type StandingPage, standingPageSchema } from "#lib/domain/standing.ts";
import { countryList } from "#lib/queries/countries.ts";
import { largestCells } from "#lib/queries/largest-cells.ts";
import { roleList } from "#lib/queries/roles.ts";
import { cleanQuery } from "#lib/search/read-query.ts";
import { pageRelease } from "../parts/page-release.ts";
import { publishedRelease, report } from "../parts/report.ts";
import { words } from "../parts/sentence.ts";
import { findAnswers } from "../search/find-answers.ts";
import { standingFigures } from "./standing-figures.ts";

const path = "/where-do-i-stand";

/**
 * Everything that `/where-do-i-stand` prints, for the role and country of its address, else for the role and
 * country with most evidence.
 *
 * @param role a slug, or a name as somebody typed it; empty where the address names none.
 * @param country a slug; empty where the address names none.
 */
export const standingPage = report(async (role: string, country: string): Promise<StandingPage> => {
  const [release, roles, countries, [largest]] = await Promise.all([
    publishedRelease(),
    roleList(),
    countryList(),
    largestCells(1),
  ]);
  const asked = {
    role: role === "" ? (largest?.role ?? "") : await meantRole(role, roles),
    country: country || largest?.country || "",
  };
  const found = await standingFigures(asked.role, asked.country);
  const name = (list: readonly { slug: string; name: string }[], slug: string) =>
    list.find((one) => one.slug === slug)?.name ?? slug;
  return standingPageSchema.parse({
    path,
    indexable: role === "" && country === "",
    meta: {
      title: words("standing.title", {}),
      description: words("standing.description", {}),
    },
    release: pageRelease(release),
    heading: words("standing.heading", {}),
    lead: [words("standing.lead", {})],
    roleName: name(roles, asked.role),
    countries: countries
      .filter(({ cells }) => cells > 0)
      .map(({ slug, name }) => ({ value: slug, text: name })),
    selected: asked,
    figures: found?.figures ?? null,
    problem:
      found === null
        ? words("standing.unknown", {
            role: name(roles, asked.role),
            country: name(countries, asked.country),
          })
        : null,
  });
});

/** The slug of the role that somebody means: by its slug or its name, else as a search finds it; as typed where none does. */
async function meantRole(
  typed: string,
  roles: readonly { slug: string; name: string }[],
): Promise<string> {
  const plain = typed.trim().toLowerCase();
  const known = roles.find(({ slug, name }) => slug === plain || name.toLowerCase() === plain);
  if (known) return known.slug;
  const { names } = await findAnswers(cleanQuery(typed));
  return names.roles[0]?.slug ?? typed;
}
