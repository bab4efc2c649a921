import type { RecordedFacts } from "#lib/domain/cell-facts.ts";
import { kindWords } from "#lib/format/words.ts";
import { occupationLabel } from "../../parts/labels.ts";
import type { CellInput } from "./cell-input.ts";

/** How a recorded average is called in a sentence: "recorded" where it is advertised. */
export function recordedWord({ kind }: RecordedFacts): string {
  return kind === "advertised" ? "recorded" : `recorded ${kindWords[kind].toLowerCase()}`;
}

/** The occupations that offices publish the role's pay under, as they call them; null where none does. */
export function officialOccupations({ record: { facts } }: CellInput): string | null {
  const labels = facts.sources
    .filter(({ wider, kind }) => kind === "official" && !wider)
    .map(({ label }) => occupationLabel(label));
  return labels.length === 0 ? null : [...new Set(labels)].join('", "');
}
