import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RegionsArticle } from "#components/sections/regions-article.tsx";
import { JsonLd } from "#components/ui/json-ld.tsx";
import { regionsPage } from "#lib/reports/regions/regions-page.ts";
import { breadcrumbJsonLd } from "#lib/seo/json-ld.ts";
import { pageMetadata } from "#lib/seo/metadata.ts";
import { keepWith } from "#lib/site/keep-with.ts";

export const revalidate = 20;

/** Rendered when first asked for, and kept. */
export const generateStaticParams = () => [];

type Props = { params: Promise<{ role: string; country: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { role, country } = await params;
  const page = await regionsPage(role, country);
  return page ? pageMetadata(page) : {};
}

export default async function RegionsRoute({ params }: Props) {
  const { role, country } = await params;
  const page = await regionsPage(role, country);
  if (!page) notFound();
  await keepWith(page.release);
  const trail = [
    { text: "Salaries", href: "/salaries" },
    { text: page.role.name, href: `/salaries/${page.role.slug}` },
    { text: page.country.name, href: page.rolePage.href },
  ];
  return (
    <>
      <JsonLd data={breadcrumbJsonLd([...trail, { text: page.heading, href: page.path }])} />
      <RegionsArticle page={page} trail={trail} />
    </>
  );
}
