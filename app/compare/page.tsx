import type { Metadata } from "next";
import { CompareArticle } from "#components/sections/compare-article.tsx";
import { compare } from "#lib/reports/compare/compare.ts";
import { pageMetadata } from "#lib/seo/metadata.ts";

export const dynamic = "force-dynamic";

type Query = Record<"cells" | "role" | "country" | "kind" | "money", string | string[] | undefined>;
type Props = { searchParams: Promise<Query> };

function first(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? "";
}

async function comparison({ searchParams }: Props) {
  const { cells, role, country, kind, money } = await searchParams;
  const asked = [cells ?? []].flat().join(",");
  return compare(asked, first(role), first(country), first(kind), first(money));
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return pageMetadata(await comparison(props));
}

export default async function CompareRoute(props: Props) {
  return <CompareArticle page={await comparison(props)} />;
}
