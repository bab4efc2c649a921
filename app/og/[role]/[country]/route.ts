import { cellPage } from "#lib/reports/cell/cell-page.ts";
import { shareCard } from "#lib/seo/share-card.ts";
import { keepWith } from "#lib/site/keep-with.ts";
import { shareResponse } from "../../share-response.tsx";

export const dynamic = "force-static";
export const revalidate = 20;

/** Drawn when first asked for, and kept. */
export const generateStaticParams = () => [];

type Context = { params: Promise<{ role: string; country: string }> };

/** The image for sharing of `/salaries/[role]/[country]`. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { role, country } = await params;
  const page = await cellPage(role, country);
  if (!page) return new Response("No such page", { status: 404 });
  await keepWith(page.release);
  return shareResponse(page.release, shareCard(page));
}
