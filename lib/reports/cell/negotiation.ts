import type { IntelligenceBlock } from "#lib/domain/cell-page.ts";
import { levelWords } from "#lib/format/words.ts";
import { cellPath } from "../parts/cell-row.ts";
import { moneyFigure, percentFigure } from "../parts/figures.ts";
import { claim, words } from "../parts/sentence.ts";
import { block } from "./block.ts";
import { type CellInput, cellWords } from "./cell-input.ts";
import { type LevelEstimate, shownLevels } from "./seniority.ts";
import { modelSupport, rightSupport } from "./support.ts";
import { talkNumbers } from "./talk-numbers.ts";

/** Negotiation strategy: numbers inside the advertised range of the level most asked for, and rights. */
export function negotiation(input: CellInput): IntelligenceBlock {
  const { country } = cellWords(input);
  const { role, country: place } = input.record;
  return block("negotiation", "Negotiation strategy", {
    claims: [rangeClaim(input), numbersClaim(input), ...rightClaims(input)],
    unknown: input.rights.length === 0 ? words("negotiation.right-unknown", { country }) : null,
    details: [words("detail.numbers", {}), words("detail.not-legal-advice", {})],
    links: [
      {
        text: words("negotiation.playbook", {}),
        href: `${cellPath(role.slug, place.slug)}/playbook`,
      },
    ],
  });
}

/** The level with the most pay points, else the senior or first one. */
export function mainLevel(input: CellInput): LevelEstimate | null {
  const levels = shownLevels(input);
  const [most] = levels.toSorted((a, b) => b.estimate.payPoints - a.estimate.payPoints);
  if (most === undefined) return null;
  if (most.estimate.payPoints > 0) return most;
  return levels.find(({ level }) => level === "senior") ?? most;
}

/** Anchor, target and walk-away of the main level as a sentence prints them. */
export function talkSlots(input: CellInput) {
  const main = mainLevel(input);
  if (main === null) return null;
  const { currency, country } = cellWords(input);
  const numbers = talkNumbers(main.estimate);
  const money = (label: string, amount: number) => moneyFigure(label, amount, currency);
  return {
    level: levelWords[main.level].short,
    country,
    anchor: money("anchor", numbers.anchor),
    target: money("target", numbers.target),
    walkAway: money("walk-away", numbers.walkAway),
    low: money("low end of the range", numbers.low),
    high: money("high end of the range", numbers.high),
  };
}

function rangeClaim(input: CellInput) {
  const main = mainLevel(input);
  const slots = talkSlots(input);
  if (main === null || slots === null) return null;
  const { role } = cellWords(input);
  const { advertised } = main.estimate;
  const support = modelSupport(input, "range");
  return advertised === null
    ? claim("intelligence", "negotiation.range-estimate", { ...slots, role }, support)
    : claim(
        "intelligence",
        "negotiation.range",
        { ...slots, role, width: percentFigure("width of the range", advertised.width) },
        support,
      );
}

function numbersClaim(input: CellInput) {
  const slots = talkSlots(input);
  if (slots === null) return null;
  return claim("intelligence", "negotiation.numbers", slots, modelSupport(input, "numbers"));
}

/** Rights of the whole country in the text; those of regions are for the playbook. */
function rightClaims({ rights }: CellInput) {
  return rights
    .filter(({ region }) => region === null)
    .slice(0, 2)
    .map(({ id, text, status, source }) =>
      claim(
        "intelligence",
        status === "in-force" ? "negotiation.right" : "negotiation.right-due",
        { statement: text },
        rightSupport(source),
        id,
      ),
    );
}
