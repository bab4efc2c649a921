import { partTimeCountries } from "#lib/content/sources/part-time-countries.ts";
import type { CellSummary } from "#lib/domain/cell-record.ts";
import type { CellRow } from "#lib/domain/cell-row.ts";
import { convert } from "#lib/domain/exchange.ts";
import type { Currency } from "#lib/domain/money.ts";
import type { ReleaseIdentity } from "#lib/domain/release.ts";
import { supportedStep, toStep } from "#lib/domain/supported-step.ts";
import { formatEstimate, formatMoney } from "#lib/format/money.ts";
import { kindWords } from "#lib/format/words.ts";
import { confidence } from "./confidence.ts";
import type { BarFigure } from "./interval-bar.ts";
import { inCurrency, intervalBar, type Scale, scaleOfBands } from "./interval-bar.ts";
import { words } from "./sentence.ts";

/** The path of a role page. */
export function cellPath(role: string, country: string): string {
  return `/salaries/${role}/${country}`;
}

/** Whether the cell's figure is an office's that counts part-time jobs, at the hours that they have. */
export function holdsPartTime({ estimate, country }: Pick<CellSummary, "estimate" | "country">) {
  return estimate.kind === "official" && partTimeCountries().has(country.code);
}

/** The figures that a list of cells compares, in one currency. */
function barFigure(cell: CellSummary, currency: Currency, release: ReleaseIdentity): BarFigure {
  return inCurrency(cell.estimate, currency, release.rates);
}

/** A scale for the bars of a list of cells. Null without cells. */
function scaleOfCells(
  cells: readonly CellSummary[],
  currency: Currency,
  release: ReleaseIdentity,
): Scale | null {
  if (cells.length === 0) return null;
  return scaleOfBands(cells.map((cell) => barFigure(cell, currency, release)));
}

/**
 * What a cell's page leads with, in `currency` at the release's rates: what is recorded, else the estimate. In
 * another currency it is rounded as far as the estimate's band supports: rates are averages of a year.
 */
export function leadFigure(
  cell: CellSummary,
  currency: Currency,
  release: ReleaseIdentity,
): { amount: number; shown: string } {
  const { leadFrom, recorded, estimate } = cell;
  const figure = barFigure(cell, currency, release);
  if (leadFrom === "recorded" && recorded !== null) {
    const amount = convert(recorded.average, estimate.currency, currency, release.rates);
    const step = currency === estimate.currency ? 1 : supportedStep(figure.low80, figure.high80);
    return { amount, shown: formatMoney(toStep(amount, step), currency) };
  }
  return { amount: figure.mean, shown: formatEstimate(figure, currency).mean };
}

/** A cell as a line of a list: its lead figure with a mark of its kind, the band and grade of the estimate of that kind. */
export function cellRow(
  cell: CellSummary,
  currency: Currency,
  release: ReleaseIdentity,
  scale: Scale,
): CellRow {
  const { role, country, postings, indexable, estimate, leadFrom } = cell;
  const figure = barFigure(cell, currency, release);
  const lead = leadFigure(cell, currency, release);
  const projection = ownProjection(cell, currency);
  return {
    role: { slug: role.slug, name: role.name },
    country: { slug: country.slug, name: country.name },
    href: cellPath(role.slug, country.slug),
    postings,
    figureShown: lead.shown,
    kind: estimate.kind,
    kindShown: words(`hub.mark-${leadFrom}${holdsPartTime(cell) ? "-part-time" : ""}`, {
      kind: kindWords[estimate.kind].toLowerCase(),
    }),
    bar: intervalBar(`${role.name}, ${country.name}`, figure, currency, scale),
    confidence: confidence(estimate, release),
    projectionShown:
      projection === null
        ? null
        : `${projection.year}: ${formatEstimate(projection, currency).mean}`,
    indexable,
  };
}

/** The first projection, in the page's own currency only: elsewhere its growth would be that currency's inflation. */
function ownProjection({ estimate, projections }: CellSummary, currency: Currency) {
  return estimate.currency === currency ? (projections[0] ?? null) : null;
}

/** Cells as lines of one list on one scale. */
export function cellRows(
  cells: readonly CellSummary[],
  currency: Currency,
  release: ReleaseIdentity,
): CellRow[] {
  const scale = scaleOfCells(cells, currency, release);
  return scale === null ? [] : cells.map((cell) => cellRow(cell, currency, release, scale));
}
