/** Half width of the central 80% of a normal distribution, in standard deviations: R's qnorm(0.9). */
export const normal80 = 1.2815515655446004;
