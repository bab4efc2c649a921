import type { OwnFacts } from "#lib/domain/cell-facts.ts";
import type { Estimate } from "#lib/domain/estimate.ts";
import { levelsAsWhole } from "#lib/forecasting/pay/levels-as-whole.ts";
import { cellId } from "./same-evidence.ts";

/**
 * Estimates whose levels together spread as the whole does that readers see beside them: as what is recorded where that
 * leads, at the level of the estimate to which levels add up, else as the estimate.
 */
export function spreadLevels(
  estimates: readonly Estimate[],
  factsOf: ReadonlyMap<string, Pick<OwnFacts, "lead" | "recorded">>,
): Estimate[] {
  const keyOf = (estimate: Estimate) => `${cellId(estimate)}\t${estimate.kind}`;
  const moved = new Map<string, Estimate>();
  for (const [key, own] of Map.groupBy(estimates, keyOf)) {
    const whole = own.find(({ level }) => level === "all");
    if (whole === undefined) continue;
    const levels = own.filter((estimate) => estimate !== whole);
    const seen = printed(whole, factsOf.get(cellId(whole)));
    for (const level of levelsAsWhole(seen, levels)) moved.set(`${key}\t${level.level}`, level);
  }
  return estimates.map(
    (estimate) => moved.get(`${keyOf(estimate)}\t${estimate.level}`) ?? estimate,
  );
}

/** The whole with the spread that is recorded of it, where it leads in full. */
function printed(
  whole: Estimate,
  facts: Pick<OwnFacts, "lead" | "recorded"> | undefined,
): Estimate {
  const leads = facts?.lead.from === "recorded" && facts.lead.kind === whole.kind;
  const recorded = leads ? facts.recorded : null;
  if (recorded === null) return whole;
  const { average, p10, p25, median, p75, p90 } = recorded;
  if (p10 === null || p25 === null || median === null || p75 === null || p90 === null) return whole;
  const at = (amount: number) => (amount / average) * whole.mean;
  return { ...whole, p10: at(p10), p25: at(p25), p50: at(median), p75: at(p75), p90: at(p90) };
}
