import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type DataFiles, openDataDir } from "#lib/runtime/data-dir.ts";
import { tryLock } from "#lib/runtime/file-lock.ts";
import { refreshSite } from "#lib/runtime/refresh-site.ts";
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

test("whoever has the port of a site that was killed is not told the token", async () => {
  let asked = 0;
  const other = createServer((_, response) => {
    asked += 1;
    response.writeHead(404).end();
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => other.once("listening", resolve));
  const { port } = other.address() as AddressInfo;
  recordSite(files, port);
  writeFileSync(files.siteLock, "1-1");
  expect(await refreshSite()).toBeNull();
  expect(asked).toBe(0);
  other.close();
});
