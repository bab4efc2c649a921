import { convert } from "#lib/domain/exchange.ts";
import type { CellLevel } from "#lib/domain/level.ts";
import type { EqualPlace, PaySpread, StandingFigures } from "#lib/domain/standing.ts";
import { type Standing, standingOf } from "./standing.ts";

/** An amount of pay turned into that of another country, and where it stands among pay there. */
interface Equal {
  /** A year, in the other country's currency. */
  amount: number;
  standing: Standing;
}

/** An amount of pay held against another country's. */
export interface EqualPay {
  place: EqualPlace;
  /** At the level asked for where the country knows it, else over all levels. */
  spread: PaySpread;
  atExchangeRates: Equal;
  /** By what money buys; null where a factor is not held for both countries. */
  atParity: Equal | null;
}

/**
 * What a year's pay here equals in another country, at exchange rates and by what money buys, and where each would
 * stand among pay of the same kind there.
 *
 * @param amount a year, in the currency of `here`.
 * @throws RangeError where no exchange rate is held for the other country's currency.
 */
export function equalPay(
  amount: number,
  level: CellLevel,
  here: Pick<StandingFigures, "view" | "parity">,
  place: EqualPlace,
): EqualPay {
  const [all] = place.spreads;
  const spread = place.spreads.find((one) => one.level === level) ?? all;
  if (spread === undefined) throw new RangeError("a country without a spread is not compared");
  const equal = (there: number): Equal => ({ amount: there, standing: standingOf(there, spread) });
  const { currency, rates } = here.view;
  return {
    place,
    spread,
    atExchangeRates: equal(convert(amount, currency, place.currency, rates)),
    atParity:
      here.parity === null || place.parity === null
        ? null
        : equal((amount / here.parity) * place.parity),
  };
}
