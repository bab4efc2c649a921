import type { CellLevel } from "#lib/domain/level.ts";

/** Key of what the cells of a level share: at home and elsewhere pay spreads differently. */
export function poolKey(atHome: boolean, level: CellLevel): string {
  return `${atHome ? "home" : "elsewhere"} ${level}`;
}
