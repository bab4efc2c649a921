import type { CellPage } from "#lib/domain/cell-page.ts";
import { formatMoneyRange } from "#lib/format/money.ts";
import { words } from "../parts/sentence.ts";
import { type CellInput, cellWords } from "./cell-input.ts";

/** Title and description for search engines, each with the figure that the page shows first. */
export function cellMeta(input: CellInput, overview: CellPage["overview"]): CellPage["meta"] {
  const { role, aRole, country } = cellWords(input);
  const { p25, p75, currency } = overview.percentiles;
  const [projection] = overview.projections;
  const year = `${input.record.release.referenceYear}`;
  return {
    title: words("meta.cell-title", { role, country, figure: overview.headlineShown, year }),
    description: words("meta.cell-description", {
      aRole,
      country,
      figure: overview.headlineShown,
      kind: overview.headline === "recorded" ? "Recorded" : "Estimated",
      range: formatMoneyRange(p25, p75, currency),
      projection: projection ? `${projection.meanShown} in ${projection.year}` : null,
      confidence: overview.confidence.words.toLowerCase(),
    }),
  };
}
