import type { Metadata } from "next";
import { AboutArticle } from "#components/sections/about-article.tsx";
import { about } from "#lib/reports/about/about.ts";
import { pageMetadata } from "#lib/seo/metadata.ts";
import { keepWith } from "#lib/site/keep-with.ts";

export const revalidate = 20;

export async function generateMetadata(): Promise<Metadata> {
  return pageMetadata(await about());
}

export default async function AboutPage() {
  const page = await about();
  await keepWith(page.release);
  return <AboutArticle page={page} />;
}
