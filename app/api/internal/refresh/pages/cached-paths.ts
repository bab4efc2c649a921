import { readdir } from "node:fs/promises";
import { join } from "node:path";

/** Where this server keeps the pages that it made, beside the ones that the build made. */
const pageCache = join(process.cwd(), ".next/server/app");

/** Endings of cached pages and of cached answers such as the sitemap. */
const cachedFile = /\.(html|body)$/;

/**
 * The paths of every page in this server's cache; internal ones, such as `/_not-found`, left out. None
 * while developing: pages are made at each request.
 */
export async function cachedPaths(): Promise<string[]> {
  if (process.env.NODE_ENV === "development") return [];
  const files = await readdir(pageCache, { recursive: true });
  return files
    .filter((file) => cachedFile.test(file) && !file.startsWith("_"))
    .map((file) => `/${file.replace(cachedFile, "").replace(/^index$/, "")}`);
}
