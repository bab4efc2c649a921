import { env } from "#lib/env.ts";

/** A path of the site as an absolute address, as search engines want it. */
export function absoluteUrl(path: string): string {
  return new URL(path, env().siteUrl).href;
}
