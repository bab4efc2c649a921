import { Column } from "./column.ts";
import { type PairedRows, type PostingRows, secondRow } from "./postings.ts";

/** Half of the publisher's ranges are wider than 40%; sorted rows differ from their neighbours by far less than this. */
const leastRangeWidth = 1.05;

/** Files whose rows hold whole ranges: a row is a posting. */
export function singleRows(rows: PostingRows): PairedRows {
  const paired = noPairs("row");
  for (let row = 0; row < rows.length; row++) add(paired, row, row);
  return paired;
}

/**
 * Finds the postings behind the rows. The publisher writes a range as two neighbouring rows that are
 * equal in everything but pay, so neighbours are paired from the top.
 *
 * A file that was shuffled or sorted has lost that. Two signs together tell it: few rows have an equal
 * neighbour, or those that have differ by hardly anything; and yet rows that are alike come in twos.
 * Then alike rows are paired by rank: the highest amount with the highest of the lower half. Pay points
 * and averages do not depend on this.
 */
export function pairRows(rows: PostingRows): PairedRows {
  const neighbours = pairNeighbours(rows);
  if (areRanges(neighbours, rows)) return neighbours;
  const groups = alikeRows(rows);
  if (!comeInTwos(groups)) return neighbours;
  const paired = noPairs("likeness");
  for (const group of groups) pairByRank(group, rows, paired);
  return paired;
}

function noPairs(by: PairedRows["by"]): PairedRows {
  return { first: new Column(), partner: new Column(), by };
}

function add({ first, partner }: PairedRows, row: number, second: number): void {
  first.push(row);
  partner.push(second - row);
}

/** Half of the rows are in pairs, and half of the pairs are as wide as ranges are. */
function areRanges(paired: PairedRows, rows: PostingRows): boolean {
  const { first } = paired;
  let pairs = 0;
  let wide = 0;
  for (let at = 0; at < first.length; at++) {
    const second = secondRow(paired, at);
    if (second === null) continue;
    pairs++;
    const [a, b] = [rows.amount(first.at(at)), rows.amount(second)];
    if (Math.max(a, b) / Math.min(a, b) >= leastRangeWidth) wide++;
  }
  return 2 * pairs >= rows.length / 2 && pairs > 0 && 2 * wide >= pairs;
}

function pairNeighbours(rows: PostingRows): PairedRows {
  const paired = noPairs("neighbour");
  for (let at = 0; at < rows.length; at++) {
    // Equal in everything but pay.
    const alike = at + 1 < rows.length && rows.job(at) === rows.job(at + 1);
    add(paired, at, alike ? at + 1 : at);
    if (alike) at++;
  }
  return paired;
}

function alikeRows(rows: PostingRows): number[][] {
  const groups = new Map<number, number[]>();
  for (let row = 0; row < rows.length; row++) {
    const job = rows.job(row);
    const group = groups.get(job);
    if (group === undefined) groups.set(job, [row]);
    else group.push(row);
  }
  return [...groups.values()];
}

/** Among rows that have at most one like them, four in five have one. */
function comeInTwos(groups: readonly number[][]): boolean {
  const ones = groups.filter((group) => group.length === 1).length;
  const twos = groups.filter((group) => group.length === 2).length;
  return twos > 0 && 2 * twos >= 0.8 * (ones + 2 * twos);
}

function pairByRank(group: readonly number[], rows: PostingRows, paired: PairedRows): void {
  const falling = group.toSorted(
    (a, b) => rows.amount(b) - rows.amount(a) || rows.line(a) - rows.line(b),
  );
  const half = Math.floor(falling.length / 2);
  const middle = falling.length % 2 === 1 ? falling[half] : undefined;
  if (middle !== undefined) add(paired, middle, middle);
  for (let rank = 0; rank < half; rank++) {
    const [high, low] = [falling[rank], falling[falling.length - half + rank]];
    if (high !== undefined && low !== undefined) add(paired, high, low);
  }
}
