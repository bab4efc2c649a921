/** What a runner counted, and the names of what failed. */
export interface Tally {
  passed: number;
  failures: string[];
  skipped: number;
}

export const none: Tally = { passed: 0, failures: [], skipped: 0 };

export function add(a: Tally, b: Tally): Tally {
  return {
    passed: a.passed + b.passed,
    failures: [...a.failures, ...b.failures],
    skipped: a.skipped + b.skipped,
  };
}

/** What failed by name, what was skipped, and as the last line always "12 passed, 0 failed". */
export function inWords({ passed, failures, skipped }: Tally): string {
  return [
    ...failures.map((name) => `failed: ${name}`),
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
    `${passed} passed, ${failures.length} failed`,
  ].join("\n");
}
