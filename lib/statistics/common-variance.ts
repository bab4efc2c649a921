import { polygamma } from "./polygamma.ts";

/** Effects of one component: their squares, and the effective number of them. */
export interface SquaredEffects {
  squares: number;
  number: number;
}

/**
 * Part of the correction for the skewness of the log of a variance. All of it would be due if squares varied as
 * chi-squared; predicted effects are shrunk towards what the fit takes for their variance, and vary less; decision 0206.
 */
const skewness = 0.5;

/** Components with less than this tell nothing of the size of their effects. */
const leastNumber = 0.05;

/**
 * The variance to which those of several components are drawn: the scale of an inverse chi-squared law of `freedom`
 * degrees from which each has its own (Smyth 2004, Statistical Applications in Genetics and Molecular Biology 3, 3,
 * section 6.2, with the degrees fixed). It is found on logs, so that one wild component does not decide it.
 *
 * @returns null where no component tells, or none is to be drawn.
 */
export function commonVariance(
  components: readonly SquaredEffects[],
  freedom: number,
): number | null {
  if (freedom <= 0) return null;
  const prior = polygamma(freedom / 2);
  let weights = 0;
  let logs = 0;
  for (const { squares, number } of components) {
    if (number < leastNumber || squares <= 0) continue;
    const own = polygamma(number / 2);
    const weight = 1 / (own.trigamma + prior.trigamma);
    weights += weight;
    const expected = own.digamma - Math.log(number / 2);
    logs += weight * (Math.log(squares / number) - skewness * expected);
  }
  if (weights === 0) return null;
  return Math.exp(logs / weights + prior.digamma - Math.log(freedom / 2));
}
