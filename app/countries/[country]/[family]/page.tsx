import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { HubArticle } from "#components/sections/hub-article.tsx";
import { JsonLd } from "#components/ui/json-ld.tsx";
import { countryFamily } from "#lib/reports/hub/country-family.ts";
import { breadcrumbJsonLd } from "#lib/seo/json-ld.ts";
import { pageMetadata } from "#lib/seo/metadata.ts";
import { keepWith } from "#lib/site/keep-with.ts";

export const revalidate = 20;

/** Rendered when first asked for, and kept. */
export const generateStaticParams = () => [];

type Props = { params: Promise<{ country: string; family: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { country, family } = await params;
  const page = await countryFamily(country, family);
  return page ? pageMetadata(page) : {};
}

export default async function CountryFamilyPage({ params }: Props) {
  const { country, family } = await params;
  const page = await countryFamily(country, family);
  if (!page) notFound();
  await keepWith(page.release);
  const trail = [
    { text: "Countries", href: "/countries" },
    { text: page.country.name, href: `/countries/${page.country.slug}` },
  ];
  return (
    <>
      <JsonLd data={breadcrumbJsonLd([...trail, { text: page.title, href: page.path }])} />
      <HubArticle hub={{ ...page, trail, here: page.title, rowName: "role" }} />
    </>
  );
}
