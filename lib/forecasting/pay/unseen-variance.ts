import { sum } from "d3-array";
import type { Components } from "#lib/statistics/effect-rows.ts";
import type { ColumnLayout, Member } from "./columns.ts";

/**
 * Variance of the effects of members that no row of the fit had: a prediction takes them as zero.
 * A word outside the fit stands in one title only and is part of that title's own effect.
 */
export function unseenVariance(
  layout: ColumnLayout,
  { effects }: Components,
  members: readonly Member[],
): number {
  const unseen = layout.unseenGroups(members.filter(({ group }) => group !== "word"));
  return sum(unseen, (place) => effects[place] ?? 0);
}
