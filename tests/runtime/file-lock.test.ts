import { execFile, spawn } from "node:child_process";
import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { beforeEach, expect, test } from "vitest";
import { tryLock, withLock } from "#lib/runtime/file-lock.ts";
import { isAlive, ownIdentity, pidOf, processIdentity } from "#lib/runtime/process-identity.ts";

let file = "";
beforeEach(() => {
  file = join(mkdtempSync(join(tmpdir(), "fairband-lock-")), "lock");
});

test("a lock is had by one at a time, and its owner is named", () => {
  const first = tryLock(file);
  expect(first.held).toBe(true);
  expect(tryLock(file)).toEqual({ held: false, owner: ownIdentity() });
  if (first.held) first.release();
  expect(tryLock(file).held).toBe(true);
});

test("a lock whose process was killed is taken over", async () => {
  const child = spawn("sleep", ["60"]);
  const identity = processIdentity(child.pid ?? 0) ?? "";
  writeFileSync(file, identity);
  expect(tryLock(file)).toEqual({ held: false, owner: identity });
  child.kill("SIGKILL");
  await new Promise((resolve) => child.once("close", resolve));
  expect(tryLock(file).held).toBe(true);
});

test("of several processes that find a dead one's lock, one takes it over", async () => {
  writeFileSync(file, "1-1");
  const module = pathToFileURL("lib/runtime/file-lock.ts").href;
  const script = `
    const { tryLock } = await import("${module}");
    while (Date.now() < Number(process.argv[1])) {}
    process.stdout.write(String(tryLock("${file}").held));
    setTimeout(() => {}, 500);`;
  const start = String(Date.now() + 1_000);
  const args = ["--input-type=module", "--eval", script, start];
  const run = promisify(execFile);
  const ends = await Promise.all(Array.from({ length: 4 }, () => run(process.execPath, args)));
  expect(ends.map(({ stdout }) => stdout).toSorted()).toEqual(["false", "false", "false", "true"]);
});

test("a process that was given a dead one's id is not taken for it", () => {
  expect(isAlive(ownIdentity())).toBe(true);
  expect(isAlive(`${process.pid}-1`)).toBe(false);
  expect(pidOf(ownIdentity())).toBe(process.pid);
});

test("work under a lock never overlaps, and an error in it gives the lock back", async () => {
  let inside = 0;
  const work = () =>
    withLock(file, async () => {
      inside += 1;
      expect(inside).toBe(1);
      await new Promise(setImmediate);
      inside -= 1;
      throw new Error("over");
    });
  const results = await Promise.allSettled([work(), work(), work()]);
  expect(results.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
  expect(existsSync(file)).toBe(false);
});
