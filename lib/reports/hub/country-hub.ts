import "server-only";
import { loadFamilies } from "#lib/content/roles/families.ts";
import { loadSources } from "#lib/content/sources/sources.ts";
import type { CountryHub } from "#lib/domain/country-hub.ts";
import { countryList } from "#lib/queries/countries.ts";
import { countryHub as ask } from "#lib/queries/country-hub.ts";
import { roleList } from "#lib/queries/roles.ts";
import { report } from "../parts/report.ts";
import { sourceBook } from "../parts/source-book.ts";
import { countryHubView } from "./country-hub-view.ts";

/**
 * Everything that `/countries/[country]` prints, once per request.
 * @returns null where the current release does not know the country or has no cell of it.
 */
export const countryHub = report(async (country: string): Promise<CountryHub | null> => {
  const [found, countries, roles] = await Promise.all([ask(country), countryList(), roleList()]);
  return found === null || found.cells.length === 0
    ? null
    : countryHubView(
        found,
        countries,
        roles,
        loadFamilies(),
        sourceBook(found.release, loadSources()),
      );
});
