import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { runningDatabaseUrl } from "#lib/runtime/embedded-database.ts";
import { stopEmbeddedDatabase } from "#tests/helpers/stop-database.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Data folder of the Postgres that all test files of this run share. */
    testDataDir: string;
  }
}

/** Gives the run a data folder; `freshDatabase` starts its server when a test first asks for one. */
export default function setup(project: TestProject): () => Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), "fairband-test-"));
  project.provide("testDataDir", dataDir);
  return async () => {
    if (runningDatabaseUrl(dataDir)) await stopEmbeddedDatabase(dataDir);
    rmSync(dataDir, { recursive: true, force: true });
  };
}
