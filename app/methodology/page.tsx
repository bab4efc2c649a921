import type { Metadata } from "next";
import { MethodologyArticle } from "#components/sections/methodology-article.tsx";
import { methodology } from "#lib/reports/methodology/methodology.ts";
import { pageMetadata } from "#lib/seo/metadata.ts";
import { releaseTag } from "#lib/site/release-tag.ts";

export const revalidate = 3600;

export async function generateMetadata(): Promise<Metadata> {
  return pageMetadata(await methodology());
}

export default async function MethodologyPage() {
  await releaseTag();
  return <MethodologyArticle page={await methodology()} />;
}
