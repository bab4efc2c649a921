import "server-only";
import { loadRegions } from "#lib/content/places/regions.ts";
import type { Directory } from "#lib/domain/directory.ts";
import { countryList } from "#lib/queries/countries.ts";
import { publishedRelease } from "../parts/published.ts";
import { report } from "../parts/report.ts";
import { countryDirectoryView } from "./directory-view.ts";

/** Everything that `/countries` prints: countries by region. */
export const countryDirectory = report(async (): Promise<Directory> => {
  const [release, countries] = await Promise.all([publishedRelease(), countryList()]);
  return countryDirectoryView(release, countries, loadRegions());
});
