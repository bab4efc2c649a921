import { env } from "#lib/env.ts";
import { openDataDir } from "./data-dir.ts";
import { keptRefreshToken, recordedPort } from "./site-record.ts";

/** The internal route that makes a running site read the published release again. */
export const refreshPath = "/api/internal/refresh";

/**
 * Tells the site that runs on this machine to read the published release again.
 * True when it did, false when nobody listens. Throws where a site answers and refuses.
 */
export async function refreshSite(): Promise<boolean> {
  const { dataDir, port, refreshToken } = env();
  const files = openDataDir(dataDir);
  const url = `http://127.0.0.1:${recordedPort(files) ?? port}${refreshPath}`;
  const token = refreshToken ?? keptRefreshToken(files);
  let response: Response;
  try {
    response = await fetch(url, { method: "POST", headers: { authorization: `Bearer ${token}` } });
  } catch {
    return false;
  }
  if (!response.ok) throw new Error(`The site at ${url} refused to refresh: ${response.status}.`);
  return true;
}
