/** A span of years of experience, `to` excluded; null means without end. */
export interface Band {
  from: number;
  to: number | null;
}

/** The conventional bands of entry, mid and senior. */
const conventionalBands: readonly Band[] = [
  { from: 0, to: 3 },
  { from: 3, to: 7 },
  { from: 7, to: null },
];

/** "0-3", "7+". */
export function bandName({ from, to }: Band): string {
  return to === null ? `${from}+` : `${from}-${to}`;
}

/** Whether a number of years falls into a band. */
export function inBand(years: number, { from, to }: Band): boolean {
  return years >= from && (to === null || years < to);
}

/**
 * The bands of a group of respondents, neighbours joined until each holds `fewest`: the smallest band
 * joins its smaller neighbour first.
 *
 * @param years Years of each respondent.
 * @returns One band or more; a single one where the group is small, however small.
 */
export function mergeBands(
  years: readonly number[],
  fewest: number,
  bands: readonly Band[] = conventionalBands,
): Band[] {
  const merged = bands.map((band) => ({
    band,
    n: years.filter((value) => inBand(value, band)).length,
  }));
  while (merged.length > 1) {
    const sizes = merged.map(({ n }) => n);
    const smallest = sizes.indexOf(Math.min(...sizes));
    if ((sizes[smallest] ?? 0) >= fewest) break;
    const before = sizes[smallest - 1] ?? Number.POSITIVE_INFINITY;
    const after = sizes[smallest + 1] ?? Number.POSITIVE_INFINITY;
    const first = before <= after ? smallest - 1 : smallest;
    const [left, right] = merged.slice(first, first + 2);
    if (left === undefined || right === undefined) break;
    const joined = { band: { from: left.band.from, to: right.band.to }, n: left.n + right.n };
    merged.splice(first, 2, joined);
  }
  return merged.map(({ band }) => band);
}
