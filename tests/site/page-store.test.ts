import { randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { PageStore } from "#lib/site/page-store.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "fairband-store-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const files = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
const bytes = () => files().reduce((sum, path) => sum + statSync(path).size, 0);

test("gives back what was kept, bytes and all, also to the next process", async () => {
  const kept = { html: "é", body: Buffer.from([0, 255]), headers: { a: ["b"] }, none: undefined };
  await new PageStore(folder, "build", 1_000_000).set("/a", kept);
  const next = new PageStore(folder, "build", 1_000_000);
  expect(await next.get("/a")).toEqual(kept);
  expect(await next.get("/b")).toBeNull();
});

test("a file that was cut or changed is as none", async () => {
  const store = new PageStore(folder, "build", 1_000_000);
  await store.set("/a", "a");
  for (const broken of [Buffer.alloc(0), Buffer.from("words")]) {
    writeFileSync(files()[0] ?? "", broken);
    expect(await store.get("/a")).toBeNull();
  }
});

test("the disk that pages take stays within its limit, and those not used for longest go", async () => {
  const store = new PageStore(folder, "build", 20_000);
  for (let at = 0; at < 10; at += 1) {
    await store.set(`/${at}`, randomBytes(3_000));
    expect(bytes()).toBeLessThanOrEqual(20_000);
    if (at === 1) for (const path of files()) utimesSync(path, 1, 1);
    // Used now: it outlives the one that was written with it.
    if (at === 1) await store.get("/1");
  }
  expect(await store.get("/0")).toBeNull();
  expect(await store.get("/9")).not.toBeNull();
});

test("pages of another build go: no other can show them", async () => {
  await new PageStore(folder, "first", 1_000_000).set("/a", "a");
  const second = new PageStore(folder, "second", 1_000_000);
  await expect.poll(() => files()).toEqual([]);
  expect(await second.get("/a")).toBeNull();
});
