/** Runs one step of a start and prints what it came to, with its time: "database   0.9 s  ...". */
export async function step<T>(
  name: string,
  work: () => Promise<T>,
  words: (result: T) => string,
): Promise<T> {
  const start = performance.now();
  const result = await work();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${name.padEnd(11)}${seconds.padStart(6)} s  ${words(result)}`);
  return result;
}
