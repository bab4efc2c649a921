import { words } from "../../parts/sentence.ts";

/**
 * The link by which a reader reports a wrong figure. A mail gets cell and release as its subject, a
 * web address as its parameters `cell` and `release`.
 *
 * @param contactUrl an `https:` or `mailto:` address; parameters that it has are kept.
 * @param cell "role/country"
 */
export function reportLink(contactUrl: string, cell: string, release: string): string {
  const url = new URL(contactUrl);
  if (url.protocol !== "mailto:") {
    url.searchParams.set("cell", cell);
    url.searchParams.set("release", release);
    return url.href;
  }
  url.searchParams.set("subject", words("overview.report", { cell: `${cell} (${release})` }));
  // Mail programs take a plus sign for one (RFC 6068), while forms write it for a space.
  return url.href.replace(/\?.*/, (query) => query.replaceAll("+", "%20"));
}
