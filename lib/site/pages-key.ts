import { createHash } from "node:crypto";
import { env } from "#lib/env.ts";
import { keyPrefix } from "./watch.ts";

/**
 * Names all that a kept page depends on beside its address and this build: the release that it shows, the
 * moment that was published (a page prints it, and a rollback publishes again), and settings that it prints.
 */
export function pagesKey({ id, publishedAt }: { id: string; publishedAt: string }): string {
  const { siteUrl, contactUrl } = env();
  const printed = createHash("sha256")
    .update(`${siteUrl}\n${contactUrl ?? ""}`)
    .digest("hex");
  return `${keyPrefix}${id}@${publishedAt}@${printed.slice(0, 12)}`;
}
