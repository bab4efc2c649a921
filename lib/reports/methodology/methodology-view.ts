import type { SourceContent } from "#lib/content/sources/sources.ts";
import type { BacktestScore } from "#lib/domain/estimate.ts";
import type { ModelSummary } from "#lib/domain/forecast.ts";
import { type Methodology, methodologySchema, type SourceCard } from "#lib/domain/methodology.ts";
import type { ReleaseIdentity } from "#lib/domain/release.ts";
import { formatDate } from "#lib/format/date.ts";
import { formatPercent } from "#lib/format/number.ts";
import { kindWords } from "#lib/format/words.ts";
import { overallScore } from "../parts/overall-score.ts";
import { pageRelease } from "../parts/page-release.ts";
import { newestOfEach } from "../parts/release-evidence.ts";
import { words } from "../parts/sentence.ts";
import { sourceBook } from "../parts/source-book.ts";
import { termsOffered } from "../parts/terms.ts";
import { methodSteps } from "./method-steps.ts";
import { modelTables } from "./model-tables.ts";
import { scoreCharts } from "./score-charts.ts";

/** What the methodology page is built from. */
export interface MethodologyInput {
  release: ReleaseIdentity;
  scores: readonly BacktestScore[];
  model: ModelSummary;
  sources: readonly SourceContent[];
}

/** Everything that `/methodology` prints: how figures are made, how well that did, limits, sources. */
export function methodologyView(input: MethodologyInput): Methodology {
  const { release, scores, model, sources } = input;
  return methodologySchema.parse({
    path: "/methodology",
    indexable: true,
    meta: {
      title: words("methodology.title", {}),
      description: words("methodology.description", {}),
    },
    release: pageRelease(release),
    lead: [words("methodology.lead", {})],
    steps: methodSteps(release, model),
    verdict: verdict(scores, model),
    charts: scoreCharts(scores, model),
    tables: modelTables(model, scores),
    limits: limits.map((id) => words(`methodology.limit-${id}`, {})),
    sources: sourceCards(release, sources),
    terms: termsOffered(release, sourceBook(release, sources)),
  });
}

const limits = ["postings", "levels", "past", "neighbours", "rates", "causes"] as const;

const verdicts = {
  model: "methodology.verdict",
  drift: "methodology.verdict-drift",
  last: "methodology.verdict-last",
} as const;

function verdict(scores: readonly BacktestScore[], model: ModelSummary): string {
  const own = overallScore(scores, model.method === "drift" ? "drift" : "model");
  const last = overallScore(scores, "last");
  if (own?.mape == null || last?.mape == null) return words("methodology.no-backtest", {});
  const slots = { own: formatPercent(own.mape, 1), last: formatPercent(last.mape, 1) };
  return words(verdicts[model.method], slots);
}

/** Every source of pay in the release, then every reference source that content/ describes. */
function sourceCards(release: ReleaseIdentity, sources: readonly SourceContent[]): SourceCard[] {
  const pay = newestOfEach(release.editions).map(
    ({ id, kind, name, citation, licence, edition, date, homepage, credit }): SourceCard => ({
      id,
      kindShown: `${kindWords[kind]} pay`,
      name,
      citation,
      licence,
      editionShown: words("methodology.edition", { edition, date: formatDate(date) }),
      caveats: [...(sources.find((source) => source.id === id)?.caveats ?? []), credit],
      link: publisherLink(homepage),
    }),
  );
  const reference = sources
    .filter(({ kind }) => kind === "reference")
    .map(
      ({ id, name, citation, licence, edition, caveats, homepage, credit }): SourceCard => ({
        id,
        kindShown: words("methodology.reference", {}),
        name,
        citation,
        licence: licence.name,
        editionShown: edition
          ? words("methodology.edition", { edition: edition.label, date: formatDate(edition.date) })
          : words("methodology.undated", {}),
        caveats: [...caveats, credit],
        link: publisherLink(homepage),
      }),
    );
  return [...pay, ...reference];
}

function publisherLink(href: string | null): SourceCard["link"] {
  return href === null ? null : { text: words("methodology.publisher", {}), href };
}
