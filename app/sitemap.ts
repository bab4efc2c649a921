import type { MetadataRoute } from "next";
import { absoluteUrl } from "#lib/seo/absolute-url.ts";
import { releaseTag } from "#lib/site/release-tag.ts";
import { sitemapEntries } from "#lib/site/sitemap.ts";

export const revalidate = 3600;

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  await releaseTag();
  const entries = await sitemapEntries();
  return entries.map(({ path, lastModified }) => ({ url: absoluteUrl(path), lastModified }));
}
