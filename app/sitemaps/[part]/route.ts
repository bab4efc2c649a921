import { sitemapXml } from "#lib/seo/sitemap-xml.ts";
import { keepWith } from "#lib/site/keep-with.ts";
import { brieflyKept } from "#lib/site/kept-for.ts";
import { sitemap } from "#lib/site/sitemap.ts";

export const dynamic = "force-static";
export const revalidate = 20;

/** There are none while all addresses fit into one file. */
export const generateStaticParams = () => [];

type Context = { params: Promise<{ part: string }> };

/** One of the files that /sitemap.xml lists where one cannot hold all addresses. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { part } = await params;
  const { release, files } = await sitemap();
  const entries =
    files.length > 1 ? files[Number(/^([1-9]\d{0,3})\.xml$/.exec(part)?.[1]) - 1] : [];
  if (!entries?.length) return new Response("no such sitemap", { status: 404 });
  await keepWith(release);
  return new Response(sitemapXml(entries), {
    headers: { ...brieflyKept(release), "content-type": "application/xml" },
  });
}
