import { stripVTControlCharacters } from "node:util";
import { type ArgsDef, type CommandDef, renderUsage, runCommand, runMain } from "citty";
import { SnapshotError } from "#lib/collect/snapshot/snapshots.ts";
import { ContentError } from "#lib/content/file/content-error.ts";
import { NoDatabaseError } from "#lib/db.ts";
import { SettingsError } from "#lib/env.ts";
import { IngestError } from "#lib/ingest/ingest-error.ts";
import { ReleaseError } from "#lib/release/release-error.ts";
import { databaseFailure } from "#lib/runtime/database-failure.ts";
import { RuntimeError } from "#lib/runtime/runtime-error.ts";
import { UsageError } from "./usage-error.ts";

/** Errors whose message is made for the person at the terminal. */
const toldToPeople = [
  UsageError,
  IngestError,
  SnapshotError,
  ReleaseError,
  RuntimeError,
  ContentError,
  SettingsError,
  NoDatabaseError,
];

/**
 * Runs the command that the arguments name.
 * @returns The exit code: 0 when it did what was asked, 1 with a clear line on stderr otherwise.
 */
export async function runCli(main: CommandDef, rawArgs: string[]): Promise<number> {
  process.stdout.on("error", leaveWithoutReader);
  if (rawArgs.some((arg) => arg === "--help" || arg === "-h")) {
    await runMain(main, { rawArgs, showUsage: printUsage });
  }
  try {
    await runCommand(main, { rawArgs });
    return 0;
  } catch (error) {
    console.error(inWords(error));
    return 1;
  }
}

/** What the person at the terminal is told about an error. */
export function inWords(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  if (toldToPeople.some((kind) => error instanceof kind)) return error.message;
  const failure = databaseFailure(error);
  if (failure !== null) {
    return `The database went away (${failure}). What was not finished is as it was before: run this again when it answers.`;
  }
  // A file that cannot be read or written, a full disk: the system's own line says it.
  if ("syscall" in error) return error.message;
  if (error.name !== "CLIError") return error;
  const message = stripVTControlCharacters(error.message).replace(/\.$/, "");
  return `${message}. Add --help to see what can be written.`;
}

/** citty colours what it prints wherever it prints. */
async function printUsage<T extends ArgsDef>(
  command: CommandDef<T>,
  parent?: CommandDef<T>,
): Promise<void> {
  const usage = await renderUsage(command, parent);
  console.log(process.stdout.isTTY ? usage : stripVTControlCharacters(usage));
}

/** `... | head` closes the pipe early, which is no failure; a disk that is full is one. */
function leaveWithoutReader(error: NodeJS.ErrnoException): void {
  if (error.code === "EPIPE") process.exit();
  console.error(inWords(error));
  process.exit(1);
}
