import type { Currency } from "#lib/domain/money.ts";
import type { MoneyTable } from "#lib/domain/money-table.ts";
import { currencyName } from "./money.ts";
import { numberFormat } from "./number-format.ts";

/** What a reader wants amounts in: a currency at exchange rates, or US dollars by what money buys. */
export type MoneyChoice = Currency | "PPP";

/** Digits that a converted amount keeps: rates of a year's average support no more. */
const digits = 3;

/**
 * Rewrites the amounts of a printed text in the money that a reader chose.
 *
 * @param country slug of the country that the text speaks of, null where it is none: a range without a currency is in
 *   that country's money, and what money buys is its. An amount that cannot be converted stays as it is.
 */
export function textConverter(
  { rates, countries }: MoneyTable,
  choice: MoneyChoice,
): (text: string, country: string | null) => string {
  const signs = new Map(Object.keys(rates.perUsd).map((code) => [signOf(code), code]));
  const sign = [...signs.keys()]
    .toSorted((a, b) => b.length - a.length)
    .map((text) => text.replaceAll(/[$.]/g, String.raw`\$&`))
    .join("|");
  const number = String.raw`\d{1,3}(?:,\d{3})*(?:\.\d+)?[kmb]?(?![\d%])`;
  // The end of a range may go without the sign: "$149,500 to 226,225", "171,000 to 198,000".
  const plain = String.raw`\d{1,3}(?:,\d{3})+(?![\d%,])`;
  const amounts = new RegExp(
    String.raw`(?<![\w$])(${sign})\s?(${number})(?: to (${plain}))?|(?<![\w$,.])(${plain}) to (${plain})`,
    "g",
  );

  // A text that names its currency names the reader's instead.
  const names = new Map(Object.keys(rates.perUsd).map((code) => [currencyName(code), code]));
  const named = new RegExp(String.raw`\b(${[...names.keys()].join("|")})\b`, "g");
  const wanted = choice === "PPP" ? "US dollars by what money buys" : currencyName(choice);
  const convertible = (code: Currency, country: string | null) =>
    choice === code || converted(1, code, country) !== null;

  const converted = (amount: number, from: Currency, country: string | null): number | null => {
    const perUsd = rates.perUsd[from];
    const place = country === null ? undefined : countries[country];
    if (perUsd === undefined) return null;
    if (choice !== "PPP") {
      const wanted = rates.perUsd[choice];
      return wanted === undefined ? null : (amount / perUsd) * wanted;
    }
    const local = place === undefined ? undefined : rates.perUsd[place.currency];
    if (place === undefined || place.parity === null || local === undefined) return null;
    return ((amount / perUsd) * local) / place.parity;
  };
  const target = choice === "PPP" ? "USD" : choice;

  return (text, country) =>
    text
      .replace(named, (name) => (convertible(names.get(name) ?? "", country) ? wanted : name))
      .replace(amounts, (whole, symbol?: string, amount?: string, end?: string, ...plains) => {
        const own = country === null ? undefined : countries[country]?.currency;
        const from = symbol === undefined ? own : signs.get(symbol);
        if (from === undefined || choice === from) return whole;
        const [low, high]: (string | undefined)[] = plains;
        const ends = [amount ?? low, end ?? high].filter((text) => text !== undefined);
        const values = ends.map((text) => converted(unitsOf(text), from, country));
        return (
          values
            .map((value, at) =>
              value === null ? null : shown(value, target, /[kmb]$/.test(ends[at] ?? "")),
            )
            .reduce((range, text) =>
              range === null || text === null ? null : `${range} to ${text}`,
            ) ?? whole
        );
      });
}

const units: Record<string, number> = { k: 1e3, m: 1e6, b: 1e9 };

function unitsOf(amount: string): number {
  const unit = units[amount.at(-1) ?? ""] ?? 1;
  return Number.parseFloat(amount.replaceAll(",", "")) * unit;
}

function shown(amount: number, currency: Currency, short: boolean): string {
  return numberFormat({
    style: "currency",
    currency,
    maximumFractionDigits: 0,
    maximumSignificantDigits: digits,
    ...(short ? { notation: "compact" as const } : {}),
  })
    .format(amount)
    .replace(/[KMB]$/, (unit) => unit.toLowerCase())
    .replaceAll("\u00a0", " ");
}

/** How amounts of a currency are marked in print: "$", "CA$", "SEK". */
function signOf(currency: Currency): string {
  const part = numberFormat({ style: "currency", currency, maximumFractionDigits: 0 })
    .formatToParts(1)
    .find(({ type }) => type === "currency");
  return part?.value ?? currency;
}
