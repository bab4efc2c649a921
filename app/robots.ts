import type { MetadataRoute } from "next";
import { absoluteUrl } from "#lib/seo/absolute-url.ts";
import { releaseTag } from "#lib/site/release-tag.ts";

/** Everything may be read; search results and internal routes are no pages of their own. */
export default async function robots(): Promise<MetadataRoute.Robots> {
  // With the pages it is made anew where the site's address changes.
  await releaseTag();
  return {
    rules: { userAgent: "*", allow: "/", disallow: ["/search", "/api/internal/"] },
    sitemap: absoluteUrl("/sitemap.xml"),
  };
}
