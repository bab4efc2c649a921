import { standsOnRecorded } from "#lib/domain/cell-facts.ts";
import type { CellBefore, CellRecord } from "#lib/domain/cell-record.ts";
import { formatDate } from "#lib/format/date.ts";
import { currencyName, formatEstimate, formatMoney } from "#lib/format/money.ts";
import { kindWords } from "#lib/format/words.ts";
import { words } from "../../parts/sentence.ts";

/**
 * Why the page leads with another figure than in the release before, in one line: another kind of pay, new data,
 * a correction, exchange rates, or else method and neighbours.
 * @returns null where there is no release before, and where it printed the same figure of the same kind.
 */
export function whyChanged({
  facts,
  estimate,
  release,
  before,
}: Pick<CellRecord, "facts" | "estimate" | "release" | "before">): string | null {
  if (before === null) return null;
  const recorded = facts.recorded?.average ?? null;
  const now = figureOf({ lead: facts.lead, currency: facts.currency, recorded, estimate });
  const then = figureOf(before);
  if (now === then && facts.lead.kind === before.lead.kind) return null;
  return words("change.line", {
    before: then,
    date: formatDate(before.publishedAt),
    reasons: reasons({ facts, release }, before).join("; "),
  });
}

/** The lead figure as its page printed it. */
function figureOf(cell: Pick<CellBefore, "lead" | "currency" | "recorded" | "estimate">): string {
  return standsOnRecorded(cell)
    ? formatMoney(cell.recorded, cell.currency)
    : formatEstimate(cell.estimate, cell.currency).mean;
}

function reasons(
  { facts, release }: Pick<CellRecord, "facts" | "release">,
  before: CellBefore,
): string[] {
  const own = new Set(facts.sources.map(({ source }) => source));
  const used = release.editions.filter(({ id }) => own.has(id));
  const isIn = (list: readonly { id: string; edition: string }[]) => {
    const held = new Set(list.map(({ id, edition }) => `${id} ${edition}`));
    return ({ id, edition }: { id: string; edition: string }) => held.has(`${id} ${edition}`);
  };
  const [wasUsed, isUsed] = [isIn(before.editions), isIn(used)];
  const fresh = used.filter((edition) => !wasUsed(edition));
  const isGone = before.editions.some((edition) => !isUsed(edition));
  const { lead, currency } = facts;
  const perUsd = release.rates.perUsd[currency] ?? null;
  const converts =
    lead.from === "estimate" ||
    facts.sources.some(({ kind, convertedFrom }) => kind === lead.kind && convertedFrom.length > 0);
  const found = [
    ...(lead.kind === before.lead.kind
      ? []
      : [
          words("change.kind", {
            kind: kindWords[lead.kind].toLowerCase(),
            other: kindWords[before.lead.kind].toLowerCase(),
          }),
        ]),
    ...(currency === before.currency
      ? []
      : [words("change.currency", { currency: currencyName(currency) })]),
    ...(fresh.length > 0
      ? [words("change.data", { editions: fresh.map(nameOf).join(", ") })]
      : isGone
        ? [words("change.gone", {})]
        : countsOtherwise(facts, before)
          ? [words("change.correction", {})]
          : []),
    ...(converts && currency === before.currency && perUsd !== before.perUsd
      ? [words("change.rates", {})]
      : []),
  ];
  return found.length > 0 ? found : [words("change.method", {})];
}

function nameOf({ name, edition }: CellRecord["release"]["editions"][number]): string {
  return `${name}, ${edition}`;
}

/** Whether rows of the same editions count otherwise: a rule or a mapping was mended. */
function countsOtherwise(
  { recorded, corrections }: CellRecord["facts"],
  before: CellBefore,
): boolean {
  const ruled = (rules: CellBefore["corrections"]) =>
    rules.map(({ rule, payPoints }) => `${rule} ${payPoints}`).join();
  return (
    (recorded?.payPoints ?? null) !== before.payPoints ||
    ruled(corrections) !== ruled(before.corrections)
  );
}
