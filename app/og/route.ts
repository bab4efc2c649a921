import { home } from "#lib/reports/home/home.ts";
import { shownAddress } from "#lib/seo/share-card.ts";
import { keepWith } from "#lib/site/keep-with.ts";
import { shareResponse } from "./share-response.tsx";

export const dynamic = "force-static";
export const revalidate = 20;

/** The image for sharing of every page that is not about one role in one country. */
export async function GET(): Promise<Response> {
  const { featured, release } = await home();
  await keepWith(release);
  return shareResponse(release, {
    title: "What a job pays, and how sure that is",
    figureShown: featured.figureShown,
    caption: `${featured.role.name}, ${featured.country.name}`,
    confidence: featured.confidence,
    bar: featured.bar,
    address: shownAddress("/"),
  });
}
