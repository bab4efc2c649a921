import { compareText } from "#lib/domain/compare-text.ts";
import type { EditionReport } from "#lib/domain/import-report.ts";
import { countBy } from "./count-by.ts";

/** How many rows were set aside for each reason, most rows first; `reasons` holds one for each row. */
export function setAsideCounts(reasons: Iterable<string>): EditionReport["setAside"] {
  return [...countBy(reasons, (reason) => reason)]
    .map(([reason, rows]) => ({ reason, rows }))
    .toSorted((a, b) => b.rows - a.rows || compareText(a.reason, b.reason));
}
