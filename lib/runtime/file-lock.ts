import { linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { isAlive, ownIdentity } from "./process-identity.ts";

/** The outcome of taking a lock: held by us until released, or by the process named. */
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
      const remover = removeStale(file);
      if (remover !== null) return { held: false, owner: remover };
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

/** The running process that holds the lock at `file`, or null. */
export function lockOwner(file: string): string | null {
  const owner = readOwner(file);
  return owner !== null && isAlive(owner) ? owner : null;
}

function readOwner(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

/**
 * Removes a dead owner's lock, one process at a time: else the slower of two would remove the lock that
 * the quicker has taken meanwhile. Returns the process that is about to, where that is another.
 */
function removeStale(file: string): string | null {
  const guard = tryLock(`${file}.takeover`);
  if (!guard.held) return guard.owner;
  const owner = readOwner(file);
  if (owner !== null && !isAlive(owner)) rmSync(file, { force: true });
  guard.release();
  return null;
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
