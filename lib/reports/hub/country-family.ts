import "server-only";
import { loadFamilies } from "#lib/content/roles/families.ts";
import { loadSources } from "#lib/content/sources/sources.ts";
import type { CountryFamily } from "#lib/domain/country-hub.ts";
import { countryHub as ask } from "#lib/queries/country-hub.ts";
import { report } from "../parts/report.ts";
import { sourceBook } from "../parts/source-book.ts";
import { countryFamilyView } from "./country-family-view.ts";

/**
 * Everything that `/countries/[country]/[family]` prints, once per request.
 * @returns null where no family is called so or the current release has no role of it in the country.
 */
export const countryFamily = report(
  async (country: string, slug: string): Promise<CountryFamily | null> => {
    const family = loadFamilies().find((candidate) => candidate.slug === slug);
    if (family === undefined) return null;
    const found = await ask(country, slug);
    return found === null || found.cells.length === 0
      ? null
      : countryFamilyView(found, family, sourceBook(found.release, loadSources()));
  },
);
