import "server-only";
import { loadFamilies } from "#lib/content/roles/families.ts";
import type { Home } from "#lib/domain/home.ts";
import { cell } from "#lib/queries/cell.ts";
import { countryList } from "#lib/queries/countries.ts";
import { homeFacts } from "#lib/queries/home-facts.ts";
import { roleList } from "#lib/queries/roles.ts";
import { backtestScores } from "#lib/queries/scores.ts";
import { report } from "../parts/report.ts";
import { homeView } from "./home-view.ts";

/**
 * Everything that `/` prints.
 * @throws Error before the first release is published.
 */
export const home = report(async (): Promise<Home> => {
  const [facts, scores, roles, countries] = await Promise.all([
    homeFacts(),
    backtestScores(),
    roleList(),
    countryList(),
  ]);
  if (facts === null) throw new Error("no release is published");
  const [first] = facts.largest;
  return homeView({
    facts,
    featured: first === undefined ? null : await cell(first.role.slug, first.country.slug),
    scores: scores?.scores ?? [],
    roles,
    families: loadFamilies(),
    countries,
  });
});
