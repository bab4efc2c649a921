import { convert } from "#lib/domain/exchange.ts";
import { formatEstimate } from "#lib/format/money.ts";
import { type CheckedPage, unequal } from "../checked-page.ts";

/** That every list shows the page's own figure, in its currency. */
export function lists({ record, rows }: CheckedPage): string[] {
  const { facts, estimate, release } = record;
  return rows.flatMap(({ list, currency, row }) => {
    const money = (amount: number) => convert(amount, facts.currency, currency, release.rates);
    const { mean, low80, high80 } = estimate;
    const shown = formatEstimate(
      { mean: money(mean), low80: money(low80), high80: money(high80) },
      currency,
    );
    return [
      ...unequal(`the ${list}`, row.figureShown, shown.mean),
      ...unequal(`the grade of the ${list}`, row.confidence.grade, estimate.grade),
    ];
  });
}
