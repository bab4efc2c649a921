import type { PageSection } from "#lib/domain/claim.ts";
import { numberFigure, percentFigure, yearFigure } from "../../parts/figures.ts";
import { claim } from "../../parts/sentence.ts";
import { wayOf } from "../../parts/way.ts";
import { type CellInput, cellWords } from "../facts/cell-input.ts";
import { seriesSupport } from "../facts/support.ts";

/** A smaller change is printed as "0.0%", which is neither growing nor shrinking. */
const leastShown = 0.0005;

/** The official outlook of the nearest occupation: only the United States projects one that we hold. */
export function outlookClaim(input: CellInput, section: PageSection) {
  const { occupation, record } = input;
  if (occupation === null) return null;
  const change = input.series("employment-change", occupation.code);
  const openings = input.series("openings", occupation.code)?.points.at(-1)?.value ?? null;
  const point = change?.points.at(-1);
  const [from, to] = point?.period.split("-").map(Number) ?? [];
  if (!change || point === undefined || from === undefined || to === undefined) return null;
  const way = wayOf(point.value, leastShown);
  const slots = {
    occupation: occupation.name,
    change: percentFigure("projected change of jobs", point.value, 1),
    from: yearFigure("first year of the projection", from),
    to: yearFigure("last year of the projection", to),
  };
  const support = seriesSupport(input, change, "outlook");
  if (record.country.code !== "US") {
    const { country } = cellWords(input);
    const abroad = { ...slots, country };
    return way === "level"
      ? claim(section, "demand.outlook-abroad-level", abroad, support)
      : claim(
          section,
          "demand.outlook-abroad",
          { ...abroad, direction: way === "down" ? "shrink" : "grow" },
          support,
        );
  }
  // Openings are published in thousands with a decimal: a 0 is under fifty, not none.
  const yearly =
    openings === null || openings === 0 ? null : numberFigure("openings a year", openings, "count");
  return claim(section, `demand.outlook-${way}`, { ...slots, openings: yearly }, support);
}
