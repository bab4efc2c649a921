import { home } from "#lib/reports/home/home.ts";
import { shareResponse } from "./share-response.tsx";

export const dynamic = "force-dynamic";

/** The image for sharing of every page that is not about one role in one country. */
export async function GET(): Promise<Response> {
  const { featured } = await home();
  return shareResponse({
    title: "What a job pays, and how sure that is",
    figureShown: featured.figureShown,
    caption: `${featured.role.name}, ${featured.country.name}`,
    confidence: featured.confidence,
    bar: featured.bar,
  });
}
