import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CellArticle } from "#components/sections/cell-article.tsx";
import { JsonLd } from "#components/ui/json-ld.tsx";
import { cellPage, largestCells } from "#lib/reports/cell/cell-page.ts";
import { breadcrumbJsonLd, occupationJsonLd } from "#lib/seo/json-ld.ts";
import { pageMetadata } from "#lib/seo/metadata.ts";
import { keepWith } from "#lib/site/keep-with.ts";

export const revalidate = 20;

/** The pages most asked for are built ahead; the rest on demand. */
export function generateStaticParams() {
  return largestCells(40);
}

type Props = { params: Promise<{ role: string; country: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { role, country } = await params;
  const page = await cellPage(role, country);
  return page ? pageMetadata(page) : {};
}

export default async function CellRoute({ params }: Props) {
  const { role, country } = await params;
  const page = await cellPage(role, country);
  if (!page) notFound();
  await keepWith(page.release);
  const trail = [
    { text: "Salaries", href: "/salaries" },
    { text: page.role.name, href: page.elsewhere.roleHub.href },
    { text: page.country.name, href: page.path },
  ];
  return (
    <>
      <JsonLd data={breadcrumbJsonLd(trail)} />
      <JsonLd data={occupationJsonLd(page)} />
      <CellArticle page={page} />
    </>
  );
}
