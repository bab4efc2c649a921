import type { RegionPay } from "#lib/domain/cell-facts.ts";
import type { SmallTable } from "#lib/domain/cell-page.ts";
import { formatMoney } from "#lib/format/money.ts";
import { formatCount } from "#lib/format/number.ts";
import { capitalized } from "#lib/format/words.ts";
import { moneyFigure, yearFigure } from "../../parts/figures.ts";
import { occupationLabel } from "../../parts/occupation-label.ts";
import { claim, words } from "../../parts/sentence.ts";
import { type CellInput, cellWords } from "../facts/cell-input.ts";
import { sourceSupport } from "../facts/support.ts";

/** A region's official pay: the average, else the median. */
function regionPay({ mean, median }: RegionPay): number | null {
  return mean ?? median;
}

function regionMeasure({ mean }: RegionPay): string {
  return mean === null ? "median" : "average";
}

function paidRegions({ record }: CellInput): { region: RegionPay; pay: number }[] {
  return record.facts.regions.flatMap((region) => {
    const pay = regionPay(region);
    return pay === null ? [] : [{ region, pay }];
  });
}

/** Official pay of the two regions with most of these jobs. */
export function regionsClaim(input: CellInput) {
  const [first, second] = paidRegions(input);
  if (first === undefined || second === undefined) return null;
  const { currency } = cellWords(input);
  const { source, label, year, jobs } = first.region;
  const slots = {
    measure: regionMeasure(first.region),
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
  const regions = paidRegions(input);
  const [first] = regions;
  if (first === undefined) return null;
  const { label, year, source } = first.region;
  const { currency } = cellWords(input);
  const homepage = input.sources.content(source)?.homepage ?? null;
  return {
    caption: words("demand.regions-caption", {
      measure: regionMeasure(first.region),
      label: occupationLabel(label),
      year: `${year}`,
    }),
    columns: ["Region", capitalized(regionMeasure(first.region)), "Jobs"],
    rows: regions
      .slice(0, 10)
      .map(({ region, pay }) => [
        region.region,
        formatMoney(pay, currency),
        region.jobs === null ? "not published" : formatCount(region.jobs),
      ]),
    holds: "figures",
    more:
      homepage === null || regions.length <= 10
        ? null
        : { text: words("demand.regions-more", {}), href: homepage },
  };
}
