import type { Currency } from "#lib/domain/money.ts";
import { type AdvertisedCell, isAdvertised, type PayCell } from "#lib/domain/pay-cell.ts";

/**
 * The currencies in which pay was recorded and from which it is converted to be shown.
 *
 * @param cells of one source.
 * @param currency in which their figure is shown.
 * @returns ISO codes, each once, in alphabetical order; empty where nothing was converted.
 */
export function otherCurrencies(cells: readonly PayCell[], currency: Currency): Currency[] {
  const recorded = cells.flatMap((cell) =>
    isAdvertised(cell) ? rangeCurrencies(cell) : [cell.currency],
  );
  return [...new Set(recorded)].filter((code) => code !== currency).toSorted();
}

function rangeCurrencies({ ranges }: AdvertisedCell): Currency[] {
  return ranges.map(({ currency }) => currency);
}
