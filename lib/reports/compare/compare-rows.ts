import type { ComparePage } from "#lib/domain/compare.ts";
import { convert } from "#lib/domain/exchange.ts";
import { levels } from "#lib/domain/level.ts";
import type { ReleaseIdentity } from "#lib/domain/release.ts";
import type { PayKind } from "#lib/domain/source.ts";
import { supportedStep, toStep } from "#lib/domain/supported-step.ts";
import { formatEstimate, formatMoney, formatMoneyRange } from "#lib/format/money.ts";
import { formatCounted, formatPercent, formatShare } from "#lib/format/number.ts";
import { capitalized, formatList, gradeWords, levelWords } from "#lib/format/words.ts";
import { shownGrowth } from "../parts/growth.ts";
import { occupationLabel } from "../parts/labels.ts";
import { words } from "../parts/sentence.ts";
import type { ComparedFigures } from "./compared-figures.ts";

type Row = ComparePage["rows"][number];

/** The facts of the cells side by side, all of one kind of pay. */
export function compareRows(
  figures: readonly ComparedFigures[],
  kind: PayKind,
  release: ReleaseIdentity,
): Row[] {
  const none = words("compare.none", {});
  const line = (
    label: string,
    value: (own: ComparedFigures) => string | null,
    note: string | null = null,
  ): Row[] => {
    const values = figures.map(value);
    // A line that holds nothing for any of them is left out.
    return values.every((text) => text === null)
      ? []
      : [{ label, values: values.map((text) => text ?? none), note }];
  };
  return [
    ...line(words("compare.local", {}), local, words("compare.band-note", {})),
    ...line(words("compare.dollars", { year: `${release.rates.year}` }), (own) =>
      dollars(own, release),
    ),
    ...line(words("compare.parity", {}), parity, words("compare.parity-note", {})),
    ...line(words("compare.typical", {}), typical, words("compare.typical-note", {})),
    ...line(words("compare.recorded", {}), (own) => recorded(own, kind)),
    ...levels.flatMap((level) =>
      line(capitalized(levelWords[level].short), ({ levels: held }) => {
        const estimate = held.find((one) => one.level === level);
        return estimate === undefined ? null : formatEstimate(estimate, estimate.currency).mean;
      }),
    ),
    ...release.projectionYears.flatMap((year) =>
      line(words("compare.projection", { year: `${year}` }), (own) => projected(own, year)),
    ),
    ...line(
      words("compare.real", { year: `${release.projectionYears.at(-1) ?? release.referenceYear}` }),
      (own) => afterInflation(own, release),
      words("compare.real-note", { year: `${release.referenceYear}` }),
    ),
    ...line(words("compare.confidence", {}), ({ estimate }) => gradeWords[estimate.grade]),
    ...line(words("compare.evidence", {}), (own) => evidence(own, kind, release)),
  ];
}

function local({ cell, estimate }: ComparedFigures): string {
  if (cell.region?.error === null) return formatMoney(estimate.mean, estimate.currency);
  const { mean, band } = formatEstimate(estimate, estimate.currency);
  return `${mean} (${band})`;
}

function dollars({ estimate }: ComparedFigures, { rates }: ReleaseIdentity): string {
  const to = (amount: number) => convert(amount, estimate.currency, "USD", rates);
  return inDollars(estimate, to);
}

function parity({ estimate, parity }: ComparedFigures): string | null {
  return parity === null ? null : inDollars(estimate, (amount) => amount / parity);
}

function inDollars(
  { mean, low80, high80 }: ComparedFigures["estimate"],
  to: (amount: number) => number,
): string {
  return formatEstimate({ mean: to(mean), low80: to(low80), high80: to(high80) }, "USD").mean;
}

function typical({ cell, estimate }: ComparedFigures): string | null {
  if (cell.region !== null) return null;
  const step = supportedStep(estimate.low80, estimate.high80);
  const rounded = (amount: number) => toStep(amount, step);
  return formatMoneyRange(rounded(estimate.p25), rounded(estimate.p75), estimate.currency);
}

/** The average that the kind's source records: of a kind that leads no page, where one source speaks of just this role. */
function recorded({ cell, estimate }: ComparedFigures, kind: PayKind): string | null {
  const held = cell.recorded;
  if (held?.kind === kind) return formatMoney(held.average, estimate.currency);
  const [own, ...others] = sourcesOf(cell, kind).filter(({ mean }) => mean !== null);
  if (!own || own.mean === null || others.length > 0) return null;
  return formatMoney(own.mean, own.currency);
}

function projected({ estimate, projections }: ComparedFigures, year: number): string | null {
  const projection = projections.find((one) => one.year === year);
  if (projection === undefined) return null;
  const { shown, direction, change } = shownGrowth(estimate, projection);
  if (direction === "level") return shown.mean;
  return `${shown.mean}, ${direction} ${formatShare(Math.abs(change))}`;
}

/** The last projection in prices of the reference year, if prices go on rising as they did in the newest year held. */
function afterInflation(
  { estimate, projections, prices }: ComparedFigures,
  { referenceYear }: ReleaseIdentity,
): string | null {
  const last = projections.at(-1);
  if (last === undefined || prices === null) return null;
  const real = last.mean / (1 + prices.growth) ** (last.year - referenceYear);
  const step = supportedStep(estimate.low80, estimate.high80);
  return words(prices.growth < 0 ? "compare.real-fall" : "compare.real-rise", {
    amount: formatMoney(toStep(real, step), last.currency),
    growth: formatPercent(prices.growth, 1),
    year: prices.year,
  });
}

/** What was counted, and whose count it is. */
function evidence(
  { cell, estimate }: ComparedFigures,
  kind: PayKind,
  { editions }: ReleaseIdentity,
): string {
  if (estimate.ownWeight === 0) return words("compare.modelled", {});
  const own = sourcesOf(cell, kind);
  const publishers = own.flatMap(
    ({ source }) => editions.find(({ id }) => id === source)?.publisher ?? [],
  );
  const whose = formatList([...new Set(publishers)]);
  const what =
    kind === "official"
      ? formatList([...new Set(own.map(({ label, year }) => `${occupationLabel(label)}, ${year}`))])
      : formatCounted(estimate.postings, kind === "advertised" ? "posting" : "answer");
  return [what || words("compare.official", {}), whose].filter((part) => part !== "").join("; ");
}

/** What the sources of a kind say of just this role, wider groups aside. */
function sourcesOf({ sources }: ComparedFigures["cell"], kind: PayKind) {
  return sources.filter((source) => source.kind === kind && !source.wider);
}
