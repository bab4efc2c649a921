import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PlaybookArticle } from "#components/sections/playbook-article.tsx";
import { playbook } from "#lib/reports/playbook/playbook.ts";
import { pageMetadata } from "#lib/seo/metadata.ts";
import { keepWith } from "#lib/site/keep-with.ts";

export const revalidate = 20;

/** Playbooks are rendered when first asked for, and kept. */
export const generateStaticParams = () => [];

type Props = { params: Promise<{ role: string; country: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { role, country } = await params;
  const page = await playbook(role, country);
  return page ? pageMetadata(page) : {};
}

export default async function PlaybookPage({ params }: Props) {
  const { role, country } = await params;
  const page = await playbook(role, country);
  if (!page) notFound();
  await keepWith(page.release);
  return <PlaybookArticle page={page} />;
}
