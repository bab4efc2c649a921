import type { Playbook } from "#lib/domain/playbook.ts";
import { formatMoneyRange } from "#lib/format/money.ts";
import { type CellInput, cellWords } from "../cell/facts/cell-input.ts";
import { rightSupport } from "../cell/facts/support.ts";
import { isGuess, type TalkNumbers } from "../cell/facts/talk-numbers.ts";
import { isTotalPay } from "../cell/intelligence/negotiation.ts";
import { claim, printable, words } from "../parts/sentence.ts";
import { levelName } from "./level-name.ts";

/**
 * The employer's side of the talk: ranges that a posting can state, and what the rules that were read ask of it.
 *
 * @param numbers of the levels, in rising order; guesses are not offered.
 */
export function employer(input: CellInput, numbers: readonly TalkNumbers[]): Playbook["employer"] {
  const { country, currency } = cellWords(input);
  const known = numbers.filter((talk) => !isGuess(talk));
  const asks = printable(
    input.rights.map(({ id, employer: text, region, source }) => {
      if (text === undefined) return null;
      const support = rightSupport(source);
      if (region === null)
        return claim(
          "intelligence",
          "playbook.employer-right-whole",
          { statement: text },
          support,
          id,
        );
      const statement = text.charAt(0).toLowerCase() + text.slice(1);
      return claim("intelligence", "playbook.employer-right", { statement, region }, support, id);
    }),
  );
  return {
    heading: words("playbook.employer-heading", {}),
    text: textOf(input, known),
    ranges: known.map(({ level, low, high }) => ({
      level,
      name: levelName(level).name,
      shown: formatMoneyRange(low, high, currency),
    })),
    rules: words("playbook.employer-rules", {}),
    asks,
    unknown: asks.length === 0 ? words("playbook.employer-unknown", { country }) : null,
  };
}

function textOf(input: CellInput, known: readonly TalkNumbers[]): string {
  if (known.length === 0) return words("playbook.employer-none", {});
  if (isTotalPay(input)) return words("playbook.employer-range-total", {});
  const isSeen = known.every(({ basis }) => basis === "advertised" || basis === "official");
  return isSeen
    ? words("playbook.employer-range", {})
    : words("playbook.employer-range-estimated", { country: cellWords(input).country });
}
