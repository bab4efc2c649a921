import "server-only";
import { loadRoles } from "#lib/content/roles/roles.ts";
import type { MissingCell } from "#lib/domain/missing.ts";
import { compareCells } from "#lib/queries/compare-cells.ts";
import { countryList } from "#lib/queries/countries.ts";
import { elsewhere } from "#lib/queries/elsewhere.ts";
import { publishedRelease, report } from "../parts/report.ts";
import { missingView } from "./missing-view.ts";

/** Pages offered of each kind. */
const offered = 5;

/**
 * What there is instead of a role page that does not exist.
 * @returns null where the page exists, or the role or country is not known at all.
 */
export const missingCell = report(
  async (roleSlug: string, countrySlug: string): Promise<MissingCell | null> => {
    const role = loadRoles().find(({ slug }) => slug === roleSlug);
    if (role === undefined) return null;
    const [held] = await compareCells([{ role: roleSlug, country: countrySlug }]);
    if (held !== undefined) return null;
    const [release, countries, neighbours] = await Promise.all([
      publishedRelease(),
      countryList(),
      elsewhere(roleSlug, countrySlug, { kind: null, limit: offered }),
    ]);
    const country = countries.find(({ slug }) => slug === countrySlug);
    return country === undefined ? null : missingView({ release, role, country, neighbours });
  },
);
