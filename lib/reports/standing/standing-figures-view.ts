import type { CellRecord } from "#lib/domain/cell-record.ts";
import {
  type EqualPlace,
  type StandingFigures,
  standingFiguresSchema,
} from "#lib/domain/standing.ts";
import type { RoleSpread } from "#lib/queries/role-spreads.ts";
import { estimatedSpread, standing } from "../cell/overview/standing.ts";
import { cellPath } from "../parts/cell-row.ts";
import { parityOf } from "../parts/parity.ts";
import type { SeriesBook } from "../parts/series.ts";

/** Countries offered as elsewhere: as many as one list holds. */
const mostPlaces = 40;

/**
 * What a reader's pay for a role in a country is answered from: how pay spreads there, and in other countries by
 * the kind that leads here; null where no spread is known.
 *
 * @param spreads of that kind, those with most evidence first.
 * @param series purchasing power factors of all countries.
 */
export function standingFiguresView(
  record: CellRecord,
  spreads: readonly RoleSpread[],
  series: SeriesBook,
): StandingFigures | null {
  const view = standing({ record });
  if (view === null) return null;
  const { role, country } = record;
  const own = parityOf(series, country);
  const others = spreads.filter((spread) => spread.country.slug !== country.slug);
  return standingFiguresSchema.parse({
    role: { slug: role.slug, name: role.name },
    country: { slug: country.slug, name: country.name, inSentence: country.inSentence },
    href: cellPath(role.slug, country.slug),
    view,
    parity: own?.value ?? null,
    parityYear: own?.period ?? null,
    places: others.flatMap((spread) => placeOf(role.slug, spread, series)).slice(0, mostPlaces),
  });
}

function placeOf(
  role: string,
  { country, estimates }: RoleSpread,
  series: SeriesBook,
): EqualPlace[] {
  const spreads = estimates.flatMap(estimatedSpread);
  if (spreads[0]?.level !== "all") return [];
  return [
    {
      country: { slug: country.slug, name: country.name, inSentence: country.inSentence },
      href: cellPath(role, country.slug),
      currency: country.currency,
      parity: parityOf(series, country)?.value ?? null,
      spreads,
    },
  ];
}
