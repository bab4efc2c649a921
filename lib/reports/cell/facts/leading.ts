import type { SourceFigure } from "#lib/domain/cell-facts.ts";
import type { CellRecord } from "#lib/domain/cell-record.ts";
import type { CellInput } from "./cell-input.ts";

/** Whether the office's figure that leads the page counts part-time jobs at the hours that they have. */
export function countsPartTime({
  record,
  sources,
}: Pick<CellInput, "record" | "sources">): boolean {
  if (record.facts.lead.kind !== "official") return false;
  const office = record.facts.sources.find(({ kind, wider }) => kind === "official" && !wider);
  return office !== undefined && sources.content(office.source)?.partTime === true;
}

/**
 * The figure of a wider group on which the page of a role stands that only offices know; null where the role has one of
 * its own, or is estimated from more.
 */
export function widerLead({
  record,
  role,
}: Pick<CellInput, "record" | "role">): SourceFigure | null {
  const { lead, recorded, sources } = record.facts;
  if (role.officeOnly !== true || lead.kind !== "official" || recorded !== null) return null;
  if (sources.some(({ kind, wider }) => kind === "official" && !wider)) return null;
  return sources.find(({ kind }) => kind === "official") ?? null;
}

/**
 * The date (ISO) of the newest edition of the lead kind that has a figure of the cell; else of one of a wider group that
 * holds the role there, else of the newest of the kind.
 *
 * @param ofGroup whether the figure of a wider group leads, which counts nowhere else.
 */
export function leadDate(
  { facts, release }: Pick<CellRecord, "facts" | "release">,
  ofGroup = false,
): string {
  const ofKind = facts.sources.filter(({ kind }) => kind === facts.lead.kind);
  const editionsOf = (figures: readonly SourceFigure[]) => {
    const named = new Set(figures.map(({ source, year }) => `${source} ${year}`));
    return release.editions.filter(({ id, years }) =>
      years.some((year) => named.has(`${id} ${year}`)),
    );
  };
  const candidates = [
    editionsOf(ofKind.filter(({ wider }) => !wider || ofGroup)),
    editionsOf(ofKind),
    release.editions.filter(({ kind }) => kind === facts.lead.kind),
  ];
  const dates = candidates.find((editions) => editions.length > 0)?.map(({ date }) => date) ?? [];
  return dates.toSorted().at(-1) ?? release.dataDate;
}
