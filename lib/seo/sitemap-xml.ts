import { absoluteUrl } from "./absolute-url.ts";

/** A sitemap as sitemaps.org describes it; dates are ISO. Paths are of slugs: nothing in them needs escaping. */
export function sitemapXml(pages: readonly { path: string; lastModified: string }[]): string {
  const entries = pages.map(
    ({ path, lastModified }) =>
      `<url><loc>${absoluteUrl(path)}</loc><lastmod>${lastModified}</lastmod></url>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.join("")}</urlset>
`;
}
