import { loadRoles } from "#lib/content/roles/roles.ts";
import { publisherCorrections } from "#lib/content/sources/corrections.ts";
import { employerHash } from "#lib/content/sources/employer-hash.ts";
import type { PostingLayout } from "#lib/content/sources/row-mapping.ts";
import type { Rates } from "#lib/domain/money.ts";
import type { Adapter } from "../adapter.ts";
import { openByLayout } from "../fields/choose-layout.ts";
import { jobReader } from "../fields/job-reader.ts";
import { levelField } from "../fields/level.ts";
import { type PayFacts, payReader } from "../fields/pay-reader.ts";
import type { Problem, Read, Row } from "../fields/row.ts";
import { spelling } from "../fields/spelling.ts";
import { IngestError } from "../ingest-error.ts";
import { nearestRates } from "../nearest-rates.ts";
import { Counts } from "../table/counts.ts";
import { eachRow } from "../table/each-row.ts";
import type { RecordSource } from "../table/records.ts";
import { Rejects } from "../table/rejects.ts";
import { digest } from "./digest.ts";
import { PostingRows } from "./postings.ts";

/**
 * Reads a file of postings by the source's mapping.yaml, the aijobs index among them.
 * An edition holds data years up to the one after its date.
 * @throws IngestError where the mapping is of another kind or the file is no edition of it.
 */
export const postingsAdapter: Adapter = async ({ file, source, mapping, edition, onProgress }) => {
  if (mapping.kind !== "advertised") {
    throw new IngestError(`${source} is described as ${mapping.kind}, not as advertised`);
  }
  const { source: records, layout } = await openByLayout({ file, edition, onProgress }, mapping);
  const ratesOf = nearestRates();
  const { rows, rejects, setAside, checksum, count } = await readRows(records, layout, {
    lastYear: Number(edition.date.slice(0, 4)) + 1,
    ratesOf,
  });
  const figures = digest(
    rows,
    layout.neighbours !== undefined,
    { source, label: edition.label, concept: layout.concept },
    publisherCorrections(source),
    ratesOf,
  );
  for (const { reason, rows: found } of figures.setAside) setAside.add(reason, found);
  const titles = new Map<string, number>();
  for (let row = 0; row < rows.length; row++) {
    const title = rows.jobs[rows.job(row)]?.title ?? "";
    titles.set(title, (titles.get(title) ?? 0) + 1);
  }
  const { observations, cells, warnings, corrections, postings } = figures;
  return {
    checksum,
    report: {
      read: count,
      accepted: count - rejects.count,
      rejected: rejects.count,
      setAside: setAside.list(),
      corrections,
      postings,
    },
    rejects: rejects.kept,
    rejectedFor: rejects.reasons.list(),
    warnings,
    titles,
    observations,
    cells,
    statistics: [],
  };
};

/** What reading depends on beside the mapping. */
interface RowContext {
  /** The latest data year that the edition can hold. */
  lastYear: number;
  /** Yearly average rates, for limits on what a year can pay. */
  ratesOf: (year: number) => Rates | null;
}

/** Reads a file's rows. What is only needed for that ends with it. */
async function readRows(records: RecordSource, layout: PostingLayout, context: RowContext) {
  const rejects = new Rejects();
  const setAside = new Counts();
  const rows = new PostingRows();
  const spell = spelling(loadRoles().flatMap(({ titles }) => titles));
  const read = rowReader(layout, rows, spell, context);
  const { checksum, read: count } = await eachRow(records, rejects, (row) => {
    const problem = read(row);
    if (problem === null) return;
    if ("setAside" in problem) setAside.add(problem.setAside);
    else {
      const { column, reason } = problem.reject;
      rejects.add(row.line, column, row.text(column), reason);
    }
  });
  rows.close();
  return { rows, rejects, setAside, checksum, count };
}

/** Distinct texts of jobs that are remembered: an index of a million rows has some fifty thousand. */
const mostRemembered = 100_000;

/**
 * Reads rows of postings into columns. What rows say of a job is read once for each distinct text of it, since a file says
 * the same few things in every row.
 *
 * @returns why a row did not become part of `rows`; null where it did.
 */
function rowReader(
  layout: PostingLayout,
  rows: PostingRows,
  spell: (title: string) => string,
  { lastYear, ratesOf }: RowContext,
): (row: Row) => Problem | null {
  const jobs = jobReader(layout, lastYear);
  const pays = payReader(layout, ratesOf);
  const level = levelField(layout.level);
  const equal = layout.neighbours?.equal ?? [];
  const employer = layout.employer === undefined ? [] : [layout.employer];
  const columns = [...new Set([...jobs.columns, ...level.columns, ...equal, ...employer])];
  let places: number[] | null = null;
  const remembered = new Map<string, Read<ReadJob>>();
  const payFacts = new Map<string, PayFacts>();

  const jobOf = (row: Row): Read<ReadJob> => {
    const job = jobs.read(row);
    if (!("value" in job)) return job;
    const { said, country, year, currency, factor, fullTime } = job.value;
    const title = spell(job.value.title);
    const rank = level.read(row, said);
    if (!("value" in rank)) return rank;
    const key = `${country} ${year} ${currency} ${factor}`;
    const facts = payFacts.get(key) ?? { country, year, currency, factor };
    payFacts.set(key, facts);
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
    if (!pays.given(row)) return { setAside: "no pay given" };
    places ??= row.places(columns);
    const key = row.key(places);
    let job = remembered.get(key);
    if (job === undefined) {
      job = jobOf(row);
      if (remembered.size < mostRemembered) remembered.set(key, job);
    }
    if (!("value" in job)) return job;
    const { id, facts } = job.value;
    const pay = pays.read(row, facts);
    if (!("value" in pay)) return pay;
    const { low, high, implausible } = pay.value;
    rows.add({ line: row.line, job: id, low, high, setAside: implausible });
    return null;
  };
}

/** A job's number in `rows`, and what its amounts mean. */
interface ReadJob {
  id: number;
  facts: PayFacts;
}

/** Sixteen hexadecimal digits are a hash already, as collected files have it. */
function employerOf(name: string): string {
  return name === "" || /^[0-9a-f]{16}$/.test(name) ? name : employerHash(name);
}
