import type { TileMap } from "#lib/content/places/tile-maps.ts";
import type { CellRecord } from "#lib/domain/cell-record.ts";
import { type RegionalPay, regionalPay, regionsForPage } from "#lib/domain/regional-pay.ts";
import { type RegionRow, type RegionsPage, regionsPageSchema } from "#lib/domain/regions-page.ts";
import { isLevel } from "#lib/format/difference.ts";
import { formatMoney } from "#lib/format/money.ts";
import { formatCount, formatPercent } from "#lib/format/number.ts";
import { capitalized, formatList } from "#lib/format/words.ts";
import { normal80 } from "#lib/statistics/normal.ts";
import { cellPath } from "../parts/cell-row.ts";
import { occupationLabel, regionId } from "../parts/labels.ts";
import { pageRelease } from "../parts/page-release.ts";
import { releaseEvidence } from "../parts/release-evidence.ts";
import { say, words } from "../parts/sentence.ts";
import type { SourceBook } from "../parts/source-book.ts";
import { termsOffered } from "../parts/terms.ts";
import { tileMapView } from "./tile-map-view.ts";

/** What regions are called where a country has no map of tiles. */
const plainNames = { one: "region", many: "regions" };

/**
 * Everything that the page of a role by region prints.
 * @returns null under two regions with a figure.
 */
export function regionsView(
  record: CellRecord,
  map: TileMap | null,
  sources: SourceBook,
): RegionsPage | null {
  const { release, role, country, facts, regionsListed } = record;
  const { currency } = facts;
  const pay = regionalPay(facts.regions, facts.nation);
  const [first, last] = [pay.rows[0], pay.rows.at(-1)];
  if (first === undefined || last === undefined || pay.rows.length < regionsForPage) return null;
  const money = (amount: number) => formatMoney(amount, currency);
  const { one, many } = map ?? plainNames;
  const { label, year, source } = first.region;
  const above =
    pay.nation === null ? null : pay.rows.filter((row) => row.pay > (pay.nation?.pay ?? 0)).length;
  const slots = {
    role: role.name,
    one,
    many,
    country: country.inSentence,
    count: formatCount(pay.rows.length),
    measure: pay.measure,
    label: occupationLabel(label),
    year: `${year}`,
    first: first.region.region,
    firstPay: money(first.pay),
    last: last.region.region,
    lastPay: money(last.pay),
    nationPay: pay.nation === null ? null : money(pay.nation.pay),
    above: above === null ? null : formatCount(above),
  };
  return regionsPageSchema.parse({
    path: `${cellPath(role.slug, country.slug)}/regions`,
    indexable: regionsListed,
    meta: {
      title: words("regions.title", slots),
      description: words("regions.description", slots),
    },
    release: pageRelease(release),
    role: { slug: role.slug, name: role.name },
    country: { slug: country.slug, name: country.name, inSentence: country.inSentence },
    heading: words("regions.heading", slots),
    lead: [
      ...(pay.nation === null
        ? [words("regions.lead-range-alone", slots)]
        : [words("regions.lead", slots), words("regions.lead-range", slots)]),
      ...jobsLead(pay, money),
    ],
    compareLabel: words("regions.compare", { one }),
    finding: words("regions.finding", {
      ...slots,
      first: placesAt(pay, first.pay, many),
      last: placesAt(pay, last.pay, many),
    }),
    map: map && tileMapView(map, pay, currency),
    table: {
      caption: words("regions.table", slots),
      columns: [
        capitalized(one),
        capitalized(pay.measure),
        words("regions.beside", { country: country.inSentence }),
        pay.rows.some(({ region: { jobs } }) => jobs !== null) ? "Jobs" : null,
      ],
      nation: pay.nation && {
        name: words("regions.nation", { country: country.name }),
        payShown: money(pay.nation.pay),
        jobsShown: jobsShown(pay.nation.jobs),
      },
      rows: regionRows(pay, money),
      sortLabel: words("regions.sort", {}),
    },
    notes: notes(pay, one, sources.content(source)?.concept ?? null),
    rolePage: {
      text: words("regions.role-page", slots),
      href: cellPath(role.slug, country.slug),
    },
    standing: {
      text: words("regions.standing", {}),
      href: `/where-do-i-stand?role=${role.slug}&country=${country.slug}`,
    },
    evidence: releaseEvidence(
      release,
      [...new Set([source, facts.nation?.source ?? source])],
      sources,
    ),
    terms: termsOffered(release, sources),
  });
}

