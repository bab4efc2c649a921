import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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
