import { isMeasured } from "#lib/domain/cell-record.ts";
import type { Claim } from "#lib/domain/claim.ts";
import { formatList } from "#lib/format/words.ts";
import { countFigure, percentFigure } from "../../parts/figures.ts";
import { occupationLabel } from "../../parts/labels.ts";
import { claim, printable, words } from "../../parts/sentence.ts";
import { type CellInput, cellWords } from "../facts/cell-input.ts";
import { widerLead } from "../facts/leading.ts";
import { officialOccupations } from "../facts/recorded-words.ts";
import { estimateSupport } from "../facts/support.ts";
import { postingsOf } from "./heading.ts";

/** On what the estimate rests, and on thin pages what would narrow it. */
export function weightClaims(input: CellInput): Claim[] {
  const { aRole, country } = cellWords(input);
  const support = estimateSupport(input);
  const postings = postingsOf(input);
  return printable([
    weightClaim(input),
    isMeasured(input.record) || widerLead(input) !== null
      ? null
      : claim(
          "overview",
          "overview.narrow",
          {
            aRole,
            country,
            postings: postings > 0 ? countFigure("postings", postings, "posting") : null,
          },
          support,
        ),
  ]);
}

/** Own evidence under this weight is next to none; above the other, next to all. */
const nextToNone = 0.005;
const nextToAll = 0.995;

/** What the cell's own evidence is, by kind, and how much of the estimate rests on it. */
function weightClaim(input: CellInput) {
  const { estimate } = input.record;
  const { aRole, country } = cellWords(input);
  const support = estimateSupport(input);
  const group = widerLead(input);
  if (group !== null) {
    const slots = { aRole, country, occupation: occupationLabel(group.label) };
    return claim("overview", "overview.own-weight-wider", slots, support);
  }
  const held = heldEvidence(input);
  const evidence = formatList(
    held.length === 0 ? [words("overview.evidence-other", { aRole, country })] : held,
  );
  const slots = { evidence };
  const { ownWeight } = estimate;
  if (ownWeight < nextToNone) {
    return held.length === 0
      ? claim("overview", "overview.own-weight-none", { aRole, country }, support)
      : claim("overview", "overview.own-weight-little", slots, support);
  }
  if (ownWeight > nextToAll) return claim("overview", "overview.own-weight-all", slots, support);
  const weight = percentFigure("weight of the cell's own pay", ownWeight);
  return claim("overview", "overview.own-weight", { ...slots, weight }, support);
}

/** What the cell holds of the kind that its estimate is of. */
function heldEvidence(input: CellInput): string[] {
  const { aRole, country } = cellWords(input);
  const { lead, sources } = input.record.facts;
  if (!sources.some(({ kind, wider }) => kind === lead.kind && !wider)) return [];
  if (lead.kind !== "official")
    return [words(`overview.evidence-${lead.kind}`, { aRole, country })];
  const occupation = officialOccupations(input);
  return occupation === null ? [] : [words("overview.evidence-official", { occupation })];
}
