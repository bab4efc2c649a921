import "server-only";
import { createHash, timingSafeEqual } from "node:crypto";
import { env } from "#lib/env.ts";

/** Whether a request with this `authorization` header carries the refresh token; false where none is set. */
export function mayRefresh(authorization: string | null): boolean {
  const { refreshToken } = env();
  const given = authorization?.replace(/^Bearer /, "");
  return refreshToken !== undefined && given !== undefined && sameText(given, refreshToken);
}

/** Compares in a time that tells nothing about how far they agree. */
function sameText(a: string, b: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
