import type { CellPage } from "#lib/domain/cell-page.ts";
import type { ShareCard } from "#lib/domain/share-card.ts";
import { absoluteUrl } from "./absolute-url.ts";

/** What the image for sharing of a role page says: the page's own headline with its bar. */
export function shareCard({ path, role, country, overview }: CellPage): ShareCard {
  return {
    title: `${role.name} in ${country.inSentence}`,
    figureShown: overview.headlineShown,
    caption: overview.headlineCaption,
    confidence: overview.confidence,
    bar: overview.bar,
    address: shownAddress(path),
  };
}

/** An address as it is read aloud and typed: without the protocol. */
export function shownAddress(path: string): string {
  return absoluteUrl(path)
    .replace(/^https?:\/\//, "")
    .replace(/\/$/, "");
}
