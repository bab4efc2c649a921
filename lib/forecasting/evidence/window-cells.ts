import { cellKey, type Evidence } from "./evidence.ts";
import type { PostedRange } from "./pay-sample.ts";
import type { Unit } from "./units.ts";
import { isInWindow } from "./usable-years.ts";

/** Advertised pay of a unit in a country over the current window. */
export interface WindowCell {
  unit: Unit;
  country: string;
  ranges: readonly PostedRange[];
}

/** Evidence of the window that ends with the reference year, its years together. */
export function windowCells(evidence: readonly Evidence[], referenceYear: number): WindowCell[] {
  const inside = evidence.filter(({ year }) => isInWindow(year, referenceYear));
  const cells = Map.groupBy(inside, cellKey);
  return [...cells.values()].flatMap((years) => {
    const [first] = years;
    return first === undefined
      ? []
      : [
          {
            unit: first.unit,
            country: first.country,
            ranges: years.flatMap(({ ranges }) => ranges),
          },
        ];
  });
}
