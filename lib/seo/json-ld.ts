import type { BreadcrumbList, Dataset, Occupation, WebSite, WithContext } from "schema-dts";
import type { CellPage } from "#lib/domain/cell-page.ts";
import type { Link } from "#lib/domain/page.ts";
import type { TrackRecord } from "#lib/domain/track-record.ts";
import { absoluteUrl } from "./absolute-url.ts";

/** Where a page stands, from the site's root to the page itself. */
export function breadcrumbJsonLd(trail: readonly Link[]): WithContext<BreadcrumbList> {
  return {
    "@context": "https://schema.org",
    "@type": "BreadcrumbList",
    itemListElement: trail.map(({ text, href }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: text,
      item: absoluteUrl(href),
    })),
  };
}

/**
 * A role in a country with the distribution that its page shows: the median and four percentiles,
 * each printed on the page too. schema.org's distribution has no mean, so none is given.
 */
export function occupationJsonLd({
  role,
  country,
  overview,
  path,
}: CellPage): WithContext<Occupation> {
  const { basis, currency, median, p10, p25, p75, p90 } = overview.percentiles;
  return {
    "@context": "https://schema.org",
    "@type": "Occupation",
    name: role.name,
    mainEntityOfPage: absoluteUrl(path),
    occupationLocation: [{ "@type": "Country", name: country.name }],
    estimatedSalary: [
      {
        "@type": "MonetaryAmountDistribution",
        name:
          basis === "recorded"
            ? overview.headlineCaption
            : `${overview.headlineCaption}; percentiles estimated`,
        currency,
        duration: "P1Y",
        median: Math.round(median),
        percentile10: Math.round(p10),
        percentile25: Math.round(p25),
        percentile75: Math.round(p75),
        percentile90: Math.round(p90),
      },
    ],
  };
}

/** The public record as what anyone may download: the one page whose subject is a data set. */
export function datasetJsonLd(page: TrackRecord): WithContext<Dataset> {
  const { path, meta, release, ledger, licenceUrl } = page;
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    name: "Fairband record of pay projections",
    description: meta.description,
    url: absoluteUrl(path),
    version: release.id,
    dateModified: release.publishedAt,
    isAccessibleForFree: true,
    ...(licenceUrl === null ? {} : { license: licenceUrl }),
    creator: { "@type": "Organization", name: "Fairband", url: absoluteUrl("/") },
    distribution: ledger.downloads.map(({ href }) => ({
      "@type": "DataDownload",
      contentUrl: absoluteUrl(href),
      encodingFormat: href.includes("csv") ? "text/csv" : "application/json",
    })),
  };
}

/** The site. */
export function websiteJsonLd(): WithContext<WebSite> {
  return {
    "@context": "https://schema.org",
    "@type": "WebSite",
    name: "Fairband",
    url: absoluteUrl("/"),
  };
}
