import type { CellPage } from "#lib/domain/cell-page.ts";
import { formatMoney } from "#lib/format/money.ts";
import { formatCount } from "#lib/format/number.ts";
import { words } from "../../parts/sentence.ts";
import type { CellInput } from "../facts/cell-input.ts";
import { recordedSpread } from "../facts/percentiles.ts";

/** So many dots stand on each other at most. */
const highest = 12;

/** Every amount that the page's postings name, as dots; null where what leads is no posting, or too few are known. */
export function dots(input: CellInput): CellPage["overview"]["dots"] {
  const recorded = recordedSpread(input);
  if (!recorded?.points || recorded.kind !== "advertised") return null;
  const { points, p25, median, p75, payPoints } = recorded;
  if (p25 === null || median === null || p75 === null) return null;
  const { currency } = input.record.facts;
  const each = Math.ceil(Math.max(...points.counts) / highest);
  const shown = (amount: number) => formatMoney(amount, currency);
  return {
    ...points,
    currency,
    each,
    middle: { p25, median, p75 },
    caption: words("overview.dots", {
      count: formatCount(payPoints),
      low: shown(p25),
      high: shown(p75),
    }),
    note: words(each === 1 ? "overview.dots-one" : "overview.dots-many", { each: `${each}` }),
  };
}
