import { compareText } from "#lib/domain/compare-text.ts";
import type { Estimate } from "#lib/domain/estimate.ts";
import { convert } from "#lib/domain/exchange.ts";
import type { ForecastInput } from "#lib/domain/forecast.ts";
import type { OfficialCell } from "#lib/domain/pay-cell.ts";
import {
  completePercentiles,
  completeToAverage,
  type KnownPercentiles,
  lentSpread,
} from "#lib/statistics/complete-percentiles.ts";
import type { Percentiles } from "#lib/statistics/mixture-percentiles.ts";
import { unpublishedError } from "../evidence/kind-cells.ts";
import { isInWindow } from "../evidence/usable-years.ts";
import { unknownSpread } from "./kind-spread.ts";
import { type Printing, printedBand } from "./printed-band.ts";
import { toCents } from "./rounded.ts";

/** An office's figure as an estimate, with the country that it is of. */
export interface OfficeEstimate {
  estimate: Estimate;
  countryCode: string;
}

/**
 * How far an occupation's pay lies from that of the group which holds it, in logs: the root mean square of Slovenia's
 * 379 unit groups from their sub-major groups (SURS 2022; 0.13 from minor groups).
 */
const apartFromGroup = 0.17;

/**
 * Estimates of roles that only statistical offices know: the office's newest figure unchanged (its mean, else its
 * median), with the error that it publishes, else 2%; where it counts the role only within a wider group, that group's,
 * with the error of taking it for the role. Nothing is pooled, and no other cell is filled in. Spread is the office's own
 * percentiles of the role, completed by those that another office lends of the role, so that they have the average that
 * the office gives.
 *
 * @param input of such roles alone.
 */
export function officeEstimates(input: ForecastInput, printing: Printing): OfficeEstimate[] {
  const own = newestFigures(input, false);
  const held = new Set(own.map(({ role, cell }) => `${role}\t${cell.country}`));
  const figures = [
    ...own,
    ...newestFigures(input, true).filter(({ role, cell }) => !held.has(`${role}\t${cell.country}`)),
  ];
  const known = new Map(
    own.flatMap(({ role, cell }) => {
      const spread = ownSpread(cell);
      return spread === null ? [] : [[role, lentSpread(spread)] as const];
    }),
  );
  const countries = new Map(input.countries.map((country) => [country.code, country]));
  return figures.flatMap(({ role, cell, wider }): OfficeEstimate[] => {
    const country = countries.get(cell.country);
    const figure = cell.mean ?? cell.p50;
    if (country === undefined || figure === null) return [];
    const { perUsd } = input.rates;
    const currency = perUsd[country.currency] === undefined ? "USD" : country.currency;
    const mean = convert(figure, cell.currency, currency, input.rates);
    const published = (cell.mean === null ? cell.medianError : cell.meanError) ?? unpublishedError;
    const seLog = wider ? Math.hypot(published, apartFromGroup) : published;
    const at = (distance: number) => toCents(mean * Math.exp(distance));
    const borrowed = known.get(role) ?? unknownSpread;
    const complete = cell.mean === null ? completePercentiles : completeToAverage;
    const [p10, p25, p50, p75, p90] = wider
      ? borrowed
      : complete(publishedSpread(cell, figure), borrowed);
    const estimate: Estimate = {
      role,
      country: country.slug,
      kind: "official",
      level: "all",
      year: cell.year,
      currency,
      mean: toCents(mean),
      ...printedBand({ kind: "official", mean, seLog, year: cell.year }, printing),
      p10: at(p10),
      p25: at(p25),
      p50: at(p50),
      p75: at(p75),
      p90: at(p90),
      seLog,
      ownWeight: wider ? 0 : 1,
      share: 1,
      postings: 0,
      payPoints: 0,
      advertised: null,
    };
    return [{ estimate, countryCode: country.code }];
  });
}

/** The newest national figure of each role and country, or of a group that holds it, of the source with the newest. */
function newestFigures({ cells, titleRoles }: ForecastInput, wider: boolean) {
  const rolesOf = new Map(
    titleRoles
      .filter((title) => title.wider === wider)
      .map(({ source, title, roles }) => [`${source}\t${title}`, roles]),
  );
  const held = cells
    .filter(isNational)
    .flatMap((cell) =>
      (rolesOf.get(`${cell.source}\t${cell.title}`) ?? []).map((role) => ({ role, cell, wider })),
    );
  const last = new Map<string, number>();
  for (const { cell } of held) {
    last.set(cell.source, Math.max(last.get(cell.source) ?? 0, cell.year));
  }
  const current = held.filter(({ cell }) => isInWindow(cell.year, last.get(cell.source) ?? 0));
  return [...Map.groupBy(current, ({ role, cell }) => `${role}\t${cell.country}`)]
    .toSorted(([a], [b]) => compareText(a, b))
    .flatMap(([, own]) => own.toSorted((a, b) => b.cell.year - a.cell.year).slice(0, 1));
}

function isNational(cell: ForecastInput["cells"][number]): cell is OfficialCell {
  return cell.kind === "official" && cell.region === null && (cell.mean ?? cell.p50) !== null;
}

/** Logs of the office's percentiles relative to its figure; null where it leaves one out. */
function ownSpread(cell: OfficialCell): Percentiles | null {
  const figure = cell.mean ?? cell.p50;
  if (figure === null) return null;
  const [p10, p25, p50, p75, p90] = publishedSpread(cell, figure);
  if (p10 === null || p25 === null || p50 === null || p75 === null || p90 === null) return null;
  return [p10, p25, p50, p75, p90];
}

/** The same as far as the office publishes them. */
function publishedSpread(
  { p10, p25, p50, p75, p90 }: OfficialCell,
  figure: number,
): KnownPercentiles {
  const log = (amount: number | null) => (amount === null ? null : Math.log(amount / figure));
  return [log(p10), log(p25), log(p50), log(p75), log(p90)];
}
