import type { Family } from "#lib/content/roles/families.ts";
import type { CellRecord, CellSummary } from "#lib/domain/cell-record.ts";
import type { CellRow } from "#lib/domain/cell-row.ts";
import type { BacktestScore } from "#lib/domain/estimate.ts";
import { familyPath } from "#lib/domain/family.ts";
import { type Home, homeSchema } from "#lib/domain/home.ts";
import type { ReleaseIdentity } from "#lib/domain/release.ts";
import { formatCount, formatPercent } from "#lib/format/number.ts";
import type { CountryCount } from "#lib/queries/countries.ts";
import type { HomeFacts } from "#lib/queries/home-facts.ts";
import type { RoleCount } from "#lib/queries/roles.ts";
import { estimatedPercentiles, percentiles, spreadOf } from "../cell/facts/percentiles.ts";
import { cellRow, cellRows } from "../parts/cell-row.ts";
import { scaleOf } from "../parts/interval-bar.ts";
import { overallScore } from "../parts/overall-score.ts";
import { pageRelease } from "../parts/page-release.ts";
import { newestOfEach } from "../parts/release-evidence.ts";
import { words } from "../parts/sentence.ts";

/** Links in the list of countries; the directory has them all. */
const listed = 24;

/** What the home page is built from. */
export interface HomeInput {
  facts: HomeFacts;
  /** The largest cell as its page knows it, so that the example prints what the page does. */
  featured: CellRecord | null;
  scores: readonly BacktestScore[];
  roles: readonly RoleCount[];
  families: readonly Family[];
  countries: readonly CountryCount[];
}

/**
 * Everything that the home page prints.
 * @throws Error where the release has no indexable cell: there is nothing to show.
 */
export function homeView({
  facts,
  featured: record,
  scores,
  roles,
  families,
  countries,
}: HomeInput): Home {
  const { release, largest } = facts;
  const fields = families.filter(({ slug }) =>
    roles.some(({ family, indexable }) => family === slug && indexable > 0),
  );
  const [featured, ...rest] = largest;
  if (featured === undefined) throw new Error("the release has no indexable cell");
  return homeSchema.parse({
    path: "/",
    indexable: true,
    meta: { title: words("home.title", {}), description: words("home.description", {}) },
    release: pageRelease(release),
    lead: words("home.lead", {}),
    featured: featuredRow(featured, record, release),
    legend: words("home.legend", {}),
    tries: rest.slice(0, 3).map(({ role, country }) => ({
      text: `${role.name} in ${country.inSentence}`,
      href: `/search?${new URLSearchParams({ q: `${role.name} ${country.name}` })}`,
    })),
    examples: cellRows(rest, "USD", release),
    differences: differences(facts, scores),
    fields: fields.map(({ slug, name }) => ({ text: name, href: familyPath(slug) })),
    countries: mostEvidence(countries).map(({ slug, name }) => ({
      text: name,
      href: `/countries/${slug}`,
    })),
    coverageShown: words("home.coverage", {
      roles: formatCount(facts.roles),
      fields: formatCount(fields.length),
      countries: formatCount(facts.countries),
      pages: formatCount(facts.indexable),
      official: formatCount(facts.leads.official),
      advertised: formatCount(facts.leads.advertised),
      answers: formatCount(facts.leads["self-reported"]),
      regional: formatCount(facts.regional),
    }),
  });
}

/** The example, drawn large with its spread, in its country's currency. */
function featuredRow(
  cell: CellSummary,
  record: CellRecord | null,
  release: ReleaseIdentity,
): CellRow {
  const { low80, high80, currency } = cell.estimate;
  const spread = record === null ? estimatedPercentiles(cell.estimate) : percentiles({ record });
  const scale = scaleOf([spread.p10, spread.p90, low80, high80]);
  const row = cellRow(cell, currency, release, scale);
  return { ...row, bar: { ...row.bar, spread: spreadOf(spread) } };
}

function mostEvidence<T extends { postings: number; indexable: number }>(all: readonly T[]): T[] {
  return all
    .filter(({ indexable }) => indexable > 0)
    .toSorted((a, b) => b.postings - a.postings)
    .slice(0, listed);
}

/** What is different here, each with a figure of this release; one whose figure is missing is left out. */
function differences(facts: HomeFacts, scores: readonly BacktestScore[]): Home["differences"] {
  const model = overallScore(scores, "model");
  const last = overallScore(scores, "last");
  const kinds = new Set(facts.release.editions.map(({ kind }) => kind)).size;
  const sources = newestOfEach(facts.release.editions).length;
  return [
    {
      heading: words("home.evidence-heading", {}),
      figureShown: formatCount(facts.payPoints),
      figureCaption: words("home.evidence-caption", {}),
      text: words("home.evidence-text", {}),
      link: { text: words("home.evidence-link", {}), href: "/methodology#sources" },
    },
    {
      heading: words("home.modelled-heading", {}),
      figureShown: formatCount(facts.cells),
      figureCaption: words("home.modelled-caption", {}),
      text: words("home.modelled-text", { indexable: formatCount(facts.indexable) }),
      link: { text: words("home.modelled-link", {}), href: "/methodology#pooling" },
    },
    ...(model?.mape == null || last?.mape == null
      ? []
      : [
          {
            heading: words("home.backtest-heading", {}),
            figureShown: formatPercent(model.mape, 1),
            figureCaption: words("home.backtest-caption", {}),
            text: words("home.backtest-text", { last: formatPercent(last.mape, 1) }),
            link: { text: words("home.backtest-link", {}), href: "/track-record" },
          },
        ]),
    {
      heading: words("home.kinds-heading", {}),
      figureShown: formatCount(sources),
      figureCaption: words(kinds > 1 ? "home.kinds-caption" : "home.kind-caption", {}),
      text: words("home.kinds-text", {}),
      link: { text: words("home.kinds-link", {}), href: "/methodology#sources" },
    },
  ];
}
