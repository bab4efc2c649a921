import { standsOnRecorded } from "#lib/domain/cell-facts.ts";
import type { CellRecord } from "#lib/domain/cell-record.ts";
import { words } from "../../parts/sentence.ts";
import type { CellInput } from "./cell-input.ts";
import { countsPartTime } from "./leading.ts";

/** What a page's leading pay is called: its kind, told apart where its own pay is of another concept than the kind's usual one. */
export function leadingPay({
  record,
}: Pick<CellInput, "record">):
  | CellRecord["facts"]["lead"]["kind"]
  | "advertised-total"
  | "advertised-visa-offer"
  | "self-reported-base" {
  const { lead, leadConcept } = record.facts;
  if (leadConcept === undefined || lead.kind === "official") return lead.kind;
  if (lead.kind === "self-reported") return "self-reported-base";
  return leadConcept === "total" ? "advertised-total" : "advertised-visa-offer";
}

/** What the lead figure is: "median", "average of full and part-time jobs". */
export function measureWords(input: Pick<CellInput, "record" | "sources">): string {
  const { facts } = input.record;
  const isMedian = standsOnRecorded(facts) && facts.recorded.statistic === "median";
  const measure = isMedian ? "median" : "average";
  return countsPartTime(input) ? `${measure} ${words("meta.part-time", {})}` : measure;
}

/** What pay the page's estimates are of: "advertised base pay". */
export function payWords(input: CellInput): string {
  if (countsPartTime(input)) return words("overview.pay-official-part-time", {});
  return words(`overview.pay-${leadingPay(input)}`, {});
}
