import type { ComparePage } from "#lib/domain/compare.ts";
import { unitsPerUsd } from "#lib/domain/exchange.ts";
import type { Rates } from "#lib/domain/money.ts";
import { formatComparison, formatDifferenceBand } from "#lib/format/difference.ts";
import { type Difference, differenceOfPages, isClear } from "../cell/facts/difference.ts";
import { words } from "../parts/sentence.ts";
import type { ComparedFigures } from "./compared-figures.ts";
import { haveUnlikeHours } from "./unlike-hours.ts";

type Differences = ComparePage["differences"];

/** An amount of which one dollar, or what it buys in the United States, has so many units. */
function inMoney({ estimate: { mean, high80 } }: ComparedFigures, units: number) {
  return { mean: mean / units, high80: high80 / units };
}

/** How far a figure stands above another at exchange rates: a fraction with its 80% interval. */
export function atExchangeRates(
  upper: ComparedFigures,
  lower: ComparedFigures,
  rates: Rates,
): Difference {
  const units = ({ estimate }: ComparedFigures) => unitsPerUsd(estimate.currency, rates);
  return differenceOfPages(inMoney(upper, units(upper)), inMoney(lower, units(lower)));
}

/** The same by what money buys; null where that is not known for both. */
export function atParity(upper: ComparedFigures, lower: ComparedFigures): Difference | null {
  if (upper.parity === null || lower.parity === null) return null;
  return differenceOfPages(inMoney(upper, upper.parity), inMoney(lower, lower.parity));
}

/** Every two cells with their difference; "no clear difference" where its interval holds zero. */
export function differences(
  figures: readonly ComparedFigures[],
  names: readonly string[],
  rates: Rates,
): Differences {
  return figures.flatMap((lower, first) =>
    figures.slice(first + 1).map((upper, place) => {
      const [one, other] = [names[first + 1 + place] ?? "", names[first] ?? ""];
      const parity = atParity(upper, lower);
      const sameMoney = upper.cell.country.code === lower.cell.country.code;
      // A difference of figures without an error could be chance, and nobody knows how far.
      const errorless = [upper, lower].some(({ cell }) => cell.region?.error === null);
      const why = errorless ? "errorless" : haveUnlikeHours(upper, lower) ? "hours" : null;
      return {
        pair: words("compare.pair", { one, other }),
        withheld: why,
        exchange: why !== null ? null : shown(atExchangeRates(upper, lower, rates)),
        parity: why !== null || parity === null || sameMoney ? null : shown(parity),
      };
    }),
  );
}

function shown(found: Difference): NonNullable<Differences[number]["exchange"]> {
  const { difference, low80, high80 } = found;
  return {
    shown: isClear(found) ? formatComparison(difference) : words("compare.no-clear", {}),
    band: formatDifferenceBand(low80, high80),
  };
}
