import { loadCountries } from "#lib/content/places/countries.ts";
import { loadCorrections } from "#lib/content/sources/corrections.ts";
import type { Adapter } from "../adapter.ts";
import { countBy } from "../count-by.ts";
import { nearestRates } from "../nearest-rates.ts";
import { digest } from "./digest.ts";
import { readRows } from "./read-rows.ts";
import type { IndexRow } from "./row.ts";

/**
 * The adapter of the aijobs salary index and of any index in its eleven columns.
 * An edition holds data years up to the one after its date.
 */
export const readIndex: Adapter = async ({ file, source, edition, onProgress }) => {
  const lastYear = Number(edition.date.slice(0, 4)) + 1;
  const { checksum, rows, rejects } = await readRows(file, lastYear, onProgress);
  const { observations, cells, warnings, ...counts } = digest(
    rows,
    { source, label: edition.label },
    loadCorrections(source),
    nearestRates(),
  );
  const read = rows.length + rejects.length;
  return {
    checksum,
    report: { read, accepted: rows.length, rejected: rejects.length, ...counts },
    rejects,
    warnings: [...warnings, ...unknownCountries(rows)],
    titles: countBy(rows, (row) => row.job_title),
    observations,
    cells,
    statistics: [],
  };
};

/** Rows whose country has no page, because content/ does not list it. */
function unknownCountries(rows: readonly IndexRow[]): string[] {
  const known = new Set(loadCountries().map(({ code }) => code));
  const unknown = rows.filter(({ company_location }) => !known.has(company_location));
  return [...countBy(unknown, (row) => row.company_location)].map(
    ([code, count]) => `content/countries.yaml lists no ${code}: rows without a page: ${count}`,
  );
}
