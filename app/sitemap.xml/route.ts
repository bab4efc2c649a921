import { sitemapIndexXml, sitemapXml } from "#lib/seo/sitemap-xml.ts";
import { keepWith } from "#lib/site/keep-with.ts";
import { brieflyKept } from "#lib/site/kept-for.ts";
import { sitemap } from "#lib/site/sitemap.ts";

export const dynamic = "force-static";
export const revalidate = 20;

/** Every page that search engines may list, or the files that list them. */
export async function GET(): Promise<Response> {
  const { release, files } = await sitemap();
  await keepWith(release);
  const [first = []] = files;
  const xml = files.length > 1 ? sitemapIndexXml(files) : sitemapXml(first);
  return new Response(xml, {
    headers: { ...brieflyKept(release), "content-type": "application/xml" },
  });
}
