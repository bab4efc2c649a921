import { cellKey, type Evidence } from "./evidence.ts";
import type { PostedRange } from "./pay-sample.ts";
import type { Unit } from "./units.ts";

/** Advertised pay of a unit in a country over the current window. */
export interface WindowCell {
  unit: Unit;
  country: string;
  ranges: readonly PostedRange[];
}

/** Evidence of the years from `from` to `to`, years together. */
export function windowCells(
  evidence: readonly Evidence[],
  { from, to }: { from: number; to: number },
): WindowCell[] {
  const inside = evidence.filter(({ year }) => from <= year && year <= to);
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
