/** From here on the asymptotic series are good to eleven digits. */
const seriesFrom = 8;

/**
 * First and second derivative of the log of the gamma function at x > 0, by recurrence and asymptotic series
 * (Abramowitz and Stegun 6.3.18 and 6.4.12).
 */
export function polygamma(x: number): { digamma: number; trigamma: number } {
  let digamma = 0;
  let trigamma = 0;
  let y = x;
  for (; y < seriesFrom; y++) {
    digamma -= 1 / y;
    trigamma += 1 / y ** 2;
  }
  const square = 1 / y ** 2;
  digamma +=
    Math.log(y) -
    1 / (2 * y) -
    square * (1 / 12 - square * (1 / 120 - square * (1 / 252 - square / 240)));
  trigamma +=
    1 / y +
    square / 2 +
    (square / y) * (1 / 6 - square * (1 / 30 - square * (1 / 42 - square / 30)));
  return { digamma, trigamma };
}
