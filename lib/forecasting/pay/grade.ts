import type { Grade } from "#lib/domain/estimate.ts";

/** Grades in falling order of certainty. */
export const grades: readonly Grade[] = ["high", "medium", "low", "very-low"];

/** Largest standard error of log(mean) for each grade: an 80% interval of about 5%, 10% and 20% either way. */
export const gradeLimits = { high: 0.04, medium: 0.08, low: 0.15 } as const;

/** Grade by the relative standard error of an estimate, one step lower where its data are aged. */
export function gradeOf(seLog: number, aged: boolean): Grade {
  const { high, medium, low } = gradeLimits;
  const step = [high, medium, low].filter((limit) => seLog > limit).length + (aged ? 1 : 0);
  return grades[Math.min(step, grades.length - 1)] ?? "very-low";
}
