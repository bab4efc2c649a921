import { median } from "d3-array";

/** Seconds of `runs` runs of a piece of work, after one run that does not count. */
export async function secondsOf(work: () => unknown, runs: number): Promise<number[]> {
  await work();
  const seconds: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await work();
    seconds.push((performance.now() - start) / 1000);
  }
  return seconds;
}

/** The middle of some measurements. */
export function middle(values: readonly number[]): number {
  const value = median(values);
  if (value === undefined) throw new Error("Nothing was measured.");
  return value;
}
