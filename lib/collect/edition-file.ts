import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { regionOfPlace } from "#lib/content/search/region-of-place.ts";
import type { PostingLife } from "./lives.ts";

/** Postings of an edition by what they say of pay. */
export interface EditionCounts {
  postings: number;
  withPay: number;
  /** Postings whose pay names no period, or no currency: kept, and set aside at the import. */
  withoutPeriod: number;
  withoutCurrency: number;
  withoutPay: { reason: string; postings: number }[];
}

/**
 * Writes postings as JSON lines that content/sources/job-boards/mapping.yaml describes. The same postings give the same bytes.
 * @returns the file's path: its name holds the last day, by which the import labels the edition.
 */
export function writeEditionFile(
  folder: string,
  lastDay: string,
  postings: readonly PostingLife[],
): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `job-boards-${lastDay}.jsonl.gz`);
  const regionOf = regionOfPlace();
  const lines = postings.map(
    (posting) =>
      `${JSON.stringify({ ...rowOf(posting), region: regionOf(posting.place) ?? "" })}\n`,
  );
  writeFileSync(`${file}.part`, gzipSync(lines.join("")));
  renameSync(`${file}.part`, file);
  return file;
}

/** Every row has every key: the reader takes the columns from the first rows. */
function rowOf({ pay, withoutPay, ...posting }: PostingLife): Record<string, string | number> {
  return {
    board: posting.board,
    id: posting.id,
    employer: posting.employer,
    title: posting.title,
    isco: posting.isco ?? "",
    place: posting.place,
    employment: posting.employment ?? "",
    low: pay?.low ?? "",
    high: pay?.high ?? "",
    currency: pay?.currency ?? "",
    period: pay?.period ?? "",
    pay: pay?.kind ?? "",
    withoutPay: withoutPay ?? "",
    posted: posting.posted ?? "",
    firstSeen: posting.firstSeen,
    lastSeen: posting.lastSeen,
  };
}

/** How many postings say what of pay. */
export function editionCounts(postings: readonly PostingLife[]): EditionCounts {
  const reasons = new Map<string, number>();
  for (const { withoutPay } of postings) {
    if (withoutPay !== null) reasons.set(withoutPay, (reasons.get(withoutPay) ?? 0) + 1);
  }
  const paid = postings.flatMap(({ pay }) => (pay === null ? [] : [pay]));
  return {
    postings: postings.length,
    withPay: paid.length,
    withoutPeriod: paid.filter(({ period }) => period === null).length,
    withoutCurrency: paid.filter(({ currency }) => currency === null).length,
    withoutPay: [...reasons].map(([reason, count]) => ({ reason, postings: count })),
  };
}
