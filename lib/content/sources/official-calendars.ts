import { type OfficialCalendar, officialCalendarSchema } from "#lib/domain/official-series.ts";
import { loadPayMapping } from "./pay-mapping.ts";
import { loadSources } from "./sources.ts";

/** When each office's tables came out, of those whose mapping says that they are projected. Throws ContentError. */
export function loadOfficialCalendars(root?: string): OfficialCalendar[] {
  return loadSources(root).flatMap(({ id }) => {
    const mapping = loadPayMapping(id, root);
    if (mapping?.kind !== "official" || mapping.projected === undefined) return [];
    const { groupDigits, reference, published } = mapping.projected;
    return officialCalendarSchema.parse({
      source: id,
      country: mapping.country,
      groupDigits,
      editions: Object.entries(published).map(([year, day]) => ({
        year: Number(year),
        reference: `${year}-${reference}`,
        published: day,
      })),
    });
  });
}
