import type { RecordedFacts } from "#lib/domain/cell-facts.ts";
import type { CellInput } from "./cell-input.ts";

/** The recorded facts where they lead the page; null where the estimate does. */
export function leadingRecorded({ record }: CellInput): RecordedFacts | null {
  const { recorded, lead } = record.facts;
  return lead.from === "recorded" ? recorded : null;
}
