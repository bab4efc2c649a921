/** Log pay of role i in country j in year t of a made-up table, the same in R for the figures that tests name. */
export function tableResponse(i: number, j: number, t: number): number {
  return (
    11 +
    (t === 2 ? 0.1 : 0) +
    0.3 * Math.sin(3 * i) +
    0.4 * Math.cos(5 * j) +
    0.2 * Math.sin(11 * i * j) +
    0.2 * Math.sin(17 * i + 29 * j + 31 * t)
  );
}
