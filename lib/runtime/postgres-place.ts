import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { type InstalledPostgres, installedPostgres } from "./postgres-package.ts";

/** The user that the embedded server runs as; undefined for the one that runs us. */
export type ServerUser = { uid: number; gid: number } | undefined;

/** Where the embedded server's programs and data are, and who runs it. */
export interface PostgresPlace {
  programs: string;
  data: string;
  user: ServerUser;
  /** The folder that they moved to, because the server's user cannot enter the usual ones; else null. */
  elsewhere: string | null;
}

/** Root's place for folders that a server's user may enter. */
const elsewhereRoot = "/var/lib/fairband";

/**
 * Finds a place that the server's user can reach: the installed programs and `postgres/` in the data
 * folder, or a folder of their own where one of them lies behind a folder that only root may enter.
 */
export function postgresPlace(dataDir: string): PostgresPlace {
  const installed = installedPostgres();
  const data = join(dataDir, "postgres");
  const user = serverUser(data);
  if (!user) return { programs: installed.programs, data, user, elsewhere: null };

  const reachesPrograms = canEnter(join(installed.programs, "bin"), user);
  const reachesData = canEnter(dataDir, user);
  if (reachesPrograms && reachesData) {
    return { programs: installed.programs, data, user, elsewhere: null };
  }
  const elsewhere = join(elsewhereRoot, nameElsewhere(dataDir));
  makeEnterable(elsewhereRoot, elsewhere);
  return {
    programs: reachesPrograms ? installed.programs : copyPrograms(installed, elsewhere),
    data: reachesData ? data : join(elsewhere, "postgres"),
    user,
    elsewhere,
  };
}

function canEnter(folder: string, user: NonNullable<ServerUser>): boolean {
  try {
    execFileSync("/bin/sh", ["-c", 'cd "$0"', folder], { ...user, cwd: "/", stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

function makeEnterable(...folders: string[]): void {
  for (const folder of folders) {
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, 0o755);
  }
}

/** Copies the programs once for each version: the folder appears whole or not at all. */
function copyPrograms({ programs, version }: InstalledPostgres, parent: string): string {
  const target = join(parent, `postgres-${version}`);
  if (existsSync(target)) return target;
  const draft = `${target}.${process.pid}`;
  cpSync(programs, draft, { recursive: true, verbatimSymlinks: true });
  execFileSync("chmod", ["-R", "go+rX", draft]);
  renameSync(draft, target);
  return target;
}

/**
 * The name of a data folder's place elsewhere. It holds a random part that is kept in the data folder,
 * so that a new clone at an old one's path starts empty, and the path, so that a copy is on its own.
 */
function nameElsewhere(dataDir: string): string {
  const file = join(dataDir, "place");
  if (!existsSync(file)) writeFileSync(file, crypto.randomUUID());
  const text = `${readFileSync(file, "utf8")} ${realpathSync(dataDir)}`;
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}

/**
 * Postgres refuses to run as root. As root the server gets the owner of its data where that is
 * somebody else, and the system's `nobody` otherwise.
 */
function serverUser(dataFolder: string): ServerUser {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(dataFolder, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return { uid: idOf("-u"), gid: idOf("-g") };
}

function idOf(flag: "-u" | "-g"): number {
  return Number(execFileSync("id", [flag, "nobody"], { encoding: "utf8" }));
}
