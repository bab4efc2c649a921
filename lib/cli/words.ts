/** 151,445 */
export function count(number: number): string {
  return number.toLocaleString("en-US");
}

/** "1 row", "2 rows" */
export function counted(number: number, noun: string): string {
  return `${count(number)} ${noun}${number === 1 ? "" : "s"}`;
}

/** Prints one JSON document, the only thing that a command with --json writes to stdout. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** "in 4.1 s", counted from `performance.now()` at the start. */
export function since(start: number): string {
  return `in ${((performance.now() - start) / 1000).toFixed(1)} s`;
}
