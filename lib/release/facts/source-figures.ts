import type { SourceFigure } from "#lib/domain/cell-facts.ts";
import { compareText } from "#lib/domain/compare-text.ts";
import type { Currency, Rates } from "#lib/domain/money.ts";
import { isAdvertised, isOfficial, isSurvey, type MappedCell } from "#lib/domain/pay-cell.ts";
import { advertisedFigure } from "./advertised-figure.ts";
import { officialFigure } from "./official-figure.ts";
import { surveyFigure } from "./survey-figure.ts";
import type { RatesOf } from "./survey-pay.ts";

/** The order in which kinds stand beside each other, and in which the headline follows them. */
const order: readonly SourceFigure["kind"][] = ["advertised", "self-reported", "official"];

/**
 * A role's figures in a country side by side, one for each source, in `currency` a year. A source's own
 * occupation for the role goes before a wider group.
 *
 * @param mapped the role's cells in the country, inside each source's window.
 */
export function sourceFigures(
  mapped: readonly MappedCell[],
  currency: Currency,
  rates: Rates,
  ratesOf: RatesOf,
): SourceFigure[] {
  const figures = [...Map.groupBy(mapped, ({ cell }) => cell.source).values()].flatMap((own) => {
    const wider = own.every((entry) => entry.wider);
    const cells = own.filter((entry) => entry.wider === wider).map(({ cell }) => cell);
    return [
      wider ? null : advertisedFigure(cells.filter(isAdvertised), currency, rates),
      surveyFigure(cells.filter(isSurvey), wider, currency, ratesOf),
      officialFigure(cells.filter(isOfficial), wider, currency, rates),
    ].filter((figure) => figure !== null);
  });
  return figures.toSorted(
    (a, b) =>
      Number(a.wider) - Number(b.wider) ||
      order.indexOf(a.kind) - order.indexOf(b.kind) ||
      compareText(a.source, b.source),
  );
}
