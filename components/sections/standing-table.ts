import type { SmallTable } from "#lib/domain/cell-page.ts";
import type { PaySpread, StandingView } from "#lib/domain/standing.ts";
import { formatMoney } from "#lib/format/money.ts";

function rowName({ kindShown, level }: PaySpread, { levels }: StandingView): string {
  if (level === "all") return kindShown;
  return `${kindShown}, ${levels.find((one) => one.level === level)?.name.toLowerCase() ?? level}`;
}

/** The percentiles that the tool answers from, where no script runs and in print. */
export function standingTable(view: StandingView): SmallTable {
  const shown = (amount: number) => formatMoney(amount, view.currency);
  return {
    caption: `How pay spreads, ${view.currency} a year`,
    columns: ["Pay", "Low tenth", "Low quarter", "Middle", "Top quarter", "Top tenth"],
    rows: view.spreads.map((spread) => [
      rowName(spread, view),
      ...[spread.p10, spread.p25, spread.p50, spread.p75, spread.p90].map(shown),
    ]),
    holds: "figures",
    more: null,
  };
}
