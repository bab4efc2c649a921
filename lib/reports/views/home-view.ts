import type { BacktestScore } from "#lib/domain/estimate.ts";
import { type Home, homeSchema } from "#lib/domain/home.ts";
import { formatCount, formatPercent } from "#lib/format/number.ts";
import type { CountryCount } from "#lib/queries/countries.ts";
import type { HomeFacts } from "#lib/queries/home-facts.ts";
import type { RoleCount } from "#lib/queries/roles.ts";
import { cellRow, cellRows, scaleOfCells } from "../parts/cell-row.ts";
import { pageRelease } from "../parts/page-release.ts";
import { newestOfEach } from "../parts/release-evidence.ts";
import { words } from "../parts/sentence.ts";

/** Links in the lists of roles and countries; the directories have them all. */
const listed = 24;

/** What the home page is built from. */
export interface HomeInput {
  facts: HomeFacts;
  scores: readonly BacktestScore[];
  roles: readonly RoleCount[];
  countries: readonly CountryCount[];
}

/**
 * Everything that the home page prints.
 * @throws Error where the release has no indexable cell: there is nothing to show.
 */
export function homeView({ facts, scores, roles, countries }: HomeInput): Home {
  const { release, largest } = facts;
  const [featured, ...rest] = largest;
  const scale = featured ? scaleOfCells([featured], "USD", release) : null;
  if (featured === undefined || scale === null)
    throw new Error("the release has no indexable cell");
  return homeSchema.parse({
    path: "/",
    indexable: true,
    meta: { title: words("home.title", {}), description: words("home.description", {}) },
    release: pageRelease(release),
    lead: words("home.lead", {}),
    featured: cellRow(featured, "USD", release, scale),
    tries: rest.slice(0, 3).map(({ role, country }) => ({
      text: `${role.name} in ${country.inSentence}`,
      href: `/search?${new URLSearchParams({ q: `${role.name} ${country.name}` })}`,
    })),
    examples: cellRows(rest, "USD", release),
    differences: differences(facts, scores),
    roles: mostEvidence(roles).map(({ slug, name }) => ({ text: name, href: `/salaries/${slug}` })),
    countries: mostEvidence(countries).map(({ slug, name }) => ({
      text: name,
      href: `/countries/${slug}`,
    })),
    coverageShown: words("home.coverage", {
      roles: formatCount(facts.roles),
      countries: formatCount(facts.countries),
      pages: formatCount(facts.indexable),
      postings: formatCount(facts.postings),
    }),
  });
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

/** The score over all target years, on title cells of all countries, one year ahead. */
export function overallScore(
  scores: readonly BacktestScore[],
  method: BacktestScore["method"],
): BacktestScore | undefined {
  return scores.find(
    (score) =>
      score.design === "rolling" &&
      score.cells === "titles" &&
      score.area === "all" &&
      score.year === "all" &&
      score.horizon === 1 &&
      score.grade === "all" &&
      score.method === method,
  );
}
