import type { IntelligenceBlock, SmallTable } from "#lib/domain/cell-page.ts";
import { formatDifferenceBand } from "#lib/format/difference.ts";
import { formatCount, formatPercent } from "#lib/format/number.ts";
import { capitalized } from "#lib/format/words.ts";
import { differenceFigures, numberFigure, percentFigure } from "../parts/figures.ts";
import { claim, type Support, words } from "../parts/sentence.ts";
import { block } from "./block.ts";
import { type CellInput, cellWords } from "./cell-input.ts";
import { type Move, moves } from "./moves.ts";
import { differenceSupport, sourceSupport } from "./support.ts";

/** Growth catalyst: the supported move with the largest lower end, then the first of each other kind. */
export function growthCatalyst(input: CellInput): IntelligenceBlock {
  const { aRole, country } = cellWords(input);
  const ranked = moves(input);
  const [lead] = ranked;
  const rest = firstOfEachKind(ranked).filter((move) => move !== lead);
  return block("growth-catalyst", "Growth catalyst", {
    claims: [
      lead ? moveClaim(input, lead, "lead-") : null,
      ...rest.map((move) => moveClaim(input, move, "")),
      parityClaim(input, ranked),
    ],
    unknown: lead ? null : words("catalyst.none", { aRole, country }),
    table: lead ? table(input, ranked) : null,
    details: [words("detail.moves", {})],
  });
}

function firstOfEachKind(ranked: readonly Move[]): Move[] {
  return ranked.filter(
    (move, index) => ranked.findIndex(({ kind }) => kind === move.kind) === index,
  );
}

function moveClaim(input: CellInput, move: Move, prefix: "lead-" | "") {
  const { role, country } = cellWords(input);
  const label = `difference of ${move.to} and this cell`;
  const slots = {
    role,
    country,
    ...differenceFigures(label, move, move.n),
    n: numberFigure("behind the figure", move.n, "count"),
  };
  const support = moveSupport(input, move);
  switch (move.kind) {
    case "level":
      return claim(
        "intelligence",
        `catalyst.${prefix}level`,
        { ...slots, from: move.from, to: move.to },
        support,
      );
    case "skill":
      return claim(
        "intelligence",
        `catalyst.${prefix}skill`,
        { ...slots, skill: move.to },
        support,
      );
    default:
      return claim(
        "intelligence",
        `catalyst.${prefix}${move.kind}`,
        { ...slots, other: move.to },
        support,
      );
  }
}

function moveSupport(input: CellInput, { kind, source }: Move): Support {
  if (source !== null) return sourceSupport(input, source, "skill");
  return differenceSupport(
    input,
    kind === "level" ? "levels" : kind === "role" ? "roles" : "countries",
  );
}

/** What the first country's difference is where prices are taken into account. */
function parityClaim(input: CellInput, ranked: readonly Move[]) {
  const first = ranked.find(({ kind }) => kind === "country");
  const ppp = input.series("ppp", input.record.country.code);
  if (first === undefined || first.atParity === null || ppp === null) return null;
  const slots = {
    other: first.to,
    country: cellWords(input).country,
    difference: percentFigure("difference at purchasing power parity", first.atParity),
  };
  const id = first.atParity < 0 ? "catalyst.country-ppp-down" : "catalyst.country-ppp-up";
  return claim("intelligence", id, slots, {
    sources: [input.sources.ref(ppp.source)].filter((ref) => ref !== null),
    method: words("method.parity", {}),
  });
}

function table(input: CellInput, ranked: readonly Move[]): SmallTable {
  const { aRole, country } = cellWords(input);
  return {
    caption: words("catalyst.caption", { aRole, country }),
    columns: ["Move", "Difference", "Likely between", "n"],
    rows: ranked
      .slice(0, 6)
      .map((move) => [
        moveName(move),
        formatPercent(move.difference),
        formatDifferenceBand(move.low80, move.high80),
        formatCount(move.n),
      ]),
    holds: "figures",
    more: null,
  };
}

function moveName({ kind, from, to }: Move): string {
  if (kind === "level") return capitalized(`${from} to ${to}`);
  return kind === "skill" ? `Skill: ${to}` : capitalized(to);
}
