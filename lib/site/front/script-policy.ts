import { createHash } from "node:crypto";

const scripts = /<script\b([^>]*)>([\s\S]*?)<\/script>/gi;
const elsewhere = /\ssrc\s*=/i;
/** Data for search engines: no browser runs it, and no policy asks for its hash. */
const data = /\stype\s*=\s*["']?application\/(ld\+)?json/i;

/**
 * A content security policy that allows the scripts that stand in a page, each by its hash, instead of any
 * script that somebody may get into one.
 *
 * @param policy with `'unsafe-inline'` among its sources of scripts.
 * @param page HTML; "" for an answer that is none, which needs no script.
 */
export function scriptPolicy(policy: string, page: string): string {
  const hashes = new Set(
    [...page.matchAll(scripts)]
      .filter(([, attributes = ""]) => !elsewhere.test(attributes) && !data.test(attributes))
      .map(
        ([, , script = ""]) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`,
      ),
  );
  return policy
    .split("; ")
    .map((part) =>
      part.startsWith("script-src ")
        ? part.replace(" 'unsafe-inline'", [...hashes].map((hash) => ` ${hash}`).join(""))
        : part,
    )
    .join("; ");
}
