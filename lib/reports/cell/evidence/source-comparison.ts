import { type SourceFigure, standsOnRecorded } from "#lib/domain/cell-facts.ts";
import type { SourceComparison, SourceRow } from "#lib/domain/source-comparison.ts";
import { formatYears } from "#lib/format/date.ts";
import { formatComparison } from "#lib/format/difference.ts";
import { formatEstimate, formatMoney } from "#lib/format/money.ts";
import { formatCounted } from "#lib/format/number.ts";
import { kindWords } from "#lib/format/words.ts";
import {
  comparisonFigure,
  countFigure,
  fromSource,
  moneyFigure,
  type SourcedFigure,
} from "../../parts/figures.ts";
import { scaleOf } from "../../parts/interval-bar.ts";
import { occupationLabel } from "../../parts/labels.ts";
import { claim, printable, words } from "../../parts/sentence.ts";
import { type CellInput, cellWords } from "../facts/cell-input.ts";
import {
  type Compared,
  comparedFigures,
  firstOfEachKind,
  furthestApart,
  isTooFew,
  type Pair,
} from "../facts/compared-figures.ts";
import { payWords } from "../facts/leading-pay.ts";
import { recordedSupport } from "../facts/support.ts";

/** The id of a source's evidence on the page. */
export function evidenceId(source: string): string {
  return `evidence-${source}`;
}

/** Kinds of source side by side, with how much they differ and the known reasons. */
export function sourceComparison(input: CellInput): SourceComparison {
  const compared = comparedFigures(input);
  const rows = compared.map((item) => sourceRow(input, item));
  const ends = rows.flatMap(({ value, low80, high80 }) => [low80 ?? value, high80 ?? value]);
  const pair = furthestApart(compared);
  return {
    scale: rows.length === 0 ? { min: 0, max: 1 } : scaleOf(ends),
    rows,
    differShown: pair === null ? null : differShown(input, pair),
    claims: pair === null ? [] : differClaims(input, compared, pair),
    reasons: pair === null ? [] : reasons(input, compared, pair),
  };
}

/** What a figure's kind is called; an estimate that somebody made from an office's microdata is no official figure. */
function kindName(input: CellInput, { kind, source }: SourceFigure): string {
  const isEstimated = input.sources.content(source)?.estimatedBy !== undefined;
  return isEstimated ? words("sources.kind-microdata", {}) : kindWords[kind];
}

function differShown(input: CellInput, { high, low, difference }: Pair): string {
  const name = ({ figure }: Compared) => kindName(input, figure);
  const kinds = { highKind: name(high), lowKind: name(low).toLowerCase() };
  const few = fewOf(high, low);
  if (few === "both") return words("sources.weak-rail", kinds);
  return few === null
    ? words("sources.differ-rail", { ...kinds, difference: formatComparison(difference) })
    : words("sources.few-rail", {
        fewKind: name(few.few),
        enoughKind: name(few.enough).toLowerCase(),
      });
}

/** Which of two figures is too few to weigh. */
function fewOf(first: Compared, second: Compared) {
  if (isTooFew(first)) return isTooFew(second) ? "both" : { few: first, enough: second };
  return isTooFew(second) ? { few: second, enough: first } : null;
}

function sourceRow(input: CellInput, { figure, measure, value }: Compared): SourceRow {
  const { facts } = input.record;
  const { currency, low80, high80, source, kind, label, year, since, n } = figure;
  const content = input.sources.content(source);
  const years = formatYears(since ?? year, year);
  const banded = low80 !== null && high80 !== null && measure === figure.measure;
  const band = banded ? formatEstimate({ mean: value, low80, high80 }, currency) : null;
  return {
    kind,
    kindShown: kindName(input, figure),
    label: `${occupationLabel(label)}, ${content?.name ?? source}, ${years}`,
    sizeShown: n === null ? "number not published" : formatCounted(n, ...sizeWords[kind]),
    measure,
    value,
    valueShown: formatMoney(value, currency),
    low80: banded ? low80 : null,
    high80: banded ? high80 : null,
    // An office may count every job: its figure has no error, and ends that read alike say nothing.
    bandShown: band === null || band.low === band.high ? null : `${band.low} to ${band.high}`,
    headline: standsOnRecorded(facts) && kind === facts.recorded.kind,
    notes: [
      ...(figure.wider ? [words("sources.wider-row", {})] : []),
      ...(content?.concept ? [content.concept] : []),
    ],
    source,
  };
}

const sizeWords: Record<SourceFigure["kind"], [string, string]> = {
  advertised: ["posting", "postings"],
  "self-reported": ["answer", "answers"],
  official: ["job", "jobs"],
};

