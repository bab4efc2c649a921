import { readFileSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import type { DataFiles } from "#lib/runtime/data-dir.ts";
import { databaseFailure } from "#lib/runtime/database-failure.ts";
import { DatabaseAwayError } from "#lib/runtime/runtime-error.ts";
import { inWords } from "../run-cli.ts";
import type { Cleanup } from "./cleanup.ts";
import type { PrepareData } from "./prepare-data.ts";
import { siteIsBuilt } from "./site-build.ts";

const tryEveryMs = 5_000;

/** Notes which database readers are served from (`databaseName`): when it is away, what it gave may be served. */
export function recordServed(files: DataFiles, database: string): void {
  writeFileSync(files.served, database);
}

/**
 * Whether a start goes on although its data cannot be brought up: the database is away, readers were served
 * from this very one before, and the site as it is was built with it. Any other start is better told at once
 * that its settings are wrong.
 */
export function servesWithout(error: unknown, files: DataFiles, database: string): boolean {
  const away = error instanceof DatabaseAwayError || databaseFailure(error) !== null;
  return away && readServed(files) === database && siteIsBuilt();
}

/** Tries until the data are up, and says each new reason why they are not. */
export async function catchUp(prepare: PrepareData, cleanup: Cleanup): Promise<void> {
  for (let told: unknown = null; !cleanup.begun; ) {
    await sleep(tryEveryMs, null, { ref: false });
    try {
      await prepare();
      console.log("The database is back: everything is served.");
      return;
    } catch (error) {
      const words = inWords(error);
      if (words !== told && !cleanup.begun) console.error(words);
      told = words;
    }
  }
}

/** Host and database that the settings name, without the user and the password, which change. */
export function databaseName(databaseUrl: string | undefined): string {
  if (!databaseUrl) return "embedded";
  const { host, pathname } = new URL(databaseUrl);
  return `${host}${pathname}`;
}

function readServed({ served }: DataFiles): string | null {
  try {
    return readFileSync(served, "utf8");
  } catch {
    return null;
  }
}
