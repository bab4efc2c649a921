import type { ReferenceSeries, SeriesPoint } from "#lib/domain/reference.ts";

/** The series of a release about the subjects of a page. */
export type SeriesBook = (series: string, subject: string) => ReferenceSeries | null;

/** Finds series by name and subject. */
export function seriesBook(all: readonly ReferenceSeries[]): SeriesBook {
  const byKey = new Map(all.map((entry) => [`${entry.series}\t${entry.subject}`, entry]));
  return (series, subject) => byKey.get(`${series}\t${subject}`) ?? null;
}

/** A series with its last point and the one twelve months before that, null where that month is not held. */
export interface YearOnYear {
  series: ReferenceSeries;
  last: SeriesPoint;
  before: SeriesPoint | null;
}

/** How a series stands beside the year before; null where it is not held, or has no point. */
export function yearOnYear(series: ReferenceSeries | null): YearOnYear | null {
  if (series === null) return null;
  const { points } = series;
  const last = points.at(-1);
  if (last === undefined) return null;
  const year = Number(last.period.slice(0, 4)) - 1;
  const period = `${year}${last.period.slice(4)}`;
  return { series, last, before: points.find((point) => point.period === period) ?? null };
}
