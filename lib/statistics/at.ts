/**
 * The number at a place of a list.
 * @throws RangeError where there is none: a wrong index must not pass for a zero.
 */
export function at(values: readonly number[], place: number): number {
  const value = values[place];
  if (value === undefined) throw new RangeError(`no number at place ${place} of ${values.length}`);
  return value;
}

/**
 * The number at a place of a typed array, such as a matrix held row by row; NaN where there is none, which
 * spreads to every result. It stands in the innermost loops, where `at` would take half as long again.
 */
export function cellOf(values: Float64Array, place: number): number {
  return values[place] ?? Number.NaN;
}
