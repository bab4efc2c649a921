import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CountryArticle } from "#components/sections/country-article.tsx";
import { JsonLd } from "#components/ui/json-ld.tsx";
import { countryHub } from "#lib/reports/hub/country-hub.ts";
import { breadcrumbJsonLd } from "#lib/seo/json-ld.ts";
import { pageMetadata } from "#lib/seo/metadata.ts";
import { keepWith } from "#lib/site/keep-with.ts";

export const revalidate = 20;

/** Hubs are rendered when first asked for, and kept. */
export const generateStaticParams = () => [];

type Props = { params: Promise<{ country: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await countryHub((await params).country);
  return page ? pageMetadata(page) : {};
}

export default async function CountryHubPage({ params }: Props) {
  const page = await countryHub((await params).country);
  if (!page) notFound();
  await keepWith(page.release);
  const trail = [{ text: "Countries", href: "/countries" }];
  return (
    <>
      <JsonLd data={breadcrumbJsonLd([...trail, { text: page.country.name, href: page.path }])} />
      <CountryArticle hub={page} />
    </>
  );
}
