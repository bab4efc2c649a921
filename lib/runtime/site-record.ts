import { randomBytes } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { z } from "zod";
import type { DataFiles } from "./data-dir.ts";
import { lockOwner } from "./file-lock.ts";

const siteSchema = z.object({ port: z.int() });

/** Writes down that a site of this data folder listens on `port`, for commands in other processes. */
export function recordSite(files: DataFiles, port: number): void {
  writeFileSync(files.site, JSON.stringify({ port }));
}

/** Takes the note away again. */
export function forgetSite(files: DataFiles): void {
  rmSync(files.site, { force: true });
}

/**
 * The port of this data folder's running site, or null where none runs. A note that a killed site left
 * does not count: another program may have its port by now, and would be told the token.
 */
export function recordedPort(files: DataFiles): number | null {
  if (lockOwner(files.siteLock) === null) return null;
  const text = readIfThere(files.site);
  return text === null ? null : siteSchema.parse(JSON.parse(text)).port;
}

/** The token of the refresh route, made on first use and kept in the data folder. */
export function keptRefreshToken(files: DataFiles): string {
  const kept = readIfThere(files.refreshToken);
  if (kept) return kept;
  const token = randomBytes(32).toString("base64url");
  writeFileSync(files.refreshToken, token, { mode: 0o600 });
  return token;
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}
