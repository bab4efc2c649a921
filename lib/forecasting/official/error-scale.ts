import { mean, median } from "d3-array";
import { dot, huberRegression } from "#lib/statistics/huber-regression.ts";
import type { EditionStep } from "./growth-history.ts";

/** No band is narrower than this part of the middle one. */
const narrowest = 0.25;

/** What tells how far an occupation's projection may miss, by code. */
export type ErrorSigns = ReadonlyMap<string, readonly number[]>;

/**
 * Signs of a projection's error that are known at the newest of some editions: the published standard error,
 * where the office prints one, and how far the occupation's past growth lay from what was pooled, drawn to that
 * of the median occupation by one step. Beside them stands a 1.
 */
export function errorSigns(known: readonly EditionStep[]): ErrorSigns {
  const newest = known.at(-1);
  if (newest === undefined) return new Map();
  const usualError = median([...newest.levels.values()].flatMap(({ error }) => error ?? []));
  const sizes = new Map(
    [...newest.levels.keys()].map((code) => [
      code,
      known.flatMap(({ growth }) => {
        const deviation = growth?.deviations.get(code);
        return deviation === undefined ? [] : [Math.abs(deviation)];
      }),
    ]),
  );
  const usualSize = median(sizes.values(), (own) => mean(own)) ?? 0;
  return new Map(
    [...newest.levels].map(([code, { error }]) => {
      const own = sizes.get(code) ?? [];
      const size = ((mean(own) ?? 0) * own.length + usualSize) / (own.length + 1);
      return [code, usualError === undefined ? [1, size] : [1, error ?? usualError, size]];
    }),
  );
}

/**
 * The size of errors to expect from their signs, fitted on past errors so that a few large ones do not rule it;
 * larger signs never mean smaller errors.
 */
export function errorScale(
  past: readonly { signs: readonly number[]; error: number }[],
): (signs: readonly number[]) => number {
  const coefficients = huberRegression(
    past.map(({ signs }) => signs),
    past.map(({ error }) => Math.abs(error)),
  ).map((value) => Math.max(value, 0));
  const least = narrowest * (median(past, ({ signs }) => dot(signs, coefficients)) ?? 0);
  return (signs) => Math.max(dot(signs, coefficients), least);
}
