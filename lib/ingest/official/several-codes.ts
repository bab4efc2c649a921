import { joinedCode } from "#lib/content/roles/occupation-links.ts";
import { occupationTitle } from "#lib/content/sources/pay-mapping.ts";
import type { OfficialCell } from "#lib/domain/pay-cell.ts";

/** A row's pay cell with the code that the table gives it. */
export interface CodedCell {
  code: string;
  cell: OfficialCell;
}

/**
 * The pay of an occupation that a table holds under several codes: their means weighted by jobs, for each year and
 * region in which every code has both. Percentiles of groups cannot be averaged, so none are given, nor an error.
 *
 * @param roundTo to what the file's rounding supports.
 */
export function severalCodes(
  cells: readonly CodedCell[],
  codes: readonly string[],
  roundTo: number,
): CodedCell[] {
  const parts = cells.filter(({ code }) => codes.includes(code));
  const places = Map.groupBy(parts, ({ cell }) => `${cell.year}\t${cell.region ?? ""}`);
  return [...places.values()].flatMap((own): CodedCell[] => {
    const [first] = own;
    const known = codes.flatMap((code) => {
      const { mean, jobs } = own.find((part) => part.code === code)?.cell ?? {};
      return mean == null || jobs == null || jobs === 0 ? [] : [{ mean, jobs }];
    });
    if (first === undefined || known.length < codes.length) return [];
    const jobs = known.reduce((total, part) => total + part.jobs, 0);
    const mean = known.reduce((total, part) => total + (part.mean * part.jobs) / jobs, 0);
    const code = joinedCode(codes);
    const names = codes.map((each) => {
      const { title } = own.find((part) => part.code === each)?.cell ?? first.cell;
      return title.slice(each.length).trim();
    });
    const cell: OfficialCell = {
      ...first.cell,
      title: occupationTitle(code, names.join("; ")),
      jobs,
      mean: Math.round(mean / roundTo) * roundTo,
      p10: null,
      p25: null,
      p50: null,
      p75: null,
      p90: null,
      meanError: null,
      medianError: null,
    };
    return [{ code, cell }];
  });
}
