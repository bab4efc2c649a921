import type { Grade } from "#lib/domain/estimate.ts";

/** Grades in falling order of certainty. */
export const grades: readonly Grade[] = ["high", "medium", "low", "very-low"];

/**
 * Largest standard error of log(mean), as printed, for each grade: from one to the next the errors of hidden figures
 * grow by a quarter at least; decision 0132.
 */
export const gradeLimits = { high: 0.08, medium: 0.12, low: 0.18 } as const;

/** Grade of an estimate by the standard error that its printed band is drawn with. */
export function gradeOf(printedError: number): Grade {
  const { high, medium, low } = gradeLimits;
  const step = [high, medium, low].filter((limit) => printedError > limit).length;
  return grades[step] ?? "very-low";
}
