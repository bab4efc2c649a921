import { z } from "zod";
import { env } from "#lib/env.ts";
import { openDataDir } from "./data-dir.ts";
import { revisitPages } from "./revisit-pages.ts";
import { keptRefreshToken, recordedPort } from "./site-record.ts";

const answerSchema = z.object({ paths: z.array(z.string()) });

/**
 * Makes the site that runs on this machine read the published release again: marks its pages as stale
 * and, unless `revisit` is false, visits each of them until it is made anew.
 * True when it did, false when nobody listens. Throws where a site answers and refuses.
 */
export async function refreshSite({ revisit = true } = {}): Promise<boolean> {
  const { dataDir, port, refreshToken } = env();
  const files = openDataDir(dataDir);
  const origin = `http://127.0.0.1:${recordedPort(files) ?? port}`;
  const token = refreshToken ?? keptRefreshToken(files);
  const response = await fetch(new URL("/api/internal/refresh", origin), {
    method: "POST",
    headers: { authorization: `Bearer ${token}` },
  }).catch(() => null);
  if (!response) return false;
  if (!response.ok)
    throw new Error(`The site at ${origin} refused to refresh: ${response.status}.`);
  const { paths } = answerSchema.parse(await response.json());
  if (revisit) await revisitPages(origin, paths);
  return true;
}
