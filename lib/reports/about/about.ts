import "server-only";
import { loadPartners } from "#lib/content/advice/partners.ts";
import { loadPublicCorrections } from "#lib/content/advice/public-corrections.ts";
import { loadCorrections } from "#lib/content/sources/corrections.ts";
import type { About } from "#lib/domain/about.ts";
import { env } from "#lib/env.ts";
import { publishedRelease, report } from "../parts/report.ts";
import { aboutView } from "./about-view.ts";

/**
 * Everything that `/about` prints.
 * @throws Error before the first release is published.
 */
export const about = report(async (): Promise<About> => {
  const release = await publishedRelease();
  return aboutView({
    release,
    partners: loadPartners(),
    corrections: loadPublicCorrections(),
    rulesOf: (source) => loadCorrections(source),
    contactUrl: env().contactUrl ?? null,
  });
});
