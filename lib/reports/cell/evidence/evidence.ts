import type { Claim } from "#lib/domain/claim.ts";
import type { SourceEvidence } from "#lib/domain/evidence.ts";
import { unitsPerUsd } from "#lib/domain/exchange.ts";
import type { Currency, Rates } from "#lib/domain/money.ts";
import type { SourceRef } from "#lib/domain/source.ts";
import { formatDate, formatYears } from "#lib/format/date.ts";
import { formatCount, formatCounted, formatNumber } from "#lib/format/number.ts";
import { formatList, kindWords } from "#lib/format/words.ts";
import { words } from "../../parts/sentence.ts";
import type { CellInput } from "../facts/cell-input.ts";
import { evidenceId } from "./source-comparison.ts";

/** Titles named in the evidence; the API has them all. */
const titlesShown = 6;

/** Reasons for setting rows aside that are named, largest first. */
const reasonsShown = 3;

/**
 * The evidence of a page, once per source: sources of the claims in their order, that of the
 * headline first.
 */
export function pageEvidence(input: CellInput, claims: readonly Claim[]): SourceEvidence[] {
  const leading = input.record.facts.recorded?.kind ?? "advertised";
  const used = new Map<string, SourceRef>();
  for (const source of claims.flatMap(({ sources }) => sources)) {
    if (!used.has(source.id)) used.set(source.id, source);
  }
  for (const { source } of input.record.facts.sources) {
    const ref = input.sources.ref(source);
    if (ref !== null && !used.has(source)) used.set(source, ref);
  }
  // Pages that a single fact was read in are linked beside the fact.
  return [...used.values()]
    .filter(({ id }) => input.sources.content(id) !== null)
    .toSorted((a, b) => Number(b.kind === leading) - Number(a.kind === leading))
    .map((source) => sourceEvidence(input, source));
}

function sourceEvidence(input: CellInput, source: SourceRef): SourceEvidence {
  const content = input.sources.content(source.id);
  const name = content?.name ?? source.publisher;
  return {
    id: evidenceId(source.id),
    source,
    heading:
      source.kind === "reference"
        ? `${name}, ${source.publisher}`
        : `${kindWords[source.kind]} pay, ${name}`,
    href: content?.homepage ?? null,
    rows: [
      { label: "Edition", value: editionsShown(input, source) },
      ...payRows(input, source),
      { label: "Licence", value: source.licence },
    ],
    notes: [
      ...(content?.concept ? [content.concept] : []),
      ...(content?.caveats ?? []),
      ...(content ? [content.credit] : []),
    ],
  };
}

/** "2025, 23 June 2025; 2024, 1 June 2024": every edition that the release pools. */
function editionsShown(input: CellInput, source: SourceRef): string {
  const used = input.sources.editions(source.id);
  const all = used.length > 0 ? used : [source];
  return all.map(({ edition, date }) => `${edition}, ${formatDate(date)}`).join("; ");
}

function payRows(input: CellInput, source: SourceRef): SourceEvidence["rows"] {
  const { facts, release } = input.record;
  const { currency } = facts;
  const years = input.sources.editions(source.id).flatMap((edition) => edition.years);
  const figure = facts.sources.find((candidate) => candidate.source === source.id);
  return [
    ...(years.length > 0
      ? [{ label: "Data years held", value: formatYears(Math.min(...years), Math.max(...years)) }]
      : []),
    ...setAsideRows(input, source),
    ...(figure
      ? [
          {
            label: "Covers",
            value: `${figure.label}, ${formatYears(figure.since ?? figure.year, figure.year)}`,
          },
        ]
      : []),
    ...(source.kind === "advertised" && figure ? advertisedRows(input) : []),
    ...(figure && !figure.wider ? unlikeRows(input, figure.kind) : []),
    ...(figure && figure.convertedFrom.length > 0
      ? [
          {
            label: "Exchange rate",
            value: ratesShown(release.rates, figure.convertedFrom, currency),
          },
        ]
      : []),
  ];
}

