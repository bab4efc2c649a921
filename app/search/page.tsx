import type { Metadata } from "next";
import { SearchArticle } from "#components/sections/search-article.tsx";
import { search } from "#lib/reports/search/search.ts";
import { pageMetadata } from "#lib/seo/metadata.ts";

export const dynamic = "force-dynamic";

type Props = { searchParams: Promise<{ q?: string | string[] }> };

async function result({ searchParams }: Props) {
  const { q = "" } = await searchParams;
  // A hub's form sends a role and a country apart.
  return search([q].flat().join(" "));
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return pageMetadata(await result(props));
}

export default async function SearchRoute(props: Props) {
  return <SearchArticle page={await result(props)} />;
}
