/** Figures are published to the cent, so that the last bits of a sum cannot show. */
export function toCents(amount: number): number {
  return Math.round(amount * 100) / 100;
}
