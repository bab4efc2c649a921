import { max, sum } from "d3-array";
import type { Lead } from "#lib/domain/cell-facts.ts";
import type { Estimate } from "#lib/domain/estimate.ts";
import type { AdvertisedCell } from "#lib/domain/pay-cell.ts";
import type { PayKind } from "#lib/domain/source.ts";

/** Postings, or answers, from which a recorded average leads a page (docs/decisions/0140). */
const piecesToLead = 30;

/** Independent postings that those postings must be worth: one employer may post one range many times. */
const independentToLead = 12;

/** Part of the postings from which one repeated range decides their average. */
const decisiveShare = 1 / 3;

/** What each kind of pay has recorded about a cell in its window. */
export interface RecordedEvidence {
  /** Of postings: how many, Kish's effective number of them, and the part that the commonest range has. */
  advertised: { postings: number; independent: number; commonest: number };
  answers: number;
  /** Whether an office gives a figure for exactly the occupation. */
  official: boolean;
}

/**
 * Which kind of pay a page stands on, and whether what is recorded leads it or the estimate does: advertised
 * pay from 30 postings worth at least 12 independent ones, none of whose ranges decides their average; else
 * self-reported pay from 30 answers; else an office's figure for exactly the occupation; else the estimate
 * of the kind that it is surest of, among those of which it has evidence where it has any.
 *
 * @param estimates of the whole cell, one a kind, at least one.
 * @throws RangeError without an estimate.
 */
export function leadOf(
  { advertised, answers, official }: RecordedEvidence,
  estimates: readonly Pick<Estimate, "kind" | "seLog" | "ownWeight">[],
): Lead {
  const held = new Set(estimates.map(({ kind }) => kind));
  const leads: [PayKind, boolean][] = [
    [
      "advertised",
      advertised.postings >= piecesToLead &&
        advertised.independent >= independentToLead &&
        !isDecided(advertised),
    ],
    ["self-reported", answers >= piecesToLead],
    ["official", official],
  ];
  const recorded = leads.find(([kind, strong]) => strong && held.has(kind));
  if (recorded !== undefined) return { kind: recorded[0], from: "recorded" };
  const isModelled = ({ ownWeight }: Pick<Estimate, "ownWeight">) => Number(ownWeight === 0);
  const [surest] = estimates.toSorted((a, b) => isModelled(a) - isModelled(b) || a.seLog - b.seLog);
  if (surest === undefined) throw new RangeError("a cell without an estimate has no lead");
  return { kind: surest.kind, from: "estimate" };
}

/** Whether one repeated range decides the average of postings. */
export function isDecided({
  commonest,
}: Pick<RecordedEvidence["advertised"], "commonest">): boolean {
  return commonest > decisiveShare;
}

/** How much postings are worth: repeats of one range count as one employer speaking once (Kish 1965, 8.2). */
export function postedEvidence(
  cells: readonly Pick<AdvertisedCell, "ranges">[],
): RecordedEvidence["advertised"] {
  const counts = new Map<string, number>();
  for (const { currency, low, high, count } of cells.flatMap(({ ranges }) => ranges)) {
    const range = `${currency} ${low} ${high}`;
    counts.set(range, (counts.get(range) ?? 0) + count);
  }
  const all = [...counts.values()];
  const postings = sum(all);
  if (postings === 0) return { postings: 0, independent: 0, commonest: 0 };
  return {
    postings,
    independent: postings ** 2 / sum(all, (count) => count ** 2),
    commonest: (max(all) ?? 0) / postings,
  };
}
