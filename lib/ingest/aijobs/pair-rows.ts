import { median } from "simple-statistics";
import type { IndexRow } from "./row.ts";

/** One posting: both ends of an advertised range, or a single row where no partner was found. */
export type RowPair = readonly [IndexRow] | readonly [IndexRow, IndexRow];

/** The rows of a file, those of one posting together. */
export interface PairedRows {
  pairs: RowPair[];
  /** Whether the file's order told the partners, or only that rows are alike. */
  by: "neighbour" | "likeness";
}

/** Half of the publisher's ranges are wider than 40%; sorted rows differ from their neighbours by far less than this. */
const leastRangeWidth = 1.05;

/**
 * Finds the postings behind the rows. The publisher writes a range as two neighbouring rows that are
 * equal in everything but pay, so neighbours are paired from the top.
 *
 * A file that was shuffled or sorted has lost that. Two signs together tell it: few rows have an equal
 * neighbour, or those that have differ by hardly anything; and yet rows that are alike come in twos.
 * Then alike rows are paired by rank: the highest amount with the highest of the lower half. Pay points
 * and averages do not depend on this.
 */
export function pairRows(rows: readonly IndexRow[]): PairedRows {
  const neighbours = pairNeighbours(rows);
  if (areRanges(neighbours, rows.length)) return { pairs: neighbours, by: "neighbour" };
  const groups = alikeRows(rows);
  return comeInTwos(groups)
    ? { pairs: groups.flatMap(pairByRank), by: "likeness" }
    : { pairs: neighbours, by: "neighbour" };
}

function areRanges(pairs: readonly RowPair[], rows: number): boolean {
  const widths = pairs.flatMap(([first, second]) =>
    second === undefined
      ? []
      : Math.max(first.salary, second.salary) / Math.min(first.salary, second.salary),
  );
  return 2 * widths.length >= rows / 2 && widths.length > 0 && median(widths) >= leastRangeWidth;
}

function pairNeighbours(rows: readonly IndexRow[]): RowPair[] {
  const pairs: RowPair[] = [];
  for (let at = 0; at < rows.length; at++) {
    const [first, second] = [rows[at], rows[at + 1]];
    if (first === undefined) break;
    if (second !== undefined && alike(first, second)) {
      pairs.push([first, second]);
      at++;
    } else {
      pairs.push([first]);
    }
  }
  return pairs;
}

/** Equal in everything but pay. */
function alike(a: IndexRow, b: IndexRow): boolean {
  return (
    a.job_title === b.job_title &&
    a.experience_level === b.experience_level &&
    a.company_location === b.company_location &&
    a.work_year === b.work_year &&
    a.employment_type === b.employment_type &&
    a.salary_currency === b.salary_currency &&
    a.employee_residence === b.employee_residence &&
    a.remote_ratio === b.remote_ratio &&
    a.company_size === b.company_size
  );
}

function alikeRows(rows: readonly IndexRow[]): IndexRow[][] {
  const groups = Map.groupBy(rows, (row) => {
    const { line, salary, salary_in_usd, ...rest } = row;
    return JSON.stringify(rest);
  });
  return [...groups.values()];
}

/** Among rows that have at most one like them, four in five have one. */
function comeInTwos(groups: readonly IndexRow[][]): boolean {
  const ones = groups.filter((group) => group.length === 1).length;
  const twos = groups.filter((group) => group.length === 2).length;
  return twos > 0 && 2 * twos >= 0.8 * (ones + 2 * twos);
}

function pairByRank(group: readonly IndexRow[]): RowPair[] {
  const falling = group.toSorted((a, b) => b.salary - a.salary || a.line - b.line);
  const half = Math.floor(falling.length / 2);
  const middle = falling.length % 2 === 1 ? falling[half] : undefined;
  const pairs: RowPair[] = middle === undefined ? [] : [[middle]];
  for (let rank = 0; rank < half; rank++) {
    const [high, low] = [falling[rank], falling[falling.length - half + rank]];
    if (high !== undefined && low !== undefined) pairs.push([high, low]);
  }
  return pairs;
}
