import type { PageSection } from "#lib/domain/claim.ts";
import { numberFigure, percentFigure, yearFigure } from "../../parts/figures.ts";
import { claim } from "../../parts/sentence.ts";
import { type CellInput, cellWords } from "../facts/cell-input.ts";
import { seriesSupport } from "../facts/support.ts";

/** A change is printed to the tenth of a percent. */
const printedStep = 0.001;

/** The official outlook of the nearest occupation: only the United States projects one that we hold. */
export function outlookClaim(input: CellInput, section: PageSection) {
  const { occupation, record } = input;
  if (occupation === null) return null;
  const change = input.series("employment-change", occupation.code);
  const openings = input.series("openings", occupation.code)?.points.at(-1)?.value ?? null;
  const point = change?.points.at(-1);
  const [from, to] = point?.period.split("-").map(Number) ?? [];
  if (!change || point === undefined || from === undefined || to === undefined) return null;
  const way = direction(point.value);
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
  const yearly = openings === null ? null : numberFigure("openings a year", openings, "count");
  return claim(section, `demand.outlook-${way}`, { ...slots, openings: yearly }, support);
}

/** Which way jobs go, as far as a printed change tells: "0.0%" is neither growing nor shrinking. */
function direction(change: number): "up" | "down" | "level" {
  if (Math.abs(change) < printedStep / 2) return "level";
  return change < 0 ? "down" : "up";
}
