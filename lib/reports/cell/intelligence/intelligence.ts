import type { IntelligenceBlock } from "#lib/domain/cell-page.ts";
import type { CellInput } from "../facts/cell-input.ts";
import { aiImpact } from "./ai-impact.ts";
import { careerMoat } from "./career-moat.ts";
import { demand } from "./demand.ts";
import { growthCatalyst } from "./growth-catalyst.ts";
import { market } from "./market.ts";
import { negotiation } from "./negotiation.ts";
import { requiredSkills } from "./required-skills.ts";
import { skillPremium } from "./skill-premium.ts";

/** The blocks of market intelligence in page order; each says what is known or that it is not. */
export function intelligence(input: CellInput): IntelligenceBlock[] {
  return [
    market(input),
    demand(input),
    growthCatalyst(input),
    careerMoat(input),
    skillPremium(input),
    requiredSkills(input),
    aiImpact(input),
    negotiation(input),
  ];
}
