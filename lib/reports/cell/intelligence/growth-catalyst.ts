import type { SkillFact } from "#lib/domain/cell-facts.ts";
import type { IntelligenceBlock, SmallTable } from "#lib/domain/cell-page.ts";
import { formatDifferenceBand } from "#lib/format/difference.ts";
import { formatCount, formatPercent } from "#lib/format/number.ts";
import { capitalized } from "#lib/format/words.ts";
import { differenceFigures, numberFigure, percentFigure } from "../../parts/figures.ts";
import { claim, type Support, words } from "../../parts/sentence.ts";
import { block } from "../facts/block.ts";
import { type CellInput, cellWords } from "../facts/cell-input.ts";
import { scopeNote } from "../facts/nearest-skills.ts";
import { differenceSupport, paritySupport, sourceSupport } from "../facts/support.ts";
import { type Move, moves, type View } from "./moves.ts";

/** Growth catalyst: the supported move with the largest lower end, then the first of each other kind. */
export function growthCatalyst(input: CellInput): IntelligenceBlock {
  const { aRole, country } = cellWords(input);
  const ranked = moves(input);
  const [lead] = ranked;
  const rest = firstOfEachKind(ranked).filter((move) => move !== lead);
  return block("growth-catalyst", "Growth catalyst", {
    claims: [
      ...(lead ? moveClaims(input, lead, "lead-") : []),
      ...rest.flatMap((move) => moveClaims(input, move, "")),
    ],
    unknown: lead ? null : words("catalyst.none", { aRole, country }),
    table: lead ? table(input, withBestSkill(ranked)) : null,
    details: [words("detail.moves", {})],
  });
}

/** The skill that stands among the moves; the section on skills goes on with the others. Null where none does. */
export function skillToldAsMove(input: CellInput): SkillFact | null {
  return moves(input).find(({ kind }) => kind === "skill")?.skill ?? null;
}

/** The moves with the best skill alone: the table of the section on skills holds all of them. */
function withBestSkill(ranked: readonly Move[]): Move[] {
  const best = ranked.find(({ kind }) => kind === "skill");
  return ranked.filter((move) => move.kind !== "skill" || move === best);
}

function firstOfEachKind(ranked: readonly Move[]): Move[] {
  return ranked.filter(
    (move, index) => ranked.findIndex(({ kind }) => kind === move.kind) === index,
  );
}

/** A move in a sentence; one to another country is followed at once by the other view of it. */
function moveClaims(input: CellInput, move: Move, prefix: "lead-" | "") {
  const { role, country } = cellWords(input);
  const slots = {
    role,
    country,
    ...differenceFigures(`difference of ${move.to} and this cell`, move, move.n),
    n: numberFigure("pay points or respondents of the side with fewer", move.n, "count"),
  };
  const support = moveSupport(input, move);
  switch (move.kind) {
    case "level": {
      const id = `catalyst.${prefix}level` as const;
      return [claim("intelligence", id, { ...slots, from: move.from, to: move.to }, support)];
    }
    case "skill": {
      const scope = move.skill && scopeNote(move.skill);
      const id = `catalyst.${prefix}skill` as const;
      return [claim("intelligence", id, { ...slots, skill: move.to, scope }, support)];
    }
    case "role": {
      const id = `catalyst.${prefix}role` as const;
      return [claim("intelligence", id, { ...slots, other: move.to }, support)];
    }
    case "country": {
      const id = `catalyst.${prefix}country` as const;
      const view = move.view && viewWords(move.view);
      return [
        claim("intelligence", id, { ...slots, other: move.to, view }, support),
        otherViewClaim(input, move),
      ];
    }
  }
}

function viewWords(view: View): string {
  return view === "dollars" ? words("catalyst.in-dollars", {}) : words("catalyst.at-parity", {});
}

function moveSupport(input: CellInput, { kind, skill, view }: Move): Support {
  if (skill !== null) return sourceSupport(input, skill, "skill");
  if (view === "parity") return paritySupport(input);
  return differenceSupport(
    input,
    kind === "level" ? "levels" : kind === "role" ? "roles" : "countries",
  );
}

/** The difference to a country in the view that was not ranked. */
function otherViewClaim(input: CellInput, { to, view, inOtherView }: Move) {
  if (view === null || inOtherView === null) return null;
  const slots = {
    other: to,
    country: cellWords(input).country,
    view: viewWords(view === "dollars" ? "parity" : "dollars"),
    difference: percentFigure("difference in the other view", inOtherView),
  };
  const support = view === "dollars" ? paritySupport(input) : differenceSupport(input, "countries");
  return claim("intelligence", "catalyst.other-view", slots, support);
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

function moveName({ kind, from, to, view }: Move): string {
  if (kind === "level") return capitalized(`${from} to ${to}`);
  if (view !== null) return `${capitalized(to)}, ${viewWords(view)}`;
  return kind === "skill" ? `Skill: ${to}` : capitalized(to);
}
