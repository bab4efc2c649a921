import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { HubArticle } from "#components/sections/hub-article.tsx";
import { JsonLd } from "#components/ui/json-ld.tsx";
import { roleHub } from "#lib/reports/hub/role-hub.ts";
import { breadcrumbJsonLd } from "#lib/seo/json-ld.ts";
import { pageMetadata } from "#lib/seo/metadata.ts";
import { keepWith } from "#lib/site/keep-with.ts";

export const revalidate = 20;

/** Hubs are rendered when first asked for, and kept. */
export const generateStaticParams = () => [];

type Props = { params: Promise<{ role: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await roleHub((await params).role);
  return page ? pageMetadata(page) : {};
}

export default async function RoleHubPage({ params }: Props) {
  const page = await roleHub((await params).role);
  if (!page) notFound();
  await keepWith(page.release);
  const trail = [{ text: "Salaries", href: "/salaries" }];
  return (
    <>
      <JsonLd data={breadcrumbJsonLd([...trail, { text: page.role.name, href: page.path }])} />
      <HubArticle
        hub={{
          ...page,
          title: `${page.role.name} pay by country`,
          trail,
          here: page.role.name,
          rowName: "country",
        }}
      />
    </>
  );
}
