import type { Metadata } from "next";
import { StandingArticle } from "#components/sections/standing-article.tsx";
import { standingPage } from "#lib/reports/standing/standing-page.ts";
import { pageMetadata } from "#lib/seo/metadata.ts";

export const dynamic = "force-dynamic";

type Query = Record<"role" | "country", string | string[] | undefined>;
type Props = { searchParams: Promise<Query> };

async function asked({ searchParams }: Props) {
  const { role, country } = await searchParams;
  const first = (value: string | string[] | undefined) => ([value].flat()[0] ?? "").slice(0, 100);
  return standingPage(first(role), first(country).toLowerCase());
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return pageMetadata(await asked(props));
}

export default async function StandingRoute(props: Props) {
  return <StandingArticle page={await asked(props)} />;
}
