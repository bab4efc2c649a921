import type { RecordedFacts, SourceFigure } from "#lib/domain/cell-facts.ts";
import type { Currency, Rates } from "#lib/domain/money.ts";
import type { AdvertisedCell } from "#lib/domain/pay-cell.ts";
import { payCellSize } from "#lib/domain/pay-cell-row.ts";
import { clusteredMean } from "./clustered-mean.ts";
import { otherCurrencies } from "./other-currencies.ts";
import { recordedAdvertised } from "./recorded-advertised.ts";

/** Part of the pay points that a title needs to stand in the label of the figure. */
const mainShare = 0.05;

/**
 * One advertised source beside the other kinds: the plain mean of its pay points in the window with
 * the interval that its distinct ranges support, in `currency` a year.
 *
 * @param cells of one source, role and country, inside the window.
 * @returns null without cells.
 */
export function advertisedFigure(
  cells: readonly AdvertisedCell[],
  currency: Currency,
  rates: Rates,
): SourceFigure | null {
  const [first] = cells;
  const pay = clusteredMean(cells, currency, rates);
  const recorded = recordedAdvertised(cells, currency, rates);
  if (first === undefined || pay === null || recorded === null) return null;
  return {
    source: first.source,
    kind: "advertised",
    label: mainTitles(recorded).join(", "),
    year: recorded.window.to,
    since: recorded.window.from,
    currency,
    convertedFrom: otherCurrencies(cells, currency),
    mean: pay.mean,
    median: recorded.median,
    measure: "average",
    low80: pay.low80,
    high80: pay.high80,
    n: cells.reduce((total, cell) => total + payCellSize(cell).postings, 0),
    wider: false,
  };
}

function mainTitles({ titles, payPoints }: RecordedFacts): string[] {
  return titles
    .filter((title, place) => place === 0 || title.payPoints >= mainShare * (payPoints ?? 0))
    .slice(0, 3)
    .map(({ title }) => title);
}
