import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EvidenceArticle } from "#components/sections/evidence-article.tsx";
import { cellPage } from "#lib/reports/cell/cell-page.ts";
import { pageMetadata } from "#lib/seo/metadata.ts";
import { keepWith } from "#lib/site/keep-with.ts";

export const revalidate = 20;

/** Rendered when first asked for, and kept. */
export const generateStaticParams = () => [];

type Props = { params: Promise<{ role: string; country: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { role, country } = await params;
  const page = await cellPage(role, country);
  if (!page) return {};
  const title = `Evidence: ${page.role.name} pay in ${page.country.inSentence}`;
  const description = `Every source behind ${page.role.name} pay in ${page.country.inSentence}.`;
  const path = `${page.path}/evidence`;
  return pageMetadata({ ...page, path, indexable: false, meta: { title, description } });
}

export default async function EvidencePage({ params }: Props) {
  const { role, country } = await params;
  const page = await cellPage(role, country);
  if (!page) notFound();
  await keepWith(page.release);
  return <EvidenceArticle page={page} />;
}
