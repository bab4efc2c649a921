import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ImageResponse } from "next/og";
import { ShareImage } from "#components/charts/share-image.tsx";
import type { ShareCard } from "#lib/domain/share-card.ts";
import { brieflyKept } from "#lib/site/kept-for.ts";

/** The fonts of the pages; next/og reads no woff2, and these ship as woff too. */
const fonts = [
  { name: "Source Sans 3", file: "source-sans-3-latin-400-normal", weight: 400 as const },
  { name: "Source Sans 3", file: "source-sans-3-latin-600-normal", weight: 600 as const },
  { name: "Source Serif 4", file: "source-serif-4-latin-600-normal", weight: 600 as const },
];

function readFonts() {
  return Promise.all(
    fonts.map(async ({ name, file, weight }) => {
      const folder = `node_modules/@fontsource/${name.toLowerCase().replaceAll(" ", "-")}/files`;
      return { name, weight, data: await readFile(join(process.cwd(), folder, `${file}.woff`)) };
    }),
  );
}

/** Draws a card of a release as a PNG; next/og would have it kept for a year. */
export async function shareResponse(release: { id: string }, card: ShareCard): Promise<Response> {
  return new ImageResponse(<ShareImage card={card} />, {
    width: 1200,
    height: 630,
    fonts: await readFonts(),
    headers: brieflyKept(release),
  });
}
