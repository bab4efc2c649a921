import { normal80 } from "./normal.ts";

/**
 * Half width of the central 80% of Student's t distribution: R's qt(0.9, freedom). Few clusters know their own
 * variance badly, and an interval drawn with the normal quantile would be too narrow. By the expansion in 1/freedom of
 * Abramowitz and Stegun 26.7.5 (1964), right to three decimals from 4 degrees of freedom on.
 *
 * @param freedom degrees of freedom; one less than the independent pieces.
 */
export function student80(freedom: number): number {
  const z = normal80;
  const terms = [
    (z ** 3 + z) / 4,
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96,
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384,
    (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / 92_160,
  ];
  return terms.reduce((sum, term, k) => sum + term / freedom ** (k + 1), z);
}
