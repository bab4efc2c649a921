import "server-only";
import type { CellPage } from "#lib/domain/cell-page.ts";
import { largestCells as ask } from "#lib/queries/largest-cells.ts";
import { report } from "../parts/report.ts";
import { buildCellPage } from "./build-cell-page.ts";
import { readCellInput } from "./read-cell-input.ts";

/**
 * Everything that `/salaries/[role]/[country]` prints, once per request.
 * @returns null where the current release has no estimate for the cell.
 */
export const cellPage = report(async (role: string, country: string): Promise<CellPage | null> => {
  const input = await readCellInput(role, country);
  return input === null ? null : buildCellPage(input);
});

/** The role pages with the most evidence, for building ahead: largest first, indexable only. */
export function largestCells(limit: number): Promise<{ role: string; country: string }[]> {
  return ask(limit);
}
