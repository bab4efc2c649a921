import type { RecordedFacts } from "#lib/domain/cell-facts.ts";
import type { CellRecord } from "#lib/domain/cell-record.ts";
import type { CellInput } from "./cell-input.ts";

/** The recorded facts where they lead the page; null where the estimate does. */
export function leadingRecorded({ record }: Pick<CellInput, "record">): RecordedFacts | null {
  const { recorded, lead } = record.facts;
  return lead.from === "recorded" ? recorded : null;
}

/**
 * The date (ISO) of the newest edition of the lead kind that has a figure of the cell; of the release's newest data
 * where none has.
 */
export function leadDate({ facts, release }: Pick<CellRecord, "facts" | "release">): string {
  const sources = new Set(
    facts.sources
      .filter(({ kind, wider }) => kind === facts.lead.kind && !wider)
      .map(({ source, year }) => `${source} ${year}`),
  );
  const dates = release.editions
    .filter(({ id, years }) => years.some((year) => sources.has(`${id} ${year}`)))
    .map(({ date }) => date);
  return dates.toSorted().at(-1) ?? release.dataDate;
}
