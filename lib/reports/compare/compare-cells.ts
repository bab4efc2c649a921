import type { ComparePage, Money } from "#lib/domain/compare.ts";
import { convert } from "#lib/domain/exchange.ts";
import type { ReleaseIdentity } from "#lib/domain/release.ts";
import { formatEstimate, formatMoney } from "#lib/format/money.ts";
import type { ComparedCell } from "#lib/queries/compared-cells.ts";
import { cellPath } from "../parts/cell-row.ts";
import { confidence } from "../parts/confidence.ts";
import { type BarFigure, intervalBar, scaleOfBands } from "../parts/interval-bar.ts";
import { words } from "../parts/sentence.ts";
import type { ComparedFigures } from "./compared-figures.ts";

/** "backend-engineer/united-states" */
export function keyOf({ role, country }: Pick<ComparedCell, "role" | "country">): string {
  return `${role.slug}/${country.slug}`;
}

/** What tells cells apart: the country of one role, the role in one country, else both. */
export function namesOf(cells: readonly Pick<ComparedCell, "role" | "country">[]): string[] {
  const roles = new Set(cells.map(({ role }) => role.slug));
  const countries = new Set(cells.map(({ country }) => country.slug));
  return cells.map(({ role, country }) => {
    if (cells.length > 1 && roles.size === 1) return country.name;
    return cells.length > 1 && countries.size === 1 ? role.name : `${role.name}, ${country.name}`;
  });
}

/** The cells as the bars draw them, in one money on one scale; a figure that is not known in it has no bar. */
export function comparedBars(
  figures: readonly ComparedFigures[],
  names: readonly string[],
  money: Money,
  release: ReleaseIdentity,
  hrefWithout: (place: number) => string,
): ComparePage["cells"] {
  const drawn = figures.map((own) => inMoney(own, money, release));
  const known = drawn.filter((figure) => figure !== null);
  const scale = known.length === 0 ? null : scaleOfBands(known);
  return figures.map(({ cell, estimate }, place) => {
    const figure = drawn[place] ?? null;
    const fullName = `${cell.role.name}, ${cell.country.name}`;
    return {
      key: keyOf(cell),
      name: names[place] ?? fullName,
      fullName,
      href: hrefOf(cell),
      removeHref: hrefWithout(place),
      figureShown: figure && figureShown(figure, cell),
      // Without an error there is no range to draw.
      bar:
        cell.region?.error === null
          ? null
          : figure && scale && intervalBar(fullName, figure, "USD", scale),
      confidence: confidence(estimate, release),
      note: estimate.ownWeight === 0 ? words("compare.modelled", {}) : null,
    };
  });
}

function hrefOf({ role, country, region }: ComparedCell): string {
  if (region === null) return cellPath(role.slug, country.slug);
  return `${cellPath(role.slug, region.country)}/regions#${region.id}`;
}

/** Rounded to what its range supports; an office's figure without an error as it is. */
function figureShown(figure: BarFigure, { region }: ComparedCell): string {
  return region?.error === null
    ? formatMoney(figure.mean, "USD")
    : formatEstimate(figure, "USD").mean;
}

function inMoney({ estimate, parity }: ComparedFigures, money: Money, { rates }: ReleaseIdentity) {
  if (money === "ppp" && parity === null) return null;
  const to = (amount: number) =>
    money === "ppp" && parity !== null
      ? amount / parity
      : convert(amount, estimate.currency, "USD", rates);
  const { mean, low80, high80, grade, payPoints, ownWeight } = estimate;
  return {
    ...{ mean: to(mean), low80: to(low80), high80: to(high80), grade, payPoints, ownWeight },
  };
}
