import type { Playbook } from "#lib/domain/playbook.ts";
import { formatMoney, formatMoneyRange } from "#lib/format/money.ts";
import { levelWords } from "#lib/format/words.ts";
import { type CellInput, cellWords } from "../cell/facts/cell-input.ts";
import { isGuess, type TalkNumbers } from "../cell/facts/talk-numbers.ts";
import { isTotalPay } from "../cell/intelligence/negotiation.ts";
import { words } from "../parts/sentence.ts";

/**
 * What to say and when, with the numbers of one level. Where none are given, or they are a guess, nothing that
 * is said aloud names one.
 */
export function scripts(input: CellInput, talk: TalkNumbers | null): Playbook["scripts"] {
  if (talk === null || isGuess(talk)) return withoutNumbers();
  const { aRole, country, currency } = cellWords(input);
  const money = (amount: number) => formatMoney(amount, currency);
  const slots = {
    aRole,
    country,
    level: talk.level === "all" ? null : levelWords[talk.level].short,
    anchor: money(talk.anchor),
    target: money(talk.target),
    walkAway: money(talk.walkAway),
    range: formatMoneyRange(talk.low, talk.high, currency),
  };
  const voice = voiceOf(talk);
  return [
    {
      id: "asked-first",
      when: words("playbook.asked-when", {}),
      say: words(`playbook.asked-say-${voice}`, slots),
    },
    {
      id: "range",
      when: words("playbook.range-when", {}),
      say: words(`playbook.range-say-${voice}`, slots),
    },
    {
      id: "offer",
      when: words("playbook.offer-when", {}),
      say: words(`playbook.offer-say-${isTotalPay(input) ? "total" : "base"}`, slots),
    },
    {
      id: "between",
      when: words("playbook.between-when", {}),
      say: words(`playbook.between-say-${isTotalPay(input) ? "total" : "base"}`, slots),
    },
    {
      id: "low",
      when: words("playbook.low-when", {}),
      say: words(`playbook.low-say-${voice}`, slots),
    },
  ];
}

function withoutNumbers(): Playbook["scripts"] {
  return [
    {
      id: "asked-first",
      when: words("playbook.asked-when", {}),
      say: words("playbook.asked-say-guess", {}),
    },
    {
      id: "range",
      when: words("playbook.range-when", {}),
      say: words("playbook.range-say-guess", {}),
    },
    {
      id: "offer",
      when: words("playbook.offer-when", {}),
      say: words("playbook.offer-say-guess", {}),
    },
  ];
}

/** How scripts may speak of a number: as seen, as reported, as counted, as estimated. */
function voiceOf({
  basis,
}: TalkNumbers): "advertised" | "self-reported" | "official" | "estimated" {
  return basis === "modelled" || basis === "spread" ? "estimated" : basis;
}
