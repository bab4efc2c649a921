import { env } from "#lib/env.ts";
import { openDataDir } from "./data-dir.ts";
import { RuntimeError } from "./runtime-error.ts";
import { keptRefreshToken, recordedPort } from "./site-record.ts";

/** What a running site answered when told to look for another release. `away`: nothing; it looks by itself once it runs. */
export interface SiteRefresh {
  origin: string;
  outcome: "shows it" | "refused" | "away";
}

/** A site answers at once, or after it found its database away. */
const patienceMs = 5_000;

/**
 * Has every running site look at once which release readers see: the one of this data folder, and those of
 * `REFRESH_URLS`. By itself each looks every few seconds, so one that is not reached follows all the same.
 *
 * @throws RuntimeError where `REFRESH_URLS` is set without the token that those sites run with.
 */
export async function refreshSites(): Promise<SiteRefresh[]> {
  const { dataDir, port, refreshToken, refreshUrls } = env();
  if (refreshUrls.length > 0 && refreshToken === undefined)
    throw new RuntimeError("REFRESH_URLS needs the REFRESH_TOKEN that those sites run with.");
  const files = openDataDir(dataDir);
  // Without a token of production's, only a site of this data folder can be meant.
  const own = recordedPort(files) ?? (refreshToken && refreshUrls.length === 0 ? port : null);
  const origins = [...(own === null ? [] : [`http://127.0.0.1:${own}`]), ...refreshUrls];
  const token = refreshToken ?? keptRefreshToken(files);
  return Promise.all(origins.map((origin) => tell(origin, token)));
}

async function tell(origin: string, token: string): Promise<SiteRefresh> {
  const response = await fetch(`${origin}/api/internal/refresh`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}` },
    signal: AbortSignal.timeout(patienceMs),
  }).catch(() => null);
  await response?.text().catch(() => {});
  if (response?.ok) return { origin, outcome: "shows it" };
  return { origin, outcome: response === null || response.status >= 500 ? "away" : "refused" };
}
