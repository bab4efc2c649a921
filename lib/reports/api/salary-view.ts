import { type ApiSalary, apiSalarySchema } from "#lib/domain/api-salary.ts";
import type { CellRecord } from "#lib/domain/cell-record.ts";
import type { Estimate } from "#lib/domain/estimate.ts";
import { convert } from "#lib/domain/exchange.ts";
import { levels } from "#lib/domain/level.ts";
import type { Currency } from "#lib/domain/money.ts";
import type { ReleaseIdentity } from "#lib/domain/release.ts";
import type { PayKind, SourceRef } from "#lib/domain/source.ts";
import { newestOfEach } from "../parts/release-evidence.ts";

/** Converts an amount of the cell into the answer's currency. */
type Money = (amount: number) => number;

/**
 * The salary answer about a cell.
 *
 * @param currency of all amounts, at the release's rates.
 * @throws RangeError where no rate is held for it.
 */
export function apiSalaryView(record: CellRecord, currency: Currency): ApiSalary {
  const { release, facts, estimate, kinds, projections } = record;
  const money: Money = (amount) => convert(amount, facts.currency, currency, release.rates);
  return apiSalarySchema.parse({
    ...apiHead(record),
    currency,
    recorded: recorded(record, money),
    estimate: estimated(estimate, money),
    estimates: kinds.map((own) => ({
      ...estimated(own, money),
      pieces: own.postings,
      lead: own.kind === facts.lead.kind,
    })),
    advertised: advertised(estimate, money),
    levels: levelRows(record, money),
    projections: projections.map(({ year, kind, growth, method, error, ...projection }) => ({
      year,
      kind,
      ...estimatedMean(projection, money),
      growth,
      method,
      error,
    })),
    regions: facts.regions.map(({ region, source, year, mean, median, jobs }) => ({
      region,
      source,
      year,
      mean: mean === null ? null : money(mean),
      median: median === null ? null : money(median),
      jobs,
    })),
    sources: sourcesOf(record),
  });
}

/** The release that an answer shows. */
export function apiRelease({ id, publishedAt, editions }: ReleaseIdentity) {
  return {
    id,
    publishedAt,
    editions: editions.map(({ id: source, edition, date }) => ({ source, edition, date })),
  };
}

/** What an answer about a cell says of itself: release, cell, terms. */
export function apiHead({ release, role, country }: CellRecord) {
  return {
    release: apiRelease(release),
    role: { slug: role.slug, name: role.name },
    country: { slug: country.slug, name: country.name },
    licences: release.licences,
    credits: release.credits,
  };
}

function recorded({ facts }: CellRecord, money: Money) {
  if (facts.recorded === null) return null;
  const { kind, statistic, average, median, window, titles } = facts.recorded;
  const office = facts.sources.find((figure) => figure.kind === "official" && !figure.wider);
  const jobs = office?.n ?? null;
  return {
    kind,
    statistic,
    average: money(average),
    median: median === null ? null : money(median),
    ...countsOf(kind, { ...facts.recorded, jobs }),
    window,
    titles: titles.map((title) => ({
      title: title.title,
      ...countsOf(kind, { ...title, jobs }),
      average: money(title.average),
      shares: title.shares,
    })),
  };
}

/** How much is behind a figure, as its kind counts. */
function countsOf(
  kind: PayKind,
  { payPoints, postings, jobs }: { payPoints: number; postings: number; jobs: number | null },
) {
  return {
    payPoints: kind === "advertised" ? payPoints : null,
    postings: kind === "advertised" ? postings : null,
    answers: kind === "self-reported" ? postings : null,
    jobs: kind === "official" ? jobs : null,
  };
}

/** All levels, of the kind that leads: what that kind does not tell is null. */
function levelRows({ facts, levels: estimates }: CellRecord, money: Money) {
  const { kind } = facts.lead;
  const posted = kind === "advertised" ? facts.advertised?.levels : undefined;
  return levels.map((level) => {
    const held = posted?.[level];
    const estimate = estimates.find((candidate) => candidate.level === level);
    const average = held?.average ?? null;
    return {
      level,
      kind,
      share: held?.share ?? null,
      payPoints: kind === "advertised" ? (held?.payPoints ?? 0) : null,
      answers: kind === "self-reported" ? (estimate?.postings ?? null) : null,
      recordedAverage: average === null ? null : money(average),
      estimate: estimate ? estimatedMean(estimate, money) : null,
      advertised: estimate ? advertised(estimate, money) : null,
    };
  });
}

function estimated(estimate: Estimate, money: Money) {
  return {
    kind: estimate.kind,
    year: estimate.year,
    ...estimatedMean(estimate, money),
    p10: money(estimate.p10),
    p25: money(estimate.p25),
    p50: money(estimate.p50),
    p75: money(estimate.p75),
    p90: money(estimate.p90),
    grade: estimate.grade,
  };
}

function estimatedMean(
  { mean, low80, high80 }: Pick<Estimate, "mean" | "low80" | "high80">,
  money: Money,
) {
  return { mean: money(mean), low80: money(low80), high80: money(high80) };
}

function advertised({ advertised: range }: Estimate, money: Money) {
  return range && { low: money(range.low), high: money(range.high), width: range.width };
}

/** The newest edition of each source that holds the cell; the estimate's own where none does. */
function sourcesOf({ release, facts }: CellRecord): SourceRef[] {
  const held = new Set(facts.sources.map(({ source }) => source));
  const used = release.editions.filter(({ id, kind }) =>
    held.size === 0 ? kind === facts.lead.kind : held.has(id),
  );
  return newestOfEach(used).map(({ id, kind, publisher, edition, date, licence }) => ({
    id,
    kind,
    publisher,
    edition,
    date,
    licence,
  }));
}
