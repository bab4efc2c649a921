import type { Partner } from "#lib/content/advice/partners.ts";
import type { PublicCorrection } from "#lib/content/advice/public-corrections.ts";
import type { Correction } from "#lib/content/sources/corrections.ts";
import { type About, aboutSchema, type CorrectionShown } from "#lib/domain/about.ts";
import type { Link, TextBlock } from "#lib/domain/page.ts";
import type { ReleaseIdentity } from "#lib/domain/release.ts";
import { formatDate } from "#lib/format/date.ts";
import { pageRelease } from "../parts/page-release.ts";
import { newestOfEach } from "../parts/release-evidence.ts";
import { reportLink } from "../parts/report-link.ts";
import { words } from "../parts/sentence.ts";

/** What the page is built from. */
export interface AboutInput {
  release: ReleaseIdentity;
  partners: readonly Partner[];
  /** The newest first. */
  corrections: readonly PublicCorrection[];
  /** The rules that correct a source's rows, by its id. */
  rulesOf: (source: string) => readonly Correction[];
  /** Where reports go; null where the site names no address. */
  contactUrl: string | null;
}

/** Everything that `/about` prints: who answers for the figures, how the site earns, how to report one, what was corrected. */
export function aboutView(input: AboutInput): About {
  const { corrections } = input;
  return aboutSchema.parse({
    path: "/about",
    indexable: true,
    meta: { title: words("about.title", {}), description: words("about.description", {}) },
    release: pageRelease(input.release),
    lead: [words("about.lead", {})],
    blocks: [who(input.release), money(input.partners), reports(input)],
    corrections: {
      heading: words("about.corrections-heading", {}),
      text: words(corrections.length > 0 ? "about.corrections-text" : "about.corrections-none", {}),
      list: corrections.map(correctionShown),
    },
    rules: {
      heading: words("about.rules-heading", {}),
      text: words("about.rules-text", {}),
      list: rulesShown(input),
    },
    links: [
      { text: words("about.method", {}), href: "/methodology" },
      { text: words("about.record", {}), href: "/track-record" },
    ],
  });
}

function who({ id, publishedAt, builtAt }: ReleaseIdentity): TextBlock {
  const date = formatDate((publishedAt ?? builtAt).slice(0, 10));
  return block("who", [
    words("about.who-site", {}),
    words("about.who-publishers", {}),
    words("about.who-nobody", {}),
    `${words("about.who-release", { release: id, date })} ${words("about.who-checks", {})}`,
  ]);
}

/** What content/partners.yaml holds: the page cannot say "nothing" while an offer is paid for. */
function money(partners: readonly Partner[]): TextBlock {
  if (partners.length === 0) {
    return block("money", [words("about.money-nothing", {}), words("about.money-marked", {})]);
  }
  return {
    ...block("money", [words("about.money-partners", {})]),
    list: partners.map(({ name, relation }) => words("about.money-partner", { name, relation })),
  };
}

function reports({ contactUrl, release }: AboutInput): TextBlock {
  if (contactUrl === null) return block("report", [words("about.report-none", {})]);
  const subject = words("about.report-subject", { release: release.id });
  return {
    ...block("report", [words("about.report-here", {}), words("about.report-pages", {})]),
    links: [
      {
        text: words("about.report-link", {}),
        href: reportLink(contactUrl, subject, { release: release.id }),
      },
    ],
  };
}

function block(id: "who" | "money" | "report", paragraphs: string[]): TextBlock {
  return { id, heading: words(`about.${id}-heading`, {}), paragraphs, list: [], links: [] };
}

function correctionShown({ id, date, what, reason, pages }: PublicCorrection): CorrectionShown {
  const links = pages.map((href): Link => ({ text: href, href }));
  return { id, dateShown: formatDate(date), lines: [what, reason], pages: links };
}

/** One entry a rule of a source whose rows are in the release. */
function rulesShown({ release, rulesOf }: AboutInput): CorrectionShown[] {
  return newestOfEach(release.editions).flatMap((edition) =>
    rulesOf(edition.id).map((rule) => ({
      id: `${edition.id}-${rule.id}`,
      dateShown: words("about.rules-date", { name: edition.name, date: formatDate(edition.date) }),
      lines: [rule.reason],
      pages: [],
    })),
  );
}
