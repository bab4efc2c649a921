/**
 * The step to which an uncertain figure is rounded: the power of ten at or below a tenth of its interval's
 * width, so that rounding moves a figure by at most a twentieth of the width.
 */
export function supportedStep(low: number, high: number): number {
  const width = high - low;
  if (!(width > 0)) return 1;
  return Math.max(1, 10 ** Math.floor(Math.log10(width / 10)));
}

/** An amount rounded to a step: 184,300 to a step of 1,000 is 184,000. */
export function toStep(amount: number, step: number): number {
  return Math.round(amount / step) * step;
}
