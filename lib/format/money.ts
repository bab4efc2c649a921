import type { Currency } from "#lib/domain/money.ts";
import { supportedStep, toStep } from "#lib/domain/supported-step.ts";
import { numberFormat } from "./number-format.ts";

/** Intl joins a code and its amount with a no-break space; sentences and checks use plain spaces. */
function plainSpaces(text: string): string {
  return text.replaceAll("\u00a0", " ");
}

/**
 * An amount in full, to the unit: "$199,615", "CA$117,400", "SEK 612,300". For recorded figures.
 *
 * @param amount a year, in `currency`.
 */
export function formatMoney(amount: number, currency: Currency): string {
  const format = numberFormat({
    style: "currency",
    currency,
    maximumFractionDigits: 0,
  });
  return plainSpaces(format.format(Math.round(amount)));
}

/** An amount in full without its currency, for the end of a range: "198,000". */
function formatAmount(amount: number): string {
  return numberFormat({ maximumFractionDigits: 0 }).format(Math.round(amount));
}

/** A short amount for an axis: "$180k", "¥12m". Amounts under 1,000 stay whole. */
export function formatAxisMoney(amount: number, currency: Currency): string {
  const format = numberFormat({
    style: "currency",
    currency,
    notation: "compact",
    maximumFractionDigits: 1,
  });
  return plainSpaces(format.format(amount)).replace(/[KMB]$/, (unit) => unit.toLowerCase());
}

/** An estimate as print shows it: rounded, with the band that supports it. */
export interface EstimateShown {
  /** "$184,000" */
  mean: string;
  /** "171,000 to 198,000" */
  band: string;
  /** "$171,000" */
  low: string;
  /** "$198,000" */
  high: string;
}

/**
 * An estimate and its 80% interval, both rounded to what the interval supports.
 *
 * @param step to round to instead, for figures that stand in one row with another estimate.
 */
export function formatEstimate(
  { mean, low80, high80 }: { mean: number; low80: number; high80: number },
  currency: Currency,
  step = supportedStep(low80, high80),
): EstimateShown {
  const rounded = (amount: number) => toStep(amount, step);
  return {
    mean: formatMoney(rounded(mean), currency),
    band: `${formatAmount(rounded(low80))} to ${formatAmount(rounded(high80))}`,
    low: formatMoney(rounded(low80), currency),
    high: formatMoney(rounded(high80), currency),
  };
}

/** A range of amounts: "$149,500 to $226,225". */
export function formatMoneyRange(low: number, high: number, currency: Currency): string {
  return `${formatMoney(low, currency)} to ${formatMoney(high, currency)}`;
}

/** A currency's name in a sentence: "US dollars", "euros". Codes that CLDR does not know stay codes. */
export function currencyName(currency: Currency): string {
  const part = numberFormat({
    style: "currency",
    currency,
    currencyDisplay: "name",
  })
    .formatToParts(2)
    .find(({ type }) => type === "currency");
  return part?.value ?? currency;
}
