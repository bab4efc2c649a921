import { sitemapXml } from "#lib/seo/sitemap-xml.ts";
import { keepWith } from "#lib/site/keep-with.ts";
import { brieflyKept } from "#lib/site/kept-for.ts";
import { sitemap } from "#lib/site/sitemap.ts";

export const dynamic = "force-static";
export const revalidate = 20;

/** Every page that search engines may list. */
export async function GET(): Promise<Response> {
  const { release, entries } = await sitemap();
  await keepWith(release);
  return new Response(sitemapXml(entries), {
    headers: { ...brieflyKept(release), "content-type": "application/xml" },
  });
}
