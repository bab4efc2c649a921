import { convert } from "#lib/domain/exchange.ts";
import { supportedStep, toStep } from "#lib/domain/supported-step.ts";
import { formatEstimate, formatMoney } from "#lib/format/money.ts";
import { countsPartTime } from "#lib/reports/cell/facts/leading.ts";
import { type CheckedPage, unequal } from "../checked-page.ts";

/** That every list shows the figure that the page leads with, of its kind, in the list's currency. */
export function lists({ input, record, page, rows }: CheckedPage): string[] {
  const { facts, estimate, release } = record;
  return rows.flatMap(({ list, currency, row }) => {
    const money = (amount: number) => convert(amount, facts.currency, currency, release.rates);
    const { mean, low80, high80 } = estimate;
    const band = { mean: money(mean), low80: money(low80), high80: money(high80) };
    const isOwn = currency === facts.currency;
    const step = supportedStep(band.low80, band.high80);
    const shown =
      facts.lead.from === "recorded" && facts.recorded !== null
        ? formatMoney(toStep(money(facts.recorded.average), step), currency)
        : formatEstimate(band, currency).mean;
    return [
      ...unequal(`the ${list}`, row.figureShown, isOwn ? page.overview.headlineShown : shown),
      ...unequal(`the kind of the ${list}`, row.kind, facts.lead.kind),
      ...(row.kindShown.toLowerCase().startsWith(facts.lead.kind)
        ? []
        : [`the ${list} marks ${row.kindShown}`]),
      ...(countsPartTime(input) && !/part-time/.test(row.kindShown)
        ? [`the ${list} does not say that part-time jobs count`]
        : []),
      ...unequal(`the grade of the ${list}`, row.confidence.grade, estimate.grade),
      ...(isOwn || row.projectionShown === null
        ? []
        : [`the ${list} projects in another currency: ${row.projectionShown}`]),
    ];
  });
}
