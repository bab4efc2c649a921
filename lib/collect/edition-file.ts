import { createWriteStream, mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
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

/** A written edition. */
export interface WrittenEdition {
  /** Its name holds the last day, by which the import labels the edition. */
  file: string;
  counts: EditionCounts;
}

/** Signs that are packed together, and a little more. */
const batchLength = 65_536;

/**
 * Writes postings as JSON lines that content/sources/job-boards/mapping.yaml describes, as they come. The same postings give the same
 * bytes.
 */
export async function writeEditionFile(
  folder: string,
  lastDay: string,
  postings: Iterable<PostingLife>,
): Promise<WrittenEdition> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `job-boards-${lastDay}.jsonl.gz`);
  const counter = editionCounter();
  await pipeline(
    Readable.from(batches(postings, counter.add), { highWaterMark: 1 }),
    createGzip(),
    createWriteStream(`${file}.part`),
  );
  renameSync(`${file}.part`, file);
  return { file, counts: counter.counts() };
}

function* batches(
  postings: Iterable<PostingLife>,
  count: (posting: PostingLife) => void,
): Generator<string> {
  const regionOf = regionOfPlace();
  let batch = "";
  for (const posting of postings) {
    count(posting);
    batch += `${JSON.stringify({ ...rowOf(posting), region: regionOf(posting.place) ?? "" })}\n`;
    if (batch.length < batchLength) continue;
    yield batch;
    batch = "";
  }
  yield batch;
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

/** Counts how many postings say what of pay. */
function editionCounter() {
  const reasons = new Map<string, number>();
  const counts = { postings: 0, withPay: 0, withoutPeriod: 0, withoutCurrency: 0 };
  return {
    add: ({ pay, withoutPay }: PostingLife): void => {
      counts.postings++;
      if (pay !== null) counts.withPay++;
      if (pay?.period === null) counts.withoutPeriod++;
      if (pay?.currency === null) counts.withoutCurrency++;
      if (withoutPay !== null) reasons.set(withoutPay, (reasons.get(withoutPay) ?? 0) + 1);
    },
    counts: (): EditionCounts => ({
      ...counts,
      withoutPay: [...reasons].map(([reason, postings]) => ({ reason, postings })),
    }),
  };
}
