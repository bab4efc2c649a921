import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CompareArticle } from "#components/sections/compare-article.tsx";
import { pair } from "#lib/reports/compare/pair.ts";
import { pageMetadata } from "#lib/seo/metadata.ts";
import { keepWith } from "#lib/site/keep-with.ts";

export const revalidate = 20;

/** Made on demand: few are asked for. */
export function generateStaticParams() {
  return [];
}

type Props = { params: Promise<{ role: string; pair: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const asked = await params;
  const page = await pair(asked.role, asked.pair);
  return page ? pageMetadata(page) : {};
}

export default async function PairRoute({ params }: Props) {
  const asked = await params;
  const page = await pair(asked.role, asked.pair);
  if (!page) notFound();
  await keepWith(page.release);
  return <CompareArticle page={page} />;
}
