import type { Estimate } from "#lib/domain/estimate.ts";
import type { Backtest, Forecast, TitleRoles } from "#lib/domain/forecast.ts";
import type { Replay } from "#lib/domain/ledger.ts";
import type { Rates } from "#lib/domain/money.ts";
import type { Role } from "#lib/domain/role.ts";
import type { DraftCell, DraftTitle, ReleaseDraft } from "./draft.ts";
import { cellFacts } from "./facts/cell-facts.ts";
import { cellEvidence, isIndexable } from "./facts/index-policy.ts";
import { spreadLevels } from "./facts/level-spreads.ts";
import { listedRegions } from "./facts/listed-regions.ts";
import { asCanonical, canonicalRoles, cellId } from "./facts/same-evidence.ts";
import { skillFacts } from "./facts/skill-facts.ts";
import { unlikePay } from "./facts/unlike-pay.ts";
import { mapCells, mappedKey } from "./input/counted-cells.ts";
import type { ReleaseInput } from "./input/release-input.ts";
import { currentWindows } from "./input/window.ts";

/** What was computed from a release's input. */
export interface Computed {
  backtest: Backtest;
  forecast: Forecast;
  replays: Replay[];
}

/** Puts a release together from what was read and what was computed. Pure: equal in, equal out. */
export function composeRelease(input: ReleaseInput, computed: Computed): ReleaseDraft {
  const { editions, forecast: read } = input;
  const { model } = computed.forecast;
  const cells = composeCells(input, computed.forecast.estimates);
  const leads = new Map(cells.map((cell) => [cellId(cell), cell.facts.lead.kind]));
  const canonical = new Map(
    cells.flatMap((cell): [string, string][] =>
      cell.canonical === null ? [] : [[cellId(cell), cell.canonical]],
    ),
  );
  const facts = new Map(cells.map((cell) => [cellId(cell), cell.facts]));
  const spread = spreadLevels(computed.forecast.estimates, facts);
  const estimates = asCanonical(spread, canonical, leads);
  const projections = asCanonical(computed.forecast.projections, canonical, leads);
  const wholes = estimates.filter(({ level }) => level === "all");
  const currencies = new Map(wholes.map(({ country, currency }) => [country, currency]));
  const roles = new Set(wholes.map(({ role }) => role));
  const titlesOfRole = surveyTitles(input);
  return {
    dataDate: read.dataDate,
    referenceYear: read.referenceYear,
    projectionYears: read.projectionYears,
    editions,
    rates: read.rates,
    licences: input.terms.licences,
    credits: input.terms.credits,
    model,
    inputsHash: input.hash,
    roles: read.roles
      .filter(({ slug }) => roles.has(slug))
      .map(({ slug, name, family }) => {
        const skills = skillFacts(input.statistics, titlesOfRole(slug));
        return { slug, name, family, skills };
      }),
    titles: titlesOf(advertisedSources(input), read.roles, read.titleRoles),
    countries: read.countries.flatMap(({ slug, code, name, inSentence }) => {
      const currency = currencies.get(slug);
      return currency === undefined ? [] : [{ slug, code, name, inSentence, currency }];
    }),
    series: input.series,
    cells,
    estimates,
    projections,
    scores: computed.backtest.scores,
    replays: computed.replays,
  };
}

/** A cell for each role and country with an estimate of any kind, with what is recorded about it. */
function composeCells(input: ReleaseInput, estimates: readonly Estimate[]): DraftCell[] {
  const { cells, roles, titleRoles, countries, rates } = input.forecast;
  const mapped = mapCells(cells, roles, titleRoles);
  const unlike = mapCells(input.unlike.cells, roles, input.unlike.titleRoles);
  const codes = new Map(countries.map(({ slug, code }) => [slug, code]));
  const context = {
    rates,
    ratesOf: ratesByYear(input.forecast),
    editions: input.editions,
    windows: currentWindows(input.editions, input.forecast.referenceYear),
    statistics: input.statistics,
    nations: input.nations,
  };
  const titlesOfRole = surveyTitles(input);
  const wholes = Map.groupBy(
    estimates.filter(({ level }) => level === "all"),
    ({ role, country }) => `${role}/${country}`,
  );
  const composed = [...wholes.values()].flatMap((kinds) => {
    const [first] = kinds;
    if (first === undefined) return [];
    const { role, country, currency } = first;
    const countryCode = codes.get(country) ?? "";
    const subject = {
      countryCode,
      currency,
      mapped: mapped.get(mappedKey(role, countryCode)) ?? [],
      surveyTitles: titlesOfRole(role),
      estimates: kinds,
    };
    const left = unlikePay(unlike.get(mappedKey(role, countryCode)) ?? []);
    const facts = {
      ...cellFacts(subject, context),
      ...(left.length === 0 ? {} : { unlike: left }),
    };
    return [{ role, country, indexable: isIndexable(cellEvidence(facts)), facts }];
  });
  const names = new Map(roles.map(({ slug, name }) => [slug, name]));
  const canonical = canonicalRoles(
    composed.filter(({ indexable }) => indexable),
    names,
  );
  const single = composed.map((cell) => {
    const other = canonical.get(cellId(cell)) ?? null;
    return { ...cell, canonical: other, indexable: cell.indexable && other === null };
  });
  const listed = listedRegions(single);
  return single.map((cell) => ({ ...cell, regionsListed: listed.has(cellId(cell)) }));
}

/** Which raw title stood for which role, source by source, as the release records it. */
export function titlesOf(
  advertisedSources: readonly string[],
  roles: readonly Role[],
  titleRoles: readonly TitleRoles[],
): DraftTitle[] {
  return [
    ...advertisedSources.flatMap((source) =>
      roles.flatMap(({ slug, titles }) => titles.map((title) => ({ source, title, role: slug }))),
    ),
    ...titleRoles
      .filter(({ wider }) => !wider)
      .flatMap(({ source, title, roles }) => roles.map((role) => ({ source, title, role }))),
  ];
}

/** Rates of each year; what a year lacks stands at the reference year's. */
function ratesByYear({ rates, pastRates }: ReleaseInput["forecast"]): (year: number) => Rates {
  const past = new Map(
    pastRates.map(({ year, perUsd }) => [year, { year, perUsd: { ...rates.perUsd, ...perUsd } }]),
  );
  return (year) => past.get(year) ?? rates;
}

/** The titles by which surveys know each role. */
function surveyTitles({ editions, forecast }: ReleaseInput): (role: string) => string[] {
  const surveys = editions.filter(({ kind }) => kind === "self-reported").map(({ id }) => id);
  const rows = forecast.titleRoles
    .filter(({ source, wider }) => !wider && surveys.includes(source))
    .flatMap(({ title, roles }) => [...new Set(roles)].map((role) => ({ role, title })));
  const byRole = Map.groupBy(rows, ({ role }) => role);
  return (role) => (byRole.get(role) ?? []).map(({ title }) => title);
}

function advertisedSources({ editions }: ReleaseInput): string[] {
  return [...new Set(editions.filter(({ kind }) => kind === "advertised").map(({ id }) => id))];
}
