import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type DataFiles, openDataDir } from "#lib/runtime/data-dir.ts";
import { tryLock } from "#lib/runtime/file-lock.ts";
import { refreshSites } from "#lib/runtime/refresh-site.ts";
import { recordedPort, recordSite } from "#lib/runtime/site-record.ts";

let files: DataFiles;
beforeEach(() => {
  files = openDataDir(mkdtempSync(join(tmpdir(), "fairband-site-")));
  process.env.FAIRBAND_DATA_DIR = files.dir;
});
afterEach(() => {
  delete process.env.FAIRBAND_DATA_DIR;
  rmSync(files.dir, { recursive: true, force: true });
});

test("a site's port is known while it runs", () => {
  recordSite(files, 3000);
  const lock = tryLock(files.siteLock);
  expect(recordedPort(files)).toBe(3000);
  if (lock.held) lock.release();
  expect(recordedPort(files)).toBeNull();
});

/** A program that answers every request with a status; its address, and what it was told. */
async function program(status: number) {
  const told: unknown[] = [];
  const server = createServer(({ url, headers }, response) => {
    told.push([url, headers.authorization]);
    response.writeHead(status).end("{}");
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  return { port, origin: `http://127.0.0.1:${port}`, told, stop: () => server.close() };
}

test("whoever has the port of a site that was killed is not told the token", async () => {
  const other = await program(404);
  recordSite(files, other.port);
  writeFileSync(files.siteLock, "1-1");
  expect(await refreshSites()).toEqual([]);
  expect(other.told).toEqual([]);
  other.stop();
});

describe("sites elsewhere, in REFRESH_URLS,", () => {
  afterEach(() => {
    delete process.env.REFRESH_URLS;
    delete process.env.REFRESH_TOKEN;
  });

  test("are told with the token, and each says how it took that", async () => {
    const [good, strict] = [await program(200), await program(401)];
    process.env.REFRESH_TOKEN = "a-token-of-production";
    process.env.REFRESH_URLS = `${good.origin}/, ${strict.origin} http://127.0.0.1:1`;
    expect(await refreshSites()).toEqual([
      { origin: good.origin, outcome: "shows it" },
      { origin: strict.origin, outcome: "refused" },
      { origin: "http://127.0.0.1:1", outcome: "away" },
    ]);
    expect(good.told).toEqual([["/api/internal/refresh", "Bearer a-token-of-production"]]);
    good.stop();
    strict.stop();
  });

  test("are not told without one", async () => {
    process.env.REFRESH_URLS = "http://127.0.0.1:1";
    await expect(refreshSites()).rejects.toThrow("REFRESH_URLS needs the REFRESH_TOKEN");
  });
});
