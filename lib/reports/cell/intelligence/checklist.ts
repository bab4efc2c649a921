import type { CellPage } from "#lib/domain/cell-page.ts";
import type { Claim } from "#lib/domain/claim.ts";
import { moneyFigure } from "../../parts/figures.ts";
import { claim, printable, words } from "../../parts/sentence.ts";
import { type CellInput, cellWords } from "../facts/cell-input.ts";
import { payWords } from "../facts/leading-pay.ts";
import { percentiles, recordedSpread } from "../facts/percentiles.ts";
import { estimateSupport, recordedSupport } from "../facts/support.ts";
import { aiInShort } from "./ai-impact.ts";
import { certificationNames, certificationSupport } from "./career-moat.ts";
import { guessSlots, talkSlots, talkSupport } from "./negotiation.ts";

type Item = CellPage["checklist"][number];

/** What to do with the page: one sentence an item, the explanation a link away. */
export function checklist(input: CellInput): Item[] {
  const items = [
    item("Market positioning", [position(input)], "Market overview", "#overview"),
    item("Negotiation leverage", leverage(input), "Negotiation strategy", "#negotiation"),
    item("Career moat", moat(input), "Career moat", "#career-moat"),
    item(
      "AI readiness",
      aiInShort(input, "checklist"),
      "AI impact",
      "#ai-impact",
      unknownAi(input),
    ),
  ];
  return items.filter(({ claims, unknown }) => claims.length > 0 || unknown !== null);
}

function item(
  heading: string,
  claims: readonly (Claim | null)[],
  text: string,
  href: string,
  unknown: string | null = null,
): Item {
  const found = printable(claims).slice(0, 1);
  return {
    heading,
    claims: found,
    unknown: found.length === 0 ? unknown : null,
    link: { text, href },
  };
}

/** Where half of the pay lies: to hold the reader's own pay beside it. */
export function position(input: CellInput) {
  const { aRole, country, currency } = cellWords(input);
  const { p25, p75 } = percentiles(input);
  const recorded = recordedSpread(input);
  const slots = {
    aRole,
    country,
    pay: payWords(input),
    low: moneyFigure("P25 of pay points", p25, currency),
    high: moneyFigure("P75 of pay points", p75, currency),
  };
  if (recorded === null && input.record.facts.lead.kind === "official") return null;
  const support = recorded ? recordedSupport(input, recorded.kind) : estimateSupport(input);
  return claim("checklist", `checklist.position-${recorded?.kind ?? "estimate"}`, slots, support);
}

function leverage(input: CellInput) {
  const slots = talkSlots(input);
  if (slots === null) {
    const { aRole, country } = cellWords(input);
    const support = estimateSupport(input);
    return [claim("checklist", "checklist.leverage-withheld", { aRole, country }, support)];
  }
  // An item stands without the numbers, so it says what to do instead of calling them a guess.
  const guess = guessSlots(input);
  return [
    guess
      ? claim("checklist", "checklist.leverage-guess", guess, estimateSupport(input))
      : claim("checklist", "checklist.leverage", slots, talkSupport(input, "numbers")),
  ];
}

function moat(input: CellInput) {
  const { aRole, country } = cellWords(input);
  const names = certificationNames(input);
  if (names === null && input.record.facts.lead.kind === "official") return [];
  if (names === null) {
    return [claim("checklist", "checklist.moat-none", { aRole, country }, estimateSupport(input))];
  }
  return [claim("checklist", "checklist.moat", { names }, certificationSupport(input))];
}

function unknownAi(input: CellInput): string {
  const { aRole, country } = cellWords(input);
  return words("checklist.ai-unknown", { aRole, country });
}
