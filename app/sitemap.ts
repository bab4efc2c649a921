import type { MetadataRoute } from "next";
import { releaseTag } from "#lib/reports/release-tag.ts";
import { sitemapEntries } from "#lib/reports/sitemap.ts";
import { absoluteUrl } from "#lib/seo/absolute-url.ts";

export const revalidate = 3600;

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  await releaseTag();
  const entries = await sitemapEntries();
  return entries.map(({ path, lastModified }) => ({ url: absoluteUrl(path), lastModified }));
}
