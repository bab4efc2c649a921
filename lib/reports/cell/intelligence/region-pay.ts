import type { SmallTable } from "#lib/domain/cell-page.ts";
import { regionalPay, regionsForPage } from "#lib/domain/regional-pay.ts";
import { formatMoney } from "#lib/format/money.ts";
import { formatAll, formatCount } from "#lib/format/number.ts";
import { capitalized } from "#lib/format/words.ts";
import { cellPath } from "../../parts/cell-row.ts";
import { moneyFigure, yearFigure } from "../../parts/figures.ts";
import { occupationLabel } from "../../parts/labels.ts";
import { claim, words } from "../../parts/sentence.ts";
import { type CellInput, cellWords } from "../facts/cell-input.ts";
import { sourceSupport } from "../facts/support.ts";

/** Regions with a figure, most jobs first. */
function paidRegions({ record: { facts } }: CellInput) {
  const { measure, rows } = regionalPay(facts.regions, facts.nation);
  const byJobs = rows.toSorted((a, b) => (b.region.jobs ?? 0) - (a.region.jobs ?? 0));
  return { measure, regions: byJobs };
}

/** Official pay of the two regions with most of these jobs. */
export function regionsClaim(input: CellInput) {
  const { measure, regions } = paidRegions(input);
  const [first, second] = regions;
  if (first === undefined || second === undefined) return null;
  const { currency } = cellWords(input);
  const { source, label, year, jobs } = first.region;
  const slots = {
    measure,
    most: jobs === null ? null : words("demand.regions-most", {}),
    label: occupationLabel(label),
    first: first.region.region,
    firstPay: moneyFigure(
      `official pay, ${first.region.region}`,
      first.pay,
      currency,
      first.region.jobs,
    ),
    second: second.region.region,
    secondPay: moneyFigure(
      `official pay, ${second.region.region}`,
      second.pay,
      currency,
      second.region.jobs,
    ),
    year: yearFigure("year of the official figures", year),
  };
  return claim(
    "intelligence",
    "demand.regions",
    slots,
    sourceSupport(input, { source, year }, "regions"),
  );
}

/** Official pay of the ten regions with most of these jobs; null where no office publishes it. */
export function regionTable(input: CellInput): SmallTable | null {
  const { record } = input;
  const { measure, regions } = paidRegions(input);
  const [first] = regions;
  if (first === undefined) return null;
  const { label, year } = first.region;
  const { currency } = cellWords(input);
  const isCounted = regions.some(({ region }) => region.jobs !== null);
  return {
    caption: words("demand.regions-caption", {
      measure,
      label: occupationLabel(label),
      year: `${year}`,
    }),
    columns: ["Region", capitalized(measure), ...(isCounted ? ["Jobs"] : [])],
    rows: regions
      .slice(0, 10)
      .map(({ region, pay }) => [
        region.region,
        formatMoney(pay, currency),
        ...(isCounted ? [jobsShown(region.jobs)] : []),
      ]),
    holds: "figures",
    more:
      regions.length < regionsForPage
        ? null
        : {
            text: words("demand.regions-more", {
              all: capitalized(formatAll(formatCount(regions.length))),
            }),
            href: `${cellPath(record.role.slug, record.country.slug)}/regions`,
          },
  };
}

function jobsShown(jobs: number | null): string {
  return jobs === null ? words("regions.jobs-none", {}) : formatCount(jobs);
}
