import type { AdvertisedCell, PayCell } from "#lib/domain/pay-cell.ts";

/** The pay cells that hold advertised ranges. */
export function advertisedCells(cells: readonly PayCell[]): AdvertisedCell[] {
  return cells.filter((cell) => cell.kind === "advertised");
}
