import type { Currency } from "#lib/domain/money.ts";
import type { SeriesBook } from "./series.ts";

/** A country as its purchasing power is looked up. */
interface Place {
  code: string;
  /** What its figures are in. */
  currency: Currency;
}

/**
 * Local money that buys what one dollar buys in the United States, newest year held, and that year; null where no
 * factor is held, or where figures are in dollars instead of the country's own money, which factors are for.
 */
export function parityOf(
  series: SeriesBook,
  { code, currency }: Place,
): { value: number; period: string } | null {
  if (currency === "USD" && code !== "US") return null;
  return series("ppp", code)?.points.at(-1) ?? null;
}
