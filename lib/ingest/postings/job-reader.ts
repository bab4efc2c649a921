import { employerHash } from "#lib/content/sources/employer-hash.ts";
import type { PostingLayout } from "#lib/content/sources/row-mapping.ts";
import { levelField } from "../fields/level.ts";
import type { Problem, Read, Row } from "../fields/row.ts";
import { type JobFacts, type RowContext, rowReader } from "../fields/row-reader.ts";
import type { PostingRows } from "./posting-rows.ts";

/** Distinct texts of jobs that are remembered: an index of a million rows has some fifty thousand. */
const mostRemembered = 100_000;

/**
 * Reads rows of postings into columns. What rows say of a job is read once for each distinct text of it, since a file says
 * the same few things in every row.
 *
 * @returns why a row did not become part of `rows`; null where it did.
 */
export function jobReader(
  layout: PostingLayout,
  rows: PostingRows,
  spell: (title: string) => string,
  context: RowContext,
): (row: Row) => Problem | null {
  const reader = rowReader(layout, context);
  const level = levelField(layout.level);
  const equal = layout.neighbours?.equal ?? [];
  const employer = layout.employer === undefined ? [] : [layout.employer];
  const columns = [...new Set([...reader.jobColumns, ...level.columns, ...equal, ...employer])];
  let places: number[] | null = null;
  const remembered = new Map<string, Read<{ id: number; facts: JobFacts }>>();

  const jobOf = (row: Row): Read<{ id: number; facts: JobFacts }> => {
    const job = reader.job(row);
    if (!("value" in job)) return job;
    const facts = { ...job.value, title: spell(job.value.title) };
    const rank = level.read(row, facts.said);
    if (!("value" in rank)) return rank;
    const { title, country, year, currency, fullTime } = facts;
    const id = rows.jobId({
      title,
      country,
      level: rank.value,
      year,
      currency,
      employment: layout.employment === undefined ? "" : row.text(layout.employment.column),
      fullTime,
      employer: layout.employer === undefined ? "" : employerOf(row.text(layout.employer)),
      alike: equal.map((column) => row.text(column)).join("\t"),
    });
    return { value: { id, facts } };
  };

  return (row) => {
    if (!reader.amountGiven(row)) return { setAside: "no pay given" };
    places ??= row.places(columns);
    const key = row.key(places);
    let job = remembered.get(key);
    if (job === undefined) {
      job = jobOf(row);
      if (remembered.size < mostRemembered) remembered.set(key, job);
    }
    if (!("value" in job)) return job;
    const { id, facts } = job.value;
    const pay = reader.pay(row, facts);
    if (!("value" in pay)) return pay;
    const { low, high, implausible } = pay.value;
    rows.add({ line: row.line, job: id, low, high, setAside: implausible });
    return null;
  };
}

/** Sixteen hexadecimal digits are a hash already, as collected files have it. */
function employerOf(name: string): string {
  return name === "" || /^[0-9a-f]{16}$/.test(name) ? name : employerHash(name);
}
