import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ImageResponse } from "next/og";
import { ShareImage } from "#components/charts/share-image.tsx";
import type { ShareCard } from "#lib/domain/share-card.ts";
import { brieflyKept } from "#lib/site/kept-for.ts";

/** next/og reads no woff2: the sans of these images is Geist, which ships as TTF. */
const fontFolder = join(process.cwd(), "node_modules/geist/dist/fonts/geist-sans");

async function fonts() {
  const [regular, semibold] = await Promise.all([
    readFile(join(fontFolder, "Geist-Regular.ttf")),
    readFile(join(fontFolder, "Geist-SemiBold.ttf")),
  ]);
  return [
    { name: "Geist", data: regular, weight: 400 as const },
    { name: "Geist", data: semibold, weight: 600 as const },
  ];
}

/** Draws a card of a release as a PNG; next/og would have it kept for a year. */
export async function shareResponse(release: { id: string }, card: ShareCard): Promise<Response> {
  return new ImageResponse(<ShareImage card={card} />, {
    width: 1200,
    height: 630,
    fonts: await fonts(),
    headers: brieflyKept(release),
  });
}
