import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { isAlive, ownIdentity } from "./process-identity.ts";

/** What taking a lock came to: held by us until released, or by the process named. */
export type LockResult = { held: true; release: () => void } | { held: false; owner: string };

/**
 * Takes the lock at `file` for this process, or says who has it. A lock whose process is gone, killed
 * for instance, is taken over.
 */
export function tryLock(file: string): LockResult {
  const own = ownIdentity();
  const draft = `${file}.${own}`;
  writeFileSync(draft, own, { mode: 0o600 });
  try {
    for (;;) {
      // A link appears whole or not at all, unlike a file that is created and then written.
      if (attempt(() => linkSync(draft, file), "EEXIST")) {
        return { held: true, release: () => rmSync(file, { force: true }) };
      }
      const owner = readOwner(file);
      if (owner === null) continue;
      if (isAlive(owner)) return { held: false, owner };
      removeStale(file, owner, `${draft}.stale`);
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Runs `work` while holding the lock at `file`; waits for it for up to `waitMs`. */
export async function withLock<T>(
  file: string,
  work: () => Promise<T>,
  waitMs = 60_000,
): Promise<T> {
  const deadline = Date.now() + waitMs;
  for (;;) {
    const lock = tryLock(file);
    if (lock.held) {
      try {
        return await work();
      } finally {
        lock.release();
      }
    }
    if (Date.now() > deadline) {
      throw new Error(`Process ${lock.owner} has held ${file} for over ${waitMs / 1000} s.`);
    }
    await sleep(50);
  }
}

function readOwner(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

/** Moves a dead owner's lock away; if another process was quicker, its lock is put back. */
function removeStale(file: string, owner: string, aside: string): void {
  if (!attempt(() => renameSync(file, aside), "ENOENT")) return;
  if (readOwner(aside) !== owner) attempt(() => linkSync(aside, file), "EEXIST");
  rmSync(aside, { force: true });
}

/** False where `action` fails with the expected code. */
function attempt(action: () => void, expected: string): boolean {
  try {
    action();
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === expected) return false;
    throw error;
  }
}
