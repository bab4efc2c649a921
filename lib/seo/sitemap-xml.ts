import { absoluteUrl } from "./absolute-url.ts";

interface Entry {
  path: string;
  lastModified: string;
}

/** A sitemap as sitemaps.org describes it; dates are ISO. Paths are of slugs: nothing in them needs escaping. */
export function sitemapXml(pages: readonly Entry[]): string {
  return listOf("urlset", "url", pages);
}

/** The index of several: the files /sitemaps/1.xml, /sitemaps/2.xml and so on. */
export function sitemapIndexXml(files: readonly (readonly Entry[])[]): string {
  const listed = files.map(([first], at) => ({
    path: `/sitemaps/${at + 1}.xml`,
    lastModified: first?.lastModified ?? "",
  }));
  return listOf("sitemapindex", "sitemap", listed);
}

function listOf(list: string, item: string, entries: readonly Entry[]): string {
  const items = entries.map(
    ({ path, lastModified }) =>
      `<${item}><loc>${absoluteUrl(path)}</loc><lastmod>${lastModified}</lastmod></${item}>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<${list} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${items.join("")}</${list}>
`;
}
