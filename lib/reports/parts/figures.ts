import type { Figure } from "#lib/domain/claim.ts";
import type { Interval } from "#lib/domain/estimate.ts";
import type { Currency } from "#lib/domain/money.ts";
import { toStep } from "#lib/domain/supported-step.ts";
import { formatDate, formatPeriod, formatYears } from "#lib/format/date.ts";
import { formatComparison, formatDifferenceBand } from "#lib/format/difference.ts";
import { formatEstimate, formatMoney } from "#lib/format/money.ts";
import {
  formatCounted,
  formatNumber,
  formatOrdinal,
  formatPercent,
  formatShare,
} from "#lib/format/number.ts";

function figure(
  label: string,
  value: number,
  unit: string,
  shown: string,
  more: Partial<Pick<Figure, "low80" | "high80" | "n">> = {},
): Figure {
  return { label, value, unit, shown, low80: null, high80: null, n: null, ...more };
}

/** A figure that comes from one source of several that stand behind its sentence. */
export interface SourcedFigure extends Figure {
  /** Id of the source; without one it is the first behind the sentence. */
  source?: string;
}

/** A figure with the source that gives it. */
export function fromSource(figure: Figure, source: string): SourcedFigure {
  return { ...figure, source };
}

/** A recorded amount a year, in full. */
export function moneyFigure(
  label: string,
  amount: number,
  currency: Currency,
  n: number | null = null,
): Figure {
  return figure(label, amount, `${currency}/year`, formatMoney(amount, currency), { n });
}

/**
 * An estimate and its band, both rounded to what the band supports, as two slots of a sentence.
 *
 * @param step to round to instead.
 */
export function estimateFigures(
  label: string,
  estimate: { mean: number } & Interval,
  currency: Currency,
  n: number | null = null,
  step?: number,
): { mean: Figure; band: Figure } {
  const shown = formatEstimate(estimate, currency, step);
  const { low80, high80 } = estimate;
  const unit = `${currency}/year`;
  return {
    mean: figure(label, estimate.mean, unit, shown.mean, { low80, high80, n }),
    band: figure(`80% interval of ${label}`, estimate.mean, unit, shown.band, { low80, high80, n }),
  };
}

/** The band of an estimate alone. */
export function bandFigure(
  label: string,
  estimate: { mean: number } & Interval,
  currency: Currency,
  n: number | null = null,
): Figure {
  return estimateFigures(label, estimate, currency, n).band;
}

/** A share of a whole, with how many it is of. */
export function shareFigure(label: string, share: number, n: number | null = null): Figure {
  return figure(label, share, "fraction", formatShare(share), { n });
}

/** A rounded amount inside a range: a target, an end of an advertised range. */
export function roundedFigure(
  label: string,
  amount: number,
  step: number,
  currency: Currency,
): Figure {
  const rounded = toStep(amount, step);
  return figure(label, rounded, `${currency}/year`, formatMoney(rounded, currency));
}

/** A fraction as percent without its sign: the sentence says up or down. */
export function percentFigure(label: string, fraction: number, digits = 0): Figure {
  return figure(label, fraction, "fraction", formatPercent(fraction, digits));
}

/** How one amount stands to another, as a fraction of it: "12% above", "level with", "6.3 times". */
export function comparisonFigure(label: string, difference: number): Figure {
  return figure(label, difference, "fraction", formatComparison(difference));
}

/** A relative difference with its interval: "8%" and "3% to 12%". */
export function differenceFigures(
  label: string,
  { difference, low80, high80 }: { difference: number } & Interval,
  n: number | null = null,
): { difference: Figure; band: Figure } {
  const shown = formatDifferenceBand(low80, high80);
  return {
    difference: figure(label, difference, "fraction", formatPercent(difference), {
      low80,
      high80,
      n,
    }),
    band: figure(`80% interval of ${label}`, difference, "fraction", shown, { low80, high80, n }),
  };
}

/** A count with its noun: "146 postings". */
export function countFigure(label: string, count: number, one: string, many?: string): Figure {
  return figure(label, count, "count", formatCounted(count, one, many), { n: count });
}

/** A bare number: "1,654,000", "71.3". */
export function numberFigure(label: string, value: number, unit: string, digits = 0): Figure {
  return figure(label, value, unit, formatNumber(value, digits));
}

/** A place in an order: "3rd". */
export function ordinalFigure(label: string, place: number): Figure {
  return figure(label, place, "rank", formatOrdinal(place));
}

/** A year. */
export function yearFigure(label: string, year: number): Figure {
  return figure(label, year, "year", `${year}`);
}

/** Data years: "2024 and 2025"; the value is the last. */
export function yearsFigure(label: string, from: number, to: number): Figure {
  return figure(label, to, "year", formatYears(from, to));
}

/** A day or month as sources write it, in words; the value is its year. */
export function periodFigure(label: string, period: string): Figure {
  return figure(label, Number(period.slice(0, 4)), "year", formatPeriod(period));
}

/** A date in words; the value is its year. */
export function dateFigure(label: string, isoDate: string): Figure {
  return figure(label, Number(isoDate.slice(0, 4)), "year", formatDate(isoDate));
}

/** A convention or a name that holds a number, printed as it is: "0 to 3 years", "ISO 27001". */
export function namedFigure(label: string, shown: string, value: number): Figure {
  return figure(label, value, "name", shown);
}
