/** Figures are published to the cent, so that the last bits of a sum cannot show. */
export function toCents(amount: number): number {
  return Math.round(amount * 100) / 100;
}

/** Five decimals: more than any error, weight or share is good for. */
export function toFiveDecimals(value: number): number {
  return Math.round(value * 1e5) / 1e5;
}
