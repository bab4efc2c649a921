import type { Estimate } from "#lib/domain/estimate.ts";
import { levels } from "#lib/domain/level.ts";
import { regionalPay, regionsForPage } from "#lib/domain/regional-pay.ts";
import type { PaySpread, StandingView } from "#lib/domain/standing.ts";
import { formatMoney } from "#lib/format/money.ts";
import { capitalized, levelWords } from "#lib/format/words.ts";
import { cellPath } from "../../parts/cell-row.ts";
import { words } from "../../parts/sentence.ts";
import type { CellInput } from "../facts/cell-input.ts";
import { shownLevels } from "../facts/levels.ts";
import { estimatedPercentiles, percentiles } from "../facts/percentiles.ts";

/**
 * What a reader's own pay is held against: the spread of the lead kind and its levels, and of each other kind of which the
 * cell has evidence. One that is only modelled would stand there as a rival of the headline.
 */
export function standing(input: Pick<CellInput, "record">): StandingView | null {
  const { record } = input;
  const { release, facts, role, country } = record;
  const shown = shownLevels(input);
  const [lead, ...others] = record.kinds;
  if (lead === undefined) throw new RangeError("a page has an estimate of its lead kind");
  const spreads = [
    ...leadSpread(input, lead),
    ...shown.flatMap(({ estimate }) => estimatedSpread(estimate)),
    ...others.filter(({ ownWeight }) => ownWeight > 0).flatMap(estimatedSpread),
  ];
  if (spreads.length === 0) return null;
  const known = levels.filter((level) => shown.some((one) => one.level === level));
  return {
    currency: facts.currency,
    spreads,
    levels: [
      { level: "all", name: words("overview.all-levels", {}) },
      ...known.map((level) => ({ level, name: capitalized(levelWords[level].short) })),
    ],
    rates: { ...release.rates, perUsd: shortened(release.rates.perUsd) },
    playbookHref: `${cellPath(role.slug, country.slug)}/playbook`,
    elsewhereHref: `/where-do-i-stand?role=${role.slug}&country=${country.slug}#elsewhere`,
    regions: byRegion(record),
  };
}

/** A country's spread says little to whoever works where pay stands far from it: how far its regions lie apart. */
function byRegion({ facts, role, country }: CellInput["record"]): StandingView["regions"] {
  const { measure, rows } = regionalPay(facts.regions, facts.nation);
  const [first, last] = [rows.at(0), rows.at(-1)];
  if (first === undefined || last === undefined || rows.length < regionsForPage) return null;
  return {
    text: words("standing.regions", {
      measure,
      first: first.region.region,
      firstPay: formatMoney(first.pay, facts.currency),
      last: last.region.region,
      lastPay: formatMoney(last.pay, facts.currency),
    }),
    href: `${cellPath(role.slug, country.slug)}/regions`,
  };
}

/** The lead kind with the percentiles that the page prints: recorded ones where these lead, and named where an office gives none. */
function leadSpread(input: Pick<CellInput, "record">, lead: Estimate): PaySpread[] {
  const { basis, p10, p25, median: p50, p75, p90 } = percentiles(input);
  const unpublished = lead.kind === "official" && basis === "estimate";
  return paySpread({ ...lead, p10, p25, p50, p75, p90 }).map((spread) =>
    unpublished ? { ...spread, kindShown: words("overview.kind-official-estimated", {}) } : spread,
  );
}

/** How pay of an estimate spreads, to what its band supports. */
export function estimatedSpread(estimate: Estimate): PaySpread[] {
  const { p10, p25, median: p50, p75, p90 } = estimatedPercentiles(estimate);
  return paySpread({ ...estimate, p10, p25, p50, p75, p90 });
}

/** None where the percentiles do not rise: such a figure says nothing of how pay spreads. */
function paySpread(estimate: Estimate): PaySpread[] {
  const { kind, level } = estimate;
  const whole = (figure: "mean" | "low80" | "high80" | "p10" | "p25" | "p50" | "p75" | "p90") =>
    Math.round(estimate[figure]);
  const spread = {
    mean: whole("mean"),
    low80: whole("low80"),
    high80: whole("high80"),
    p10: whole("p10"),
    p25: whole("p25"),
    p50: whole("p50"),
    p75: whole("p75"),
    p90: whole("p90"),
  };
  const { p10, p25, p50, p75, p90 } = spread;
  if (!(p10 < p25 && p25 < p50 && p50 < p75 && p75 < p90)) return [];
  const kindShown = words(`overview.kind-${kind}`, {});
  return [{ kind, kindShown, level, ...spread }];
}

/** Six digits of a rate: more than any figure made from it shows, and a lighter page. */
function shortened(perUsd: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(perUsd).map(([code, units]) => [code, Number(units.toPrecision(6))]),
  );
}