/** Pay of the same kind that the figure does not hold, since it is of another concept and less of it is held. */
function unlikeRows(input: CellInput, kind: string): SourceEvidence["rows"] {
  const left = (input.record.facts.unlike ?? []).filter((unlike) => unlike.kind === kind);
  return left.map(({ source, concept, pieces }) => ({
    label: "Not averaged with it",
    value: words(`sources.unlike-${concept}`, {
      pieces:
        kind === "advertised"
          ? formatCounted(pieces, "posting", "postings")
          : formatCounted(pieces, "answer", "answers"),
      name: input.sources.content(source)?.name ?? source,
    }),
  }));
}
/** "0.8855 EUR per US dollar": the rates by which a figure was brought into the page's currency. */
function ratesShown(rates: Rates, from: readonly Currency[], to: Currency): string {
  const shown = [...from, to]
    .filter((code) => code !== "USD")
    .map((code) => `${formatNumber(unitsPerUsd(code, rates), 4)} ${code} per US dollar`);
  return `${formatList(shown)}, average of ${rates.year}`;
}

/** Values of a column that a reason names. */
const mostValues = 5;

/** Rows of the publisher's files that do not count, of all titles and countries, by their largest reasons. */
function setAsideRows(
  { sources, corrections }: CellInput,
  { id }: SourceRef,
): SourceEvidence["rows"] {
  return sources.editions(id).flatMap(({ edition, counted }) => {
    if (counted === undefined) return [];
    const { read, setAside } = counted;
    const total = setAside.reduce((sum, { rows }) => sum + rows, 0);
    if (total === 0) return [];
    const reasons = setAside.slice(0, reasonsShown).map(({ reason, rows }) => {
      const words = corrections.get(reason) ?? columnInWords(reason.replaceAll("-", " "));
      return `${words.replace(/\.$/, "")} (${formatCount(rows)})`;
    });
    const more = setAside.length - reasons.length;
    const value = `${formatCount(total)} of ${formatCounted(read, "row")}: ${[...reasons, ...(more > 0 ? [`and ${more} more reasons`] : [])].join("; ")}`;
    return [{ label: `Set aside in ${edition}`, value }];
  });
}

/**
 * A reason that a column of the file gives, in words that name it as one: "column O_GROUP says other than detailed". Of more
 * values than anybody reads their number: "column area_code says none of the 54 that count".
 */
function columnInWords(reason: string): string {
  return reason.replace(/^(\S+) is not (?!read$)(.+)$/, (_, column: string, values: string) => {
    const count = values.split(" or ").length;
    const says = count > mostValues ? `none of the ${count} that count` : `other than ${values}`;
    return `column ${column} says ${says}`;
  });
}

function advertisedRows({ record, corrections }: CellInput): SourceEvidence["rows"] {
  const { advertised, corrections: touched } = record.facts;
  if (advertised === null) return [];
  const { window, payPoints, postings, titles } = advertised;
  const named = titles
    .slice(0, titlesShown)
    .map((title) => `${title.title} (${formatCount(title.payPoints)})`);
  const more = titles.length - named.length;
  const correctionShown = ({ rule, payPoints: touchedPoints }: (typeof touched)[number]) =>
    words("detail.correction", {
      rows: formatCounted(touchedPoints, "pay point"),
      reason: (corrections.get(rule) ?? rule).replace(/\.$/, ""),
    });
  return [
    { label: "Window", value: formatYears(window.from, window.to) },
    {
      label: "Evidence",
      value: `${formatCounted(payPoints, "pay point")} from ${formatCounted(postings, "posting")}`,
    },
    {
      label: "Titles",
      value: [...named, ...(more > 0 ? [`and ${more} more`] : [])].join(", "),
    },
    ...(touched.length > 0
      ? [{ label: "Corrected", value: touched.map(correctionShown).join("; ") }]
      : []),
  ];
}
