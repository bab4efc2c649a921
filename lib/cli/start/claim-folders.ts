import { accessSync, constants } from "node:fs";
import { join } from "node:path";
import { openDataDir } from "#lib/runtime/data-dir.ts";
import { tryLock } from "#lib/runtime/file-lock.ts";
import { pidOf } from "#lib/runtime/process-identity.ts";
import { projectRoot } from "#lib/runtime/project-root.ts";
import { RuntimeError } from "#lib/runtime/runtime-error.ts";

/**
 * Claims the clone, whose build one site can serve at a time, and the data folder. A clone that cannot be
 * written, as in an image, needs no claim: nobody can build in it.
 * Returns how to give them back. Throws `RuntimeError` where another running copy has one.
 */
export function claimFolders(dataDir: string): () => void {
  const releaseClone = isWritable(projectRoot)
    ? claim(
        openDataDir(join(projectRoot, ".fairband")).cloneLock,
        (pid) =>
          `This clone runs already (process ${pid}): stop that one first, or start another clone with its own PORT.`,
      )
    : () => {};
  try {
    const releaseData = claim(
      openDataDir(dataDir).siteLock,
      (pid) =>
        `The data folder ${dataDir} belongs to another running copy (process ${pid}): stop that one first, or set FAIRBAND_DATA_DIR to another folder.`,
    );
    return () => {
      releaseData();
      releaseClone();
    };
  } catch (error) {
    releaseClone();
    throw error;
  }
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function claim(file: string, words: (pid: number) => string): () => void {
  const lock = tryLock(file);
  if (!lock.held) throw new RuntimeError(words(pidOf(lock.owner)));
  return lock.release;
}
