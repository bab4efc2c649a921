import type { NationPay, RegionPay } from "#lib/domain/cell-facts.ts";
import { compareText } from "#lib/domain/compare-text.ts";
import { convert } from "#lib/domain/exchange.ts";
import type { Currency, Rates } from "#lib/domain/money.ts";
import type { NationCells, OfficialCell } from "#lib/domain/pay-cell.ts";

/** Official pay by region, and the country's own figure to hold it against. */
interface RegionFigures {
  regions: RegionPay[];
  nation: NationPay | null;
}

/**
 * Official pay by region for the role's own occupation, from the newest year of the source with most regions,
 * in `currency` a year, most jobs first; and the whole country's figure of the same occupation and year, of the
 * same source or of the one that `nations` names.
 *
 * @param cells of one role and country, inside the window, not of wider groups.
 */
export function regionFigures(
  cells: readonly OfficialCell[],
  currency: Currency,
  rates: Rates,
  nations: NationCells,
): RegionFigures {
  const regional = cells.filter(({ region }) => region !== null);
  const [own = []] = [...Map.groupBy(regional, ({ source }) => source).values()]
    .map(newest)
    .toSorted((a, b) => b.length - a.length);
  const regions = own
    .map((cell): RegionPay => ({ ...placePay(cell, currency, rates), region: cell.region ?? "" }))
    .toSorted((a, b) => (b.jobs ?? 0) - (a.jobs ?? 0) || compareText(a.region, b.region));
  const [first] = own;
  const nation = first && nationOf(first, cells, nations);
  return { regions, nation: nation ? placePay(nation, currency, rates) : null };
}

function newest(cells: readonly OfficialCell[]): OfficialCell[] {
  const year = Math.max(...cells.map((cell) => cell.year));
  return cells.filter((cell) => cell.year === year);
}

function nationOf(
  region: OfficialCell,
  cells: readonly OfficialCell[],
  nations: NationCells,
): OfficialCell | undefined {
  const elsewhere = nations.get(region.source);
  const source = elsewhere && "source" in elsewhere ? elsewhere.source : region.source;
  const held = elsewhere && "cells" in elsewhere ? elsewhere.cells : cells;
  return held.find(
    (cell) =>
      cell.region === null &&
      cell.source === source &&
      cell.year === region.year &&
      codeOf(cell) === codeOf(region),
  );
}

/** The names of one code differ between two tables of an office by capitals and dashes. */
function codeOf({ title }: OfficialCell): string {
  return title.split(" ", 1)[0] ?? title;
}

function placePay(cell: OfficialCell, currency: Currency, rates: Rates): NationPay {
  const { source, year, title, jobs, mean, p50, meanError, medianError } = cell;
  const rate = convert(1, cell.currency, currency, rates);
  return {
    source,
    year,
    label: title,
    jobs,
    mean: mean === null ? null : mean * rate,
    median: p50 === null ? null : p50 * rate,
    meanError,
    medianError,
  };
}