/** More places than these that pay the same are counted, not named. */
const mostNamed = 3;

/** The places that pay so much: one of several named alone would seem to stand apart. */
function placesAt({ rows }: RegionalPay, pay: number, many: string): string {
  const names = rows.filter((row) => row.pay === pay).map(({ region }) => region.region);
  return names.length > mostNamed ? `${formatCount(names.length)} ${many}` : formatList(names);
}

/** Where most of the jobs are, with its pay unless the range told it; nothing where the office counts none. */
function jobsLead(
  { rows, nation, measure }: RegionalPay,
  money: (amount: number) => string,
): string[] {
  const [most] = rows.toSorted((a, b) => (b.region.jobs ?? 0) - (a.region.jobs ?? 0));
  if (most === undefined || most.region.jobs === null) return [];
  const slots = {
    most: most.region.region,
    jobs: formatCount(most.region.jobs),
    measure,
    mostPay: most === rows[0] || most === rows.at(-1) ? null : money(most.pay),
  };
  const all = nation?.jobs ?? null;
  return [
    all === null
      ? words("regions.lead-jobs-alone", slots)
      : words("regions.lead-jobs", { ...slots, allJobs: formatCount(all) }),
  ];
}

function regionRows({ rows, nation }: RegionalPay, money: (amount: number) => string): RegionRow[] {
  const names = rows.map(({ region }) => region.region);
  const byName = names.toSorted((a, b) => a.localeCompare(b, "en"));
  const byJobs = rows
    .toSorted((a, b) => (b.region.jobs ?? -1) - (a.region.jobs ?? -1))
    .map(({ region }) => region.region);
  return rows.map((row) => ({
    id: regionId(row.region.region),
    name: row.region.region,
    payShown: money(row.pay),
    besideShown: nation === null ? null : besideShown(row.pay / nation.pay - 1),
    verdict: nation === null ? null : verdict(row, nation),
    jobsShown: jobsShown(row.region.jobs),
    byJobs: byJobs.indexOf(row.region.region),
    byName: byName.indexOf(row.region.region),
  }));
}

function besideShown(difference: number): string {
  if (isLevel(difference)) return words("regions.level", {});
  const percent = formatPercent(difference);
  return difference > 0 ? words("regions.above", { percent }) : words("regions.below", { percent });
}

/** Whether the difference lies outside its 80% interval, from the errors that the office gives; null without. */
function verdict(
  row: Pick<RegionalPay["rows"][number], "pay" | "error">,
  nation: Pick<RegionalPay["rows"][number], "pay" | "error">,
): string | null {
  if (row.error === null || nation.error === null) return null;
  const difference = Math.log(row.pay / nation.pay);
  if (Math.abs(difference) <= normal80 * Math.hypot(row.error, nation.error)) {
    return words("regions.unclear", {});
  }
  return difference > 0 ? words("regions.higher", {}) : words("regions.lower", {});
}

function jobsShown(jobs: number | null): string {
  return jobs === null ? words("regions.jobs-none", {}) : formatCount(jobs);
}

function notes(pay: RegionalPay, one: string, concept: string | null): string[] {
  const errors = pay.rows.some(({ error }) => error !== null);
  return [
    concept,
    words("regions.prices-note", { one }),
    pay.nation === null
      ? words("regions.no-nation", {})
      : words(errors ? "regions.errors" : "regions.no-errors", {}),
    say("regions.without", {
      places: pay.without.length === 0 ? null : formatList(pay.without.map(({ region }) => region)),
    })?.text ?? null,
  ].filter((note) => note !== null);
}
