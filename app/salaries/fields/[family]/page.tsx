import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DirectoryArticle } from "#components/sections/directory-article.tsx";
import { JsonLd } from "#components/ui/json-ld.tsx";
import { family } from "#lib/reports/directory/directories.ts";
import { breadcrumbJsonLd } from "#lib/seo/json-ld.ts";
import { pageMetadata } from "#lib/seo/metadata.ts";
import { keepWith } from "#lib/site/keep-with.ts";

export const revalidate = 20;

/** Rendered when first asked for, and kept. */
export const generateStaticParams = () => [];

type Props = { params: Promise<{ family: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await family((await params).family);
  return page ? pageMetadata(page) : {};
}

export default async function FamilyPage({ params }: Props) {
  const page = await family((await params).family);
  if (!page) notFound();
  await keepWith(page.release);
  return (
    <>
      <JsonLd data={breadcrumbJsonLd([...page.trail, { text: page.heading, href: page.path }])} />
      <DirectoryArticle directory={page} />
    </>
  );
}
