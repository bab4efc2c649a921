import type { IntelligenceBlock } from "#lib/domain/cell-page.ts";
import { formatList } from "#lib/format/words.ts";
import { words } from "../../parts/sentence.ts";
import { block } from "../facts/block.ts";
import { type CellInput, cellWords } from "../facts/cell-input.ts";
import { aiImpact } from "./ai-impact.ts";
import { careerMoat } from "./career-moat.ts";
import { demand } from "./demand.ts";
import { growthCatalyst } from "./growth-catalyst.ts";
import { market } from "./market.ts";
import { negotiation } from "./negotiation.ts";
import { requiredSkills } from "./required-skills.ts";
import { skillPremium } from "./skill-premium.ts";

/** Blocks that a page which an office's figure leads may have nothing for, and the sentence that names each. */
const foldable = {
  "growth-catalyst": "market.unknown-moves",
  "career-moat": "market.unknown-certifications",
  "skill-premium": "market.unknown-skills",
  "required-skills": "market.unknown-technologies",
} as const;

/**
 * The blocks of market intelligence in page order; each says what is known or that it is not. Where an office's figure
 * leads, what no survey and no posting tells is said in one line.
 */
export function intelligence(input: CellInput): IntelligenceBlock[] {
  const blocks = [
    market(input),
    demand(input),
    growthCatalyst(input),
    careerMoat(input),
    skillPremium(input),
    requiredSkills(input),
    aiImpact(input),
    negotiation(input),
  ];
  if (input.record.facts.lead.kind !== "official") return blocks;
  const unknown = blocks.flatMap(({ id, claims }) =>
    claims.length === 0 && isFoldable(id) ? [{ id, text: words(foldable[id], {}) }] : [],
  );
  if (unknown.length === 0) return blocks;
  const { aRole, country } = cellWords(input);
  const what = formatList(
    unknown.map(({ text }) => text),
    "or",
  );
  return [
    ...blocks.filter(({ id }) => !unknown.some((folded) => folded.id === id)),
    block("not-known", "Not known here", {
      claims: [],
      unknown: words("market.unknown", { aRole, country, what }),
    }),
  ];
}

function isFoldable(id: string): id is keyof typeof foldable {
  return Object.hasOwn(foldable, id);
}
