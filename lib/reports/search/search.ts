import "server-only";
import { loadFamilies } from "#lib/content/roles/families.ts";
import type { SearchPage } from "#lib/domain/search.ts";
import { coverage } from "#lib/queries/search-names.ts";
import { cleanQuery } from "#lib/search/read-query.ts";
import { publishedRelease, report } from "../parts/report.ts";
import { findAnswers } from "./find-answers.ts";
import { type Covered, searchView } from "./search-view.ts";

/** Everything that `/search?q=` prints, once per request. */
export const search = report(async (typed: string): Promise<SearchPage> => {
  const query = cleanQuery(typed);
  const release = await publishedRelease();
  const found = await findAnswers(query);
  const nothing = found.names.roles.length + found.names.countries.length === 0;
  return searchView(release, query, found, nothing ? await covered() : null);
});

/** What to offer where nothing is found. */
async function covered(): Promise<Covered> {
  const { roles, countries, families } = await coverage();
  return {
    roles,
    countries,
    families: loadFamilies().filter(({ slug }) => families.includes(slug)),
  };
}
