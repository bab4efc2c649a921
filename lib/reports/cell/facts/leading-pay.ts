import type { CellRecord } from "#lib/domain/cell-record.ts";
import { words } from "../../parts/sentence.ts";
import type { CellInput } from "./cell-input.ts";

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

/** What pay the page's estimates are of: "advertised base pay". */
export function payWords(input: CellInput): string {
  return words(`overview.pay-${leadingPay(input)}`, {});
}
