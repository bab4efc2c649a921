import { type MissingCell, missingCellSchema } from "#lib/domain/missing.ts";
import type { ReleaseCountry, ReleaseIdentity } from "#lib/domain/release.ts";
import type { Elsewhere } from "#lib/queries/elsewhere.ts";
import { cellRows } from "../parts/cell-row.ts";
import { pageRelease } from "../parts/page-release.ts";
import { words } from "../parts/sentence.ts";

/** What a 404 is built from. */
export interface MissingInput {
  release: ReleaseIdentity;
  role: { slug: string; name: string; article: string };
  country: ReleaseCountry;
  neighbours: Elsewhere;
}

/** What a 404 offers for a known role and country without an estimate. */
export function missingView({ release, role, country, neighbours }: MissingInput): MissingCell {
  const aRole = `${role.article} ${role.name}`;
  return missingCellSchema.parse({
    release: pageRelease(release),
    role: { slug: role.slug, name: role.name },
    country: { slug: country.slug, name: country.name, inSentence: country.inSentence },
    heading: words("missing.heading", { aRole, country: country.inSentence }),
    text: words("missing.text", { aRole, country: country.inSentence }),
    sameRole: cellRows(neighbours.sameRole.slice(0, 5), "USD", release),
    sameCountry: cellRows(neighbours.sameCountry.slice(0, 5), country.currency, release),
    hubs: [
      { text: words("next.role-hub", { role: role.name }), href: `/salaries/${role.slug}` },
      {
        text: words("next.country-hub", { country: country.inSentence }),
        href: `/countries/${country.slug}`,
      },
    ],
  });
}
