import type { CellSummary } from "#lib/domain/cell-record.ts";
import type { CellRow } from "#lib/domain/cell-row.ts";
import { convert } from "#lib/domain/exchange.ts";
import type { Currency } from "#lib/domain/money.ts";
import type { ReleaseIdentity } from "#lib/domain/release.ts";
import { formatEstimate } from "#lib/format/money.ts";
import { confidence } from "./confidence.ts";
import type { BarFigure } from "./interval-bar.ts";
import { inCurrency, intervalBar, type Scale, scaleOfBands } from "./interval-bar.ts";

/** The path of a role page. */
export function cellPath(role: string, country: string): string {
  return `/salaries/${role}/${country}`;
}

/** The figures that a list of cells compares, in one currency. */
export function barFigure(
  cell: CellSummary,
  currency: Currency,
  release: ReleaseIdentity,
): BarFigure {
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
 * A cell as a line of a list: its estimate, band, grade and first projection, in `currency` at the
 * release's rates. Lists show estimates only, since recorded averages of two kinds do not compare.
 */
export function cellRow(
  cell: CellSummary,
  currency: Currency,
  release: ReleaseIdentity,
  scale: Scale,
): CellRow {
  const { role, country, postings, indexable } = cell;
  const figure = barFigure(cell, currency, release);
  const converted = (amount: number) =>
    convert(amount, cell.estimate.currency, currency, release.rates);
  const [projection] = cell.projections;
  return {
    role: { slug: role.slug, name: role.name },
    country: { slug: country.slug, name: country.name },
    href: cellPath(role.slug, country.slug),
    postings,
    figureShown: formatEstimate(figure, currency).mean,
    bar: intervalBar(`${role.name}, ${country.name}`, figure, currency, scale),
    confidence: confidence(cell.estimate, release),
    projectionShown: projection
      ? `${projection.year}: ${
          formatEstimate(
            {
              mean: converted(projection.mean),
              low80: converted(projection.low80),
              high80: converted(projection.high80),
            },
            currency,
          ).mean
        }`
      : null,
    indexable,
  };
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