function differClaims(input: CellInput, compared: readonly Compared[], pair: Pair) {
  const { high, low, difference, sameMeasure } = pair;
  const { aRole, country } = cellWords(input);
  const name = ({ figure }: Compared) => kindName(input, figure).toLowerCase();
  // A wider group is no occupation that holds the role alone: its reason names it.
  const official = [high, low].find(({ figure }) => figure.kind === "official" && !figure.wider);
  const money = ({ figure, value, measure }: Compared) =>
    fromSource(
      moneyFigure(`${figure.kind} ${measure}`, value, figure.currency, figure.n),
      figure.source,
    );
  const slots = {
    aRole,
    country,
    high: money(high),
    highKind: name(high),
    low: money(low),
    lowKind: name(low),
    difference: comparisonFigure("difference of the kinds", difference),
    highMeasure: high.measure,
    lowMeasure: low.measure,
    occupation: official === undefined ? null : occupationLabel(official.figure.label),
  };
  const support = {
    sources: [high, low]
      .map(({ figure }) => input.sources.ref(figure.source))
      .filter((ref) => ref !== null),
    method: words("method.sources", {}),
  };
  const few = fewOf(high, low);
  // How far a figure stands from one that is too few to weigh says nothing, so no sentence gives a percentage.
  if (few === "both") {
    const lowMeasure = sameMeasure ? "one" : low.measure;
    const sizes = { first: sizeFigure(high), second: sizeFigure(low) };
    return printable([
      claim("overview", "sources.weak", { ...slots, lowMeasure, ...sizes }, support),
    ]);
  }
  if (few !== null) {
    const sides = {
      enough: money(few.enough),
      enoughKind: name(few.enough),
      enoughMeasure: few.enough.measure,
      few: money(few.few),
      fewKind: name(few.few),
      fewMeasure: sameMeasure ? "one" : few.few.measure,
      size: sizeFigure(few.few),
    };
    return printable([claim("overview", "sources.few", { ...slots, ...sides }, support)]);
  }
  return printable([
    sameMeasure
      ? claim("overview", "sources.differ", { ...slots, measure: high.measure }, support)
      : claim("overview", "sources.differ-measure", slots, support),
    tooFewClaim(input, compared),
  ]);
}

/** Which kinds are too few to weigh, in one sentence: postings, answers or both. */
function tooFewClaim(input: CellInput, compared: readonly Compared[]) {
  const few = firstOfEachKind(compared).filter(isTooFew);
  const [first, second] = few;
  if (first === undefined) return null;
  const sizes = { first: sizeFigure(first), second: second ? sizeFigure(second) : null };
  const supports = few.map(({ figure }) => recordedSupport(input, figure.kind));
  return claim("overview", "sources.too-few", sizes, {
    sources: supports.flatMap(({ sources }) => sources),
    method: words("method.sources", {}),
  });
}

function sizeFigure({ figure: { kind, n, source } }: Compared): SourcedFigure | null {
  return n === null
    ? null
    : fromSource(countFigure(`${kind} figures`, n, ...sizeWords[kind]), source);
}

function reasons(input: CellInput, compared: readonly Compared[], { high, low }: Pair): string[] {
  const { country } = cellWords(input);
  const kinds = new Set(compared.map(({ figure }) => figure.kind));
  const has = (first: SourceFigure["kind"], second: SourceFigure["kind"]) =>
    kinds.has(first) && kinds.has(second);
  const { facts } = input.record;
  const found = [
    ...[high, low].map(({ figure }) =>
      figure.wider
        ? words("sources.reason-wider", {
            label: occupationLabel(figure.label),
            kind: kindName(input, figure).toLowerCase(),
          })
        : null,
    ),
    has("advertised", "self-reported")
      ? words("sources.reason-advertised-self-reported", { country })
      : null,
    has("advertised", "official") ? words("sources.reason-advertised-official", { country }) : null,
    // With three kinds the two reasons above have said both halves of this one.
    has("self-reported", "official") && !kinds.has("advertised")
      ? words("sources.reason-self-reported-official", { country })
      : null,
    high.figure.year === low.figure.year
      ? null
      : words("sources.reason-years", {
          first: `${Math.min(high.figure.year, low.figure.year)}`,
          second: `${Math.max(high.figure.year, low.figure.year)}`,
        }),
    standsOnRecorded(facts)
      ? words(`sources.headline-${facts.recorded.kind}`, {})
      : words("sources.headline-estimate", { pay: payWords(input) }),
  ];
  return found.filter((reason) => reason !== null);
}
