import type { MetadataRoute } from "next";
import { absoluteUrl } from "#lib/seo/absolute-url.ts";

// It prints the site's address, which a start may change after the build.
export const dynamic = "force-dynamic";

/** Everything may be read; search results and internal routes are no pages of their own. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: "*", allow: "/", disallow: ["/search", "/api/internal/"] },
    sitemap: absoluteUrl("/sitemap.xml"),
  };
}
