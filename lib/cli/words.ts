import type { SiteRefresh } from "#lib/runtime/refresh-site.ts";

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

/** What became of telling running sites that another release is published, a line each. */
export function refreshWords(told: readonly SiteRefresh[]): string {
  if (told.length === 0) return "No site runs on this data folder; its next start shows it.";
  const words = {
    "shows it": "was told and shows it",
    refused:
      "refused to be told and finds it by itself within seconds; to mend that, set the REFRESH_TOKEN that it runs with",
    away: "does not answer; it finds it by itself when it runs and reaches the database",
  };
  return told.map(({ origin, outcome }) => `The site at ${origin} ${words[outcome]}.`).join("\n");
}

/** A file's name as a shell takes it. */
export function shellWord(file: string): string {
  return /^[\w./-]+$/.test(file) ? file : `'${file.replaceAll("'", `'\\''`)}'`;
}
