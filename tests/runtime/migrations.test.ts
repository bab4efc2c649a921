import { execFile } from "node:child_process";
import { globSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { databaseOn, execute, freshDatabase, sharedServer } from "#tests/helpers/database.ts";

let server = "";
let migrated = "";
beforeAll(async () => {
  server = await sharedServer();
  await freshDatabase();
  migrated = process.env.DATABASE_URL ?? "";
});

/** Runs the stock Prisma CLI; gives everything that it printed and its exit code. */
function prisma(url: string, ...args: string[]): Promise<{ output: string; code: number }> {
  return run({ DATABASE_URL: url }, args);
}

function run(
  env: Record<string, string>,
  args: string[],
): Promise<{ output: string; code: number }> {
  return new Promise((resolve) => {
    execFile(
      "node_modules/.bin/prisma",
      args,
      { env: { ...process.env, ...env } },
      (error, stdout, stderr) =>
        resolve({ output: stdout + stderr, code: error ? Number(error.code) : 0 }),
    );
  });
}

async function emptyDatabase(): Promise<string> {
  const name = `empty_${crypto.randomUUID().replaceAll("-", "")}`;
  await execute(server, `create database ${name}`);
  return databaseOn(server, name);
}

describe("the Prisma CLI, with no engine to download", () => {
  test("finds no difference between the migrations and the schema", async () => {
    const { output } = await prisma(
      migrated,
      ...["migrate", "diff", "--from-migrations", "prisma/migrations"],
      ...["--to-schema", "prisma/schema.prisma"],
    );
    expect(output).toContain("No difference detected");
  });

  test("finds no difference between a migrated database and the schema", async () => {
    const { output } = await prisma(
      migrated,
      ...["migrate", "diff", "--from-config-datasource", "--to-schema", "prisma/schema.prisma"],
    );
    expect(output).toContain("No difference detected");
  });

  test("sees a table that was changed by hand", async () => {
    await freshDatabase();
    const url = process.env.DATABASE_URL ?? "";
    await execute(url, "alter table sources drop column homepage");
    const { output } = await prisma(
      url,
      ...["migrate", "diff", "--from-config-datasource", "--to-schema", "prisma/schema.prisma"],
    );
    expect(output).toMatch(/Added column `homepage`/);
  });

  test("deploys twice at once without harm", async () => {
    const url = await emptyDatabase();
    const both = await Promise.all([
      prisma(url, "migrate", "deploy"),
      prisma(url, "migrate", "deploy"),
    ]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    const { rows } = await execute(url, "select migration_name from _prisma_migrations");
    expect(rows.map((row) => row.migration_name).toSorted()).toEqual(
      globSync("[0-9]*_*", { cwd: "prisma/migrations" }).toSorted(),
    );
  });

  test("reports a database that is up to date, and one that is behind", async () => {
    expect((await prisma(migrated, "migrate", "status")).output).toContain("up to date");
    const behind = await prisma(await emptyDatabase(), "migrate", "status");
    expect(behind.output).toContain("0001_init");
    expect(behind.code).toBe(1);
  });

  test("fails loudly where the engine crashes or the server is not there", async () => {
    const crash = await run({ DATABASE_URL: migrated, FORCE_PANIC_SCHEMA_ENGINE: "1" }, [
      "migrate",
      "diff",
      "--from-empty",
      "--to-schema",
      "prisma/schema.prisma",
    ]);
    expect(crash.code).toBe(1);
    expect(crash.output).toContain("debugPanic");
    const absent = await prisma("postgresql://u:p@127.0.0.1:1/x", "migrate", "deploy");
    expect(absent.code).toBe(1);
    expect(absent.output).toContain("P1001");
  });
});
