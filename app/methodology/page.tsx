import type { Metadata } from "next";
import { MethodologyArticle } from "#components/sections/methodology-article.tsx";
import { methodology } from "#lib/reports/methodology/methodology.ts";
import { pageMetadata } from "#lib/seo/metadata.ts";
import { keepWith } from "#lib/site/keep-with.ts";

export const revalidate = 20;

export async function generateMetadata(): Promise<Metadata> {
  return pageMetadata(await methodology());
}

export default async function MethodologyPage() {
  const page = await methodology();
  await keepWith(page.release);
  return <MethodologyArticle page={page} />;
}
