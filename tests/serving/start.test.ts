import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { dataFiles } from "#lib/runtime/data-dir.ts";
import { runningDatabaseUrl } from "#lib/runtime/embedded-database.ts";
import { tryLock } from "#lib/runtime/file-lock.ts";
import { freePort, portIsFree } from "#lib/runtime/free-port.ts";
import { postgresPlace } from "#lib/runtime/postgres-place.ts";
import { readPostmaster } from "#lib/runtime/postgres-server.ts";
import { pidOf } from "#lib/runtime/process-identity.ts";
import { beginSite, dataDir, type SiteProcess, startSite } from "./site-process.ts";

const page = "/salaries/backend-engineer/united-states";
const running: SiteProcess[] = [];
const soon = { timeout: 60_000, interval: 500 };

async function started(variables?: Record<string, string>): Promise<SiteProcess> {
  const site = await startSite(variables);
  running.push(site);
  return site;
}

afterEach(async () => {
  for (const site of running.splice(0)) await site.interrupt().catch(() => {});
});

async function nothingIsLeftOf(site: SiteProcess): Promise<void> {
  expect(await portIsFree(Number(new URL(site.origin).port))).toBe(true);
  expect(runningDatabaseUrl(dataDir)).toBeNull();
  const lock = tryLock(dataFiles(dataDir).siteLock);
  expect(lock.held).toBe(true);
  if (lock.held) lock.release();
}

describe("npm start", () => {
  test("says each step with its time, serves pages, and Ctrl-C stops all that it started", async () => {
    const site = await startSite();
    for (const name of ["database", "migrations", "figures", "release", "site", "server"]) {
      expect(site.output()).toMatch(new RegExp(`^${name} +\\d+\\.\\d s  .+$`, "m"));
    }
    expect((await site.get(page)).status).toBe(200);
    expect(await site.interrupt()).toBe(0);
    await nothingIsLeftOf(site);
  });

  test("keeps the data and builds nothing the second time", async () => {
    const site = await started();
    expect(site.output()).toMatch(/^migrations .* up to date$/m);
    expect(site.output()).toMatch(/^figures .* loaded before$/m);
    expect(site.output()).toMatch(/^release .* is published$/m);
    expect(site.output()).toMatch(/^site .* built before$/m);
    // A database that dies is started again; only its own process is killed here.
    process.kill(readPostmaster(postgresPlace(dataDir).data)?.pid ?? 0, "SIGKILL");
    await expect.poll(() => site.output(), soon).toContain("The database had died and runs again.");
    await expect.poll(async () => (await site.get("/api/health/ready")).status, soon).toBe(200);
  });

  test("names its own address in pages that were made for another port", async () => {
    const site = await started();
    const text = async (path: string) => (await site.get(path)).text();
    for (const [path, words] of [
      [page, `rel="canonical" href="${site.origin}${page}"`],
      ["/robots.txt", `${site.origin}/sitemap.xml`],
      ["/sitemap.xml", `<loc>${site.origin}/salaries</loc>`],
    ] as const) {
      await expect.poll(() => text(path), soon).toContain(words);
    }
  });

  test("stops everything when only npm is told to", async () => {
    const site = await startSite();
    site.signal("SIGTERM");
    await site.ended;
    await expect.poll(() => runningDatabaseUrl(dataDir), { timeout: 20_000 }).toBeNull();
    await nothingIsLeftOf(site);
  });

  test("starts again on the same port after a kill", async () => {
    const killed = await startSite();
    const owner = readFileSync(dataFiles(dataDir).siteLock, "utf8");
    process.kill(pidOf(owner), "SIGKILL");
    await killed.ended;
    const site = await started({ PORT: new URL(killed.origin).port });
    expect((await site.get(page)).status).toBe(200);
  });

  test("refuses to start a second time in one clone, and the first goes on", async () => {
    const first = await started();
    const second = await beginSite({ FAIRBAND_DATA_DIR: `${dataDir}-second` });
    expect(await second.ended).toBe(1);
    expect(second.output()).toMatch(/This clone runs already \(process \d+\): stop that one first/);
    expect((await first.get(page)).status).toBe(200);
  });
});

describe("a start that cannot be says in one line why, and what to do", () => {
  async function failure(variables: Record<string, string>): Promise<string> {
    const site = await beginSite(variables);
    expect(await site.ended).toBe(1);
    expect(site.output()).not.toContain("    at ");
    return site.output();
  }

  test("the data folder belongs to another running copy", async () => {
    const lock = tryLock(dataFiles(dataDir).siteLock);
    expect(await failure({})).toMatch(/belongs to another running copy \(process \d+\)/);
    if (lock.held) lock.release();
  });

  test("the port is taken", async () => {
    const port = await freePort();
    const other = createServer().listen(port, "0.0.0.0");
    expect(await failure({ PORT: String(port) })).toContain(
      `Port ${port} is taken by another program: stop that, or choose another port, as in PORT=${port + 1} npm start.`,
    );
    other.close();
  });

  test("a setting is wrong", async () => {
    expect(await failure({ PORT: "web" })).toContain("PORT=web: must be a port number");
  });

  test("the database of DATABASE_URL is not there", async () => {
    const output = await failure({ DATABASE_URL: "postgresql://user:secret@127.0.0.1:1/db" });
    expect(output).toMatch(/No database at 127.0.0.1:1 \(.+\): check DATABASE_URL/);
    expect(output).not.toContain("secret");
  });
});
