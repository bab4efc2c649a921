/*
 * Prints how alike the intelligence prose of the published release's indexable pages is: the median
 * Jaccard similarity of 5-word shingles over all pairs. The target is at most 0.35.
 *
 *   node --conditions=react-server tests/measure-similarity.ts
 */
import { sitemapCells } from "#lib/queries/sitemap-cells.ts";
import { buildCellPage } from "#lib/reports/cell/build-cell-page.ts";
import { readCellInput } from "#lib/reports/cell/cell-page.ts";
import { withDatabase } from "#lib/runtime/with-database.ts";
import { intelligenceShingles, medianSimilarity } from "./reports/similarity.ts";

await withDatabase(async () => {
  const cells = (await sitemapCells())?.cells ?? [];
  const pages: Set<string>[] = [];
  for (const { role, country } of cells) {
    const input = await readCellInput(role, country);
    if (input !== null) pages.push(intelligenceShingles(buildCellPage(input)));
  }
  console.log(`${pages.length} pages, median similarity ${medianSimilarity(pages).toFixed(3)}`);
});
