import type { Metadata } from "next";
import { HomeArticle } from "#components/sections/home-article.tsx";
import { JsonLd } from "#components/ui/json-ld.tsx";
import { home } from "#lib/reports/home/home.ts";
import { websiteJsonLd } from "#lib/seo/json-ld.ts";
import { pageMetadata } from "#lib/seo/metadata.ts";
import { keepWith } from "#lib/site/keep-with.ts";

export const revalidate = 20;

export async function generateMetadata(): Promise<Metadata> {
  return pageMetadata(await home());
}

export default async function HomePage() {
  const page = await home();
  await keepWith(page.release);
  return (
    <>
      <JsonLd data={websiteJsonLd()} />
      <HomeArticle home={page} />
    </>
  );
}
