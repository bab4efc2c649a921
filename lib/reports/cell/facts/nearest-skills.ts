import type { SkillFact } from "#lib/domain/cell-facts.ts";
import { words } from "../../parts/sentence.ts";
import type { CellInput } from "./cell-input.ts";

/**
 * The differences that sentences speak of, the highest lower bound first: the role's own where enough of its
 * respondents use a skill, else those over all roles. Sentences never mix the two; the table does, with a column.
 */
export function nearestSkills({ record }: CellInput): SkillFact[] {
  const { skills } = record.facts;
  const own = skills.filter(({ scope }) => scope === "role");
  return own.length > 0 ? own : skills;
}

/** "across all roles surveyed", or null where the difference is the role's own. */
export function scopeNote({ scope }: SkillFact): string | null {
  return scope === "role" ? null : words("skill.across", {});
}
