import "server-only";
import { loadTileMaps } from "#lib/content/places/tile-maps.ts";
import { loadSources } from "#lib/content/sources/sources.ts";
import type { RegionsPage } from "#lib/domain/regions-page.ts";
import { cell } from "#lib/queries/cell.ts";
import { report } from "../parts/report.ts";
import { sourceBook } from "../parts/source-book.ts";
import { regionsView } from "./regions-view.ts";

/**
 * Everything that `/salaries/[role]/[country]/regions` prints, once per request.
 * @returns null where the current release holds no pay by region for the cell.
 */
export const regionsPage = report(
  async (role: string, country: string): Promise<RegionsPage | null> => {
    const record = await cell(role, country);
    if (record === null) return null;
    const map = loadTileMaps().get(record.country.code) ?? null;
    return regionsView(record, map, sourceBook(record.release, loadSources()));
  },
);
