import { loadRoles } from "#lib/content/roles/roles.ts";
import { publisherCorrections } from "#lib/content/sources/corrections.ts";
import type { Adapter } from "../adapter.ts";
import { openByLayout } from "../fields/choose-layout.ts";
import { spelling } from "../fields/spelling.ts";
import { IngestError } from "../ingest-error.ts";
import { nearestRates } from "../nearest-rates.ts";
import { Counts } from "../table/counts.ts";
import { eachRow } from "../table/each-row.ts";
import { Rejects } from "../table/rejects.ts";
import { digest } from "./digest.ts";
import { jobReader } from "./job-reader.ts";
import { PostingRows } from "./posting-rows.ts";

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
  const rejects = new Rejects();
  const setAside = new Counts();
  const rows = new PostingRows();
  const read = jobReader(layout, rows, spelling(loadRoles().flatMap(({ titles }) => titles)), {
    lastYear: Number(edition.date.slice(0, 4)) + 1,
    ratesOf,
  });
  const { checksum, read: count } = await eachRow(records, rejects, (row) => {
    const problem = read(row);
    if (problem === null) return;
    if ("setAside" in problem) setAside.add(problem.setAside);
    else {
      const { column, reason } = problem.reject;
      rejects.add(row.line, column, row.text(column), reason);
    }
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
