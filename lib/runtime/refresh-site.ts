import { z } from "zod";
import { env } from "#lib/env.ts";
import { openDataDir } from "./data-dir.ts";
import { RuntimeError } from "./runtime-error.ts";
import { keptRefreshToken, recordedPort } from "./site-record.ts";

const answerSchema = z.object({ left: z.int() });

/**
 * Makes the site that runs on this machine read the published release again: marks its pages as stale
 * and, unless `revisit` is false, has it make them anew, those with the most evidence first.
 *
 * @returns null where nobody listens, else how many pages the site is still making anew by itself.
 * @throws RuntimeError where a site answers and refuses.
 */
export async function refreshSite({ revisit = true } = {}): Promise<number | null> {
  const { dataDir, port, refreshToken } = env();
  const files = openDataDir(dataDir);
  // Without a token of production's, only a site of this data folder can be meant.
  const sitePort = recordedPort(files) ?? (refreshToken ? port : null);
  if (sitePort === null) return null;
  const origin = `http://127.0.0.1:${sitePort}`;
  const token = refreshToken ?? keptRefreshToken(files);
  const marked = await post(`${origin}/api/internal/refresh`, token);
  if (marked === null) return null;
  await marked.body?.cancel();
  if (!revisit) return 0;
  const visited = await post(`${origin}/api/internal/refresh/pages`, token);
  return visited && answerSchema.parse(await visited.json()).left;
}

async function post(url: string, token: string): Promise<Response | null> {
  const response = await fetch(url, {
    method: "POST",
    headers: { authorization: `Bearer ${token}` },
  }).catch(() => null);
  if (response === null || response.ok) return response;
  throw new RuntimeError(
    `The release is published, but the program at ${new URL(url).origin} refused to refresh (${response.status}): start the site again, or set the REFRESH_TOKEN that it runs with.`,
  );
}
