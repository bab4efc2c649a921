import { createHash } from "node:crypto";
import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkContent } from "#lib/content/check-content.ts";
import { projectRoot } from "#lib/runtime/project-root.ts";
import { RuntimeError } from "#lib/runtime/runtime-error.ts";
import { runNext } from "./next-process.ts";

/** What the site is built from. */
const sourceFiles = [
  "app",
  "components",
  "content",
  "lib",
  "public",
  "prisma/schema.prisma",
  "instrumentation.ts",
  "proxy.ts",
  "next.config.ts",
  "postcss.config.mjs",
  "tsconfig.json",
  "package-lock.json",
];

/** Settings that are printed into pages. */
const settings = ["SITE_URL", "CONTACT_URL"];

/** The folder that the built site runs from. */
export const standalone = join(projectRoot, ".next/standalone");

const builtFrom = join(standalone, "built-from");

/**
 * Compiles the site unless it was built from the same sources before. It needs no data, so these may be
 * brought up meanwhile; `makePages` finishes what it begins.
 * Returns the sources that it compiled; null where there was nothing to do. Throws `ContentError` where content/ has a
 * mistake, and `RuntimeError` with the compiler's last words where it fails.
 */
export async function compileSite(signal: AbortSignal): Promise<string | null> {
  const hash = hashSources();
  if (readBuiltFrom() === hash) return null;
  // The compiler would say the same in a stack of its own.
  checkContent();
  rmSync(builtFrom, { force: true });
  await buildInMode("compile", signal);
  return hash;
}

/**
 * Makes the pages of the compiled site that stand ready from the start, from the published release, and notes which
 * `sources` the site is built from. Throws `RuntimeError` with the last words of the build where it fails.
 */
export async function makePages(sources: string, signal: AbortSignal): Promise<void> {
  await buildInMode("generate", signal);
  cpSync(join(projectRoot, "public"), join(standalone, "public"), { recursive: true });
  cpSync(join(projectRoot, ".next/static"), join(standalone, ".next/static"), { recursive: true });
  writeFileSync(builtFrom, sources);
}

async function buildInMode(mode: "compile" | "generate", signal: AbortSignal): Promise<void> {
  const { code, output } = await runNext(["build", "--experimental-build-mode", mode], signal);
  if (code !== 0) throw new RuntimeError(`The site build failed:\n${output}`);
}

/** Whether the built site is of the sources as they are. */
export function siteIsBuilt(): boolean {
  return readBuiltFrom() === hashSources();
}

function hashSources(): string {
  const hash = createHash("sha256");
  for (const setting of settings) hash.update(`${setting}=${process.env[setting] ?? ""}\0`);
  for (const file of sourceFiles.flatMap(filesOf)) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(projectRoot, file)))
      .update("\0");
  }
  return hash.digest("hex");
}

function filesOf(source: string): string[] {
  const stats = statSync(join(projectRoot, source), { throwIfNoEntry: false });
  if (!stats) return [];
  if (stats.isFile()) return [source];
  return readdirSync(join(projectRoot, source), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(projectRoot.length + 1))
    .toSorted();
}

function readBuiltFrom(): string | null {
  try {
    return readFileSync(builtFrom, "utf8");
  } catch {
    return null;
  }
}
