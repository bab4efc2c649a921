import { z } from "zod";
import { env } from "#lib/env.ts";
import { openDataDir } from "./data-dir.ts";
import { revisitPages } from "./revisit-pages.ts";
import { RuntimeError } from "./runtime-error.ts";
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
  // Without a token of production's, only a site of this data folder can be meant.
  const sitePort = recordedPort(files) ?? (refreshToken ? port : null);
  if (sitePort === null) return false;
  const origin = `http://127.0.0.1:${sitePort}`;
  const token = refreshToken ?? keptRefreshToken(files);
  const response = await fetch(new URL("/api/internal/refresh", origin), {
    method: "POST",
    headers: { authorization: `Bearer ${token}` },
  }).catch(() => null);
  if (!response) return false;
  if (!response.ok)
    throw new RuntimeError(
      `The release is published, but the program at ${origin} refused to refresh (${response.status}): start the site again, or set the REFRESH_TOKEN that it runs with.`,
    );
  const { paths } = answerSchema.parse(await response.json());
  if (revisit) await revisitPages(origin, paths);
  return true;
}
