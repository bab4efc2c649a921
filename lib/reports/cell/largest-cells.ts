import "server-only";
import { largestCells as ask } from "#lib/queries/largest-cells.ts";

/** The role pages with the most evidence, for building ahead: largest first, indexable only. */
export function largestCells(limit: number): Promise<{ role: string; country: string }[]> {
  return ask(limit);
}
