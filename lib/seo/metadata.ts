import type { Metadata } from "next";
import type { z } from "zod";
import type { pageSchema } from "#lib/domain/page.ts";
import { absoluteUrl } from "./absolute-url.ts";

type Page = z.infer<typeof pageSchema>;

const siteName = "Fairband";
/** Characters of a title that search engines show. */
const longestTitle = 60;
const siteDescription =
  "What a job pays in a country, how sure that is and where it is heading, with the evidence behind every number.";

/** What every page shares; titles of pages stand before the site's name. */
export function siteMetadata(): Metadata {
  return {
    metadataBase: new URL(absoluteUrl("/")),
    title: {
      default: `${siteName}: what a job pays, and how sure that is`,
      template: `%s | ${siteName}`,
    },
    description: siteDescription,
  };
}

/**
 * Title, description, canonical address, index directive, release and image for sharing of a page. One that names
 * another as canonical is not marked noindex as well: the two say opposite things of the other page.
 */
export function pageMetadata({ path, canonical, indexable, meta, release }: Page): Metadata {
  const image = absoluteUrl(sharePath(path));
  const { title, description } = meta;
  // The site's name is left out where search engines would cut the title for it.
  const long = `${title} | ${siteName}`.length > longestTitle;
  return {
    title: long ? { absolute: title } : title,
    description,
    alternates: { canonical: absoluteUrl(canonical ?? path) },
    robots: indexDirective(indexable || canonical !== null),
    openGraph: {
      title,
      description,
      url: absoluteUrl(path),
      siteName,
      type: "website",
      images: [{ url: image, width: 1200, height: 630, alt: description }],
    },
    other: { release: release.id },
    twitter: { card: "summary_large_image", title, description, images: [image] },
  };
}

/** Pages of one role in one country have an image of their own. */
function sharePath(path: string): string {
  const [section, role, country] = path.split("/").filter((part) => part !== "");
  return section === "salaries" && role && country ? `/og/${role}/${country}` : "/og";
}

/**
 * What search engines are told about a page. Which pages are indexable is decided once, when a
 * release is built (lib/release/facts/index-policy.ts); links of thin pages are still followed.
 */
function indexDirective(indexable: boolean): NonNullable<Metadata["robots"]> {
  return { index: indexable, follow: true };
}
