/** Half width of the central 80% of a normal distribution, in standard deviations: R's qnorm(0.9). */
export const normal80 = 1.2815515655446004;

/** Half width of its central half: R's qnorm(0.75). */
export const normal50 = 0.6744897501960817;

/**
 * The standard normal distribution function, by Abramowitz and Stegun 26.2.17 (1964); off by less than
 * 7.5e-8, which a percentile in print never shows.
 */
export function normalDistribution(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const polynomial =
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const upper = (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * polynomial;
  return z < 0 ? upper : 1 - upper;
}
