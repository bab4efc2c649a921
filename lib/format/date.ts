const monthNames = new Intl.DateTimeFormat("en-GB", {
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});
const dayNames = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** An ISO date in words: "3 August 2025". */
export function formatDate(isoDate: string): string {
  return dayNames.format(new Date(`${isoDate.slice(0, 10)}T00:00:00Z`));
}

/**
 * A period as sources write it: "2025-08" is "August 2025", a day its date, "2025" itself.
 */
export function formatPeriod(period: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(period)) return formatDate(period);
  if (/^\d{4}-\d{2}$/.test(period)) return monthNames.format(new Date(`${period}-01T00:00:00Z`));
  return period;
}

/** Whole months from one ISO date to a later one; 0 where it is not later. */
export function monthsBetween(from: string, to: string): number {
  const [start, end] = [new Date(from), new Date(to)];
  const months =
    (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth();
  return Math.max(0, end.getUTCDate() < start.getUTCDate() ? months - 1 : months);
}

/** A span of months in words: "15 months", "1 month", "under a month". */
export function formatMonths(months: number): string {
  if (months === 0) return "under a month";
  return months === 1 ? "1 month" : `${months} months`;
}

/** Data years in a sentence: "2025", or "2024 and 2025", or "2020 to 2025". */
export function formatYears(from: number, to: number): string {
  if (from === to) return `${from}`;
  return to - from === 1 ? `${from} and ${to}` : `${from} to ${to}`;
}
