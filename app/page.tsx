import type { Metadata } from "next";
import { HomeArticle } from "#components/sections/home-article.tsx";
import { JsonLd } from "#components/ui/json-ld.tsx";
import { home } from "#lib/reports/home/home.ts";
import { websiteJsonLd } from "#lib/seo/json-ld.ts";
import { pageMetadata } from "#lib/seo/metadata.ts";
import { releaseTag } from "#lib/site/release-tag.ts";

export const revalidate = 3600;

export async function generateMetadata(): Promise<Metadata> {
  return pageMetadata(await home());
}

export default async function HomePage() {
  await releaseTag();
  return (
    <>
      <JsonLd data={websiteJsonLd()} />
      <HomeArticle home={await home()} />
    </>
  );
}
